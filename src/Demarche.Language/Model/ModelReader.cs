using System.Buffers.Binary;
using System.Text;

namespace Demarche.Language.Model;

/// <summary>Takes numbers and strings out of a model file's bytes, one after the other.</summary>
internal ref struct ModelReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>How many bytes have been taken.</summary>
    public int Position { get; private set; }

    /// <exception cref="EndOfStreamException">There are fewer.</exception>
    public ReadOnlySpan<byte> Take(int count)
    {
        if ((uint)count > (uint)(_bytes.Length - Position))
        {
            throw new EndOfStreamException();
        }
        Position += count;
        return _bytes.Slice(Position - count, count);
    }

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public byte Byte() => Take(1)[0];

    /// <summary>A count of items, of which each takes a byte at least.</summary>
    public int Count()
    {
        var count = Int32();
        return (uint)count <= (uint)(_bytes.Length - Position) ? count : throw new EndOfStreamException();
    }

    public string String() => Encoding.UTF8.GetString(Utf8());

    /// <summary>A list of strings.</summary>
    public StringTable Strings()
    {
        var strings = new StringTable();
        var count = Count();
        strings.Reserve(count, 0);
        for (var i = 0; i < count; i++)
        {
            AddTo(strings);
        }
        return strings;
    }

    /// <summary>Adds the next string.</summary>
    public void AddTo(StringTable strings)
    {
        var utf8 = Utf8();
        Span<char> buffer = utf8.Length <= 256 ? stackalloc char[utf8.Length] : new char[utf8.Length];
        strings.Add(buffer[..Encoding.UTF8.GetChars(utf8, buffer)]);
    }

    // The length stands before it in groups of seven bits, the lowest first.
    private ReadOnlySpan<byte> Utf8()
    {
        var length = 0;
        for (var shift = 0; shift < 32; shift += 7)
        {
            var group = Byte();
            length |= (group & 127) << shift;
            if (group < 128)
            {
                return Take(length);
            }
        }
        throw new FormatException("The length of a string is too long.");
    }
}
