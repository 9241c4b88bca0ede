namespace MagnetSim.Scenarios;

/// <summary>How far apart two words are.</summary>
public static class Spelling
{
    /// <summary>Insertions, deletions, replacements and swaps of
    /// neighbours that turn one word into the other.</summary>
    public static int Edits(string left, string right)
    {
        var edits = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
                edits[i, j] = i == 0 || j == 0 ? i + j : FewestAt(edits, left, right, i, j);
        }

        return edits[left.Length, right.Length];
    }

    private static int FewestAt(int[,] edits, string left, string right, int i, int j)
    {
        var replaced = edits[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
        var fewest = Math.Min(replaced, Math.Min(edits[i - 1, j], edits[i, j - 1]) + 1);
        var areSwapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
        return areSwapped ? Math.Min(fewest, edits[i - 2, j - 2] + 1) : fewest;
    }
}
