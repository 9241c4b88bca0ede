using System.Runtime.InteropServices;

namespace MagnetSim.Experiments;

/// <summary>Numbers as bytes, where a <see cref="BinaryWriter"/> has no word for them.</summary>
internal static class Numbers
{
    public static void Write(BinaryWriter writer, double[] numbers) =>
        writer.Write(MemoryMarshal.AsBytes(numbers.AsSpan()));

    public static double[] Read(BinaryReader reader, int count)
    {
        var numbers = new double[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return numbers;
    }

    public static void Write(BinaryWriter writer, Int128 number)
    {
        writer.Write((ulong)(number >> 64));
        writer.Write((ulong)number);
    }

    public static Int128 ReadInt128(BinaryReader reader) => new(reader.ReadUInt64(), reader.ReadUInt64());
}
