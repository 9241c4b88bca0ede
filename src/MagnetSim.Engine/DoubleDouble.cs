namespace MagnetSim.Engine;

/// <summary>
/// A number of about 105 bits: the unevaluated sum of a double and of what rounding took from it.
/// </summary>
/// <remarks>
/// Dekker (1971), "A floating-point technique for extending the available precision"; no fused
/// multiply-add.
/// </remarks>
internal readonly record struct DoubleDouble(double High, double Low)
{
    public static DoubleDouble operator +(DoubleDouble left, DoubleDouble right)
    {
        var sum = Sum(left.High, right.High);
        return Sum(sum.High, sum.Low + (left.Low + right.Low));
    }

    public static DoubleDouble operator *(DoubleDouble left, DoubleDouble right)
    {
        var product = Product(left.High, right.High);
        return Sum(product.High, product.Low + ((left.High * right.Low) + (left.Low * right.High)));
    }

    public static DoubleDouble operator *(DoubleDouble left, double right) =>
        left * new DoubleDouble(right, 0);

    public static DoubleDouble operator /(double dividend, DoubleDouble divisor)
    {
        var quotient = dividend / divisor.High;
        var product = Product(quotient, divisor.High);
        var remainder = dividend - product.High - product.Low - (quotient * divisor.Low);
        return Sum(quotient, remainder / divisor.High);
    }

    /// <summary>The sum of two doubles, exactly (Knuth's two-sum).</summary>
    public static DoubleDouble Sum(double left, double right)
    {
        var sum = left + right;
        var rightPart = sum - left;
        return new(sum, (left - (sum - rightPart)) + (right - rightPart));
    }

    /// <summary>The product of two doubles, exactly, unless it overflows or underflows.</summary>
    public static DoubleDouble Product(double left, double right)
    {
        (var leftHead, var leftTail) = Halves(left);
        (var rightHead, var rightTail) = Halves(right);
        var product = left * right;
        var error = (leftHead * rightHead) - product;
        error += leftHead * rightTail;
        error += leftTail * rightHead;
        return new(product, error + (leftTail * rightTail));
    }

    /// <summary>Two numbers of 26 bits that add up to <paramref name="x"/> (Veltkamp).</summary>
    private static (double Head, double Tail) Halves(double x)
    {
        var scaled = x * ((1 << 27) + 1);
        var head = scaled - (scaled - x);
        return (head, x - head);
    }
}
