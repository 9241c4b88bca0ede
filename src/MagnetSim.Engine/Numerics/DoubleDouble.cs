namespace MagnetSim.Engine;

/// <summary>
/// A number of about 105 bits: the unevaluated sum of a double and of what rounding took from it.
/// </summary>
/// <remarks>Dekker (1971), "A floating-point technique for extending the available precision".</remarks>
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

    public static DoubleDouble operator *(DoubleDouble left, double right)
    {
        var product = Product(left.High, right);
        return new(product.High, Math.FusedMultiplyAdd(left.Low, right, product.Low));
    }

    public static DoubleDouble operator /(double dividend, DoubleDouble divisor)
    {
        var quotient = dividend / divisor.High;
        var remainder = Math.FusedMultiplyAdd(-quotient, divisor.High, dividend) - (quotient * divisor.Low);
        return Sum(quotient, remainder / divisor.High);
    }

    /// <summary>The sum of two doubles, exactly (Knuth's two-sum).</summary>
    public static DoubleDouble Sum(double left, double right)
    {
        var sum = left + right;
        var rightPart = sum - left;
        return new(sum, (left - (sum - rightPart)) + (right - rightPart));
    }

    /// <summary>The same in half the steps, where the left one is 0 or the larger in size.</summary>
    public static DoubleDouble SumOfOrdered(double left, double right)
    {
        var sum = left + right;
        return new(sum, left - sum + right);
    }

    /// <summary>The product of two doubles, exactly, unless it overflows or underflows.</summary>
    public static DoubleDouble Product(double left, double right)
    {
        var product = left * right;
        return new(product, Math.FusedMultiplyAdd(left, right, -product));
    }
}
