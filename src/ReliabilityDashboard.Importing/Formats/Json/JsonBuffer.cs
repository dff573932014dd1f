using System.Text.Json;

namespace ReliabilityDashboard.Importing.Formats.Json;

/// <summary>The bytes of a file around the value that is being read.</summary>
internal sealed class JsonBuffer(Stream content)
{
    /// <summary>One value may be this long, in bytes.</summary>
    public const int LongestValue = 64 * 1024 * 1024;

    /// <summary>Reading is no recursion, so depth costs nothing here: one record that is nested too deep is refused alone, not the file
    /// with it.</summary>
    public static JsonReaderOptions AnyDepth => new() { MaxDepth = int.MaxValue };

    private byte[] bytes = new byte[64 * 1024];
    private int start;
    private int filled;

    public ReadOnlySpan<byte> Unread => bytes.AsSpan(start, filled - start);

    /// <summary>Whether nothing follows what is unread.</summary>
    public bool Ended { get; private set; }

    /// <summary>Whether one value already fills all it may.</summary>
    public bool IsFull => filled - start >= LongestValue;

    public void Pass(int count) => start += count;

    /// <summary>Reads on; what is unread stays.</summary>
    public void More()
    {
        if (start > 0)
        {
            bytes.AsSpan(start, filled - start).CopyTo(bytes);
            (start, filled) = (0, filled - start);
        }
        if (bytes.Length - filled < bytes.Length / 2) Array.Resize(ref bytes, 2 * bytes.Length);
        var read = content.Read(bytes.AsSpan(filled));
        filled += read;
        Ended = read == 0;
    }
}
