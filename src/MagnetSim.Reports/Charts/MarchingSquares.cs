namespace MagnetSim.Reports;

/// <summary>Lines along which a value over a grid is the same, straight within each square of the grid.
/// </summary>
/// <remarks>W. E. Lorensen and H. E. Cline, Marching cubes, SIGGRAPH 1987, in two dimensions. Where a square
/// could be cut in two ways, the mean of its corners decides.</remarks>
internal static class MarchingSquares
{
    /// <summary>The lines of one level, each as long as it can be.</summary>
    /// <param name="across">Where the columns of the grid stand, in order.</param>
    /// <param name="up">Where its rows stand, in order.</param>
    /// <param name="values">By column and row; not-a-number where there is none.</param>
    public static IReadOnlyList<IReadOnlyList<Spot>> Lines(
        IReadOnlyList<double> across, IReadOnlyList<double> up, double[,] values, double level)
    {
        List<(Spot From, Spot To)> pieces = [];
        for (var column = 0; column + 1 < across.Count; column++)
            for (var row = 0; row + 1 < up.Count; row++)
                pieces.AddRange(PiecesOf(across, up, values, column, row, level));
        return Joined(pieces);
    }

    /// <summary>The pieces within one square: none, one, or two.</summary>
    private static IEnumerable<(Spot From, Spot To)> PiecesOf(IReadOnlyList<double> across,
        IReadOnlyList<double> up, double[,] values, int column, int row, double level)
    {
        // The corners, around the square; each side goes from one to the next.
        (int Column, int Row)[] corners =
            [(column, row), (column + 1, row), (column + 1, row + 1), (column, row + 1)];
        double[] heights = [.. corners.Select(corner => values[corner.Column, corner.Row])];
        if (!Array.TrueForAll(heights, double.IsFinite)) return [];
        List<(int Side, Spot Spot)> cuts = [];
        for (var side = 0; side < 4; side++)
        {
            var next = (side + 1) % 4;
            if (heights[side] >= level == heights[next] >= level) continue;
            var share = (level - heights[side]) / (heights[next] - heights[side]);
            cuts.Add((side, Between(corners[side], corners[next], share)));
        }

        if (cuts.Count < 4) return cuts.Count == 2 ? [(cuts[0].Spot, cuts[1].Spot)] : [];
        var isFirstCornerCutOff = heights[0] >= level != heights.Average() >= level;
        return isFirstCornerCutOff
            ? [(cuts[3].Spot, cuts[0].Spot), (cuts[1].Spot, cuts[2].Spot)]
            : [(cuts[0].Spot, cuts[1].Spot), (cuts[2].Spot, cuts[3].Spot)];

        // From the lower corner on, so that neighbours find the same digits.
        Spot Between((int Column, int Row) one, (int Column, int Row) other, double share)
        {
            if ((other.Column, other.Row).CompareTo(one) < 0) (one, other, share) = (other, one, 1 - share);
            double x = across[one.Column], y = up[one.Row];
            return new(x + (share * (across[other.Column] - x)), y + (share * (up[other.Row] - y)));
        }
    }

    /// <summary>Puts pieces that share an end together.</summary>
    private static List<IReadOnlyList<Spot>> Joined(List<(Spot From, Spot To)> pieces)
    {
        List<IReadOnlyList<Spot>> lines = [];
        while (pieces.Count > 0)
        {
            List<Spot> line = [pieces[0].From, pieces[0].To];
            pieces.RemoveAt(0);
            while (Extend(line, pieces) || ExtendBackwards(line, pieces))
            {
            }

            lines.Add(line);
        }

        return lines;
    }

    private static bool ExtendBackwards(List<Spot> line, List<(Spot From, Spot To)> pieces)
    {
        line.Reverse();
        return Extend(line, pieces);
    }

    private static bool Extend(List<Spot> line, List<(Spot From, Spot To)> pieces)
    {
        var found = pieces.FindIndex(piece => AreOne(piece.From, line[^1]) || AreOne(piece.To, line[^1]));
        if (found < 0) return false;
        line.Add(AreOne(pieces[found].From, line[^1]) ? pieces[found].To : pieces[found].From);
        pieces.RemoveAt(found);
        return true;
    }

    private static bool AreOne(Spot one, Spot other) =>
        Near(one.Across, other.Across) && Near(one.Up, other.Up);

    // Neighbours find a cut from either end of a side.
    private static bool Near(double one, double other) =>
        Math.Abs(one - other) <= 1e-9 * Math.Max(Math.Abs(one), Math.Abs(other));
}
