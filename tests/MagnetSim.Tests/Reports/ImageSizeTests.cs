using MagnetSim.Reports;

namespace MagnetSim.Tests.Reports;

public sealed class ImageSizeTests
{
    [TestCase(null, null, null, 3200, 1800, 1)]
    [TestCase(1600, null, null, 1600, 900, 0.5)]
    [TestCase(null, 900, null, 1600, 900, 0.5)]
    [TestCase(1600, 1600, null, 1600, 1600, 0.5)]
    [TestCase(1600, null, 0.25, 1600, 900, 0.25)]
    public void WhatIsNotGiven_FollowsFromTheRest(
        int? width, int? height, double? scale, int across, int up, double size) =>
        Assert.That(ImageSize.Of(width, height, scale), Is.EqualTo(new ImageSize(across, up, size)));

    [TestCase(200, 2000, "texts of scale 0.0625; below 0.15 nobody can read them, and 20 is the most")]
    [TestCase(20_000, null, "an image of 20000 × 11250 pixels; each side can have 200 to 16000")]
    [TestCase(1600, null, null)]
    public void WhatNobodyCouldRead_IsRefused(int? width, int? height, string? problem) =>
        Assert.That(ImageSize.Of(width, height, null).Problem, Is.EqualTo(problem));
}
