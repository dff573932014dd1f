namespace ReliabilityDashboard.Importing.Formats.Content;

/// <summary>Counts the bytes that pass, for a progress bar in another thread.</summary>
internal sealed class CountingStream(Stream inner) : ReadingStream
{
    private long count;

    public long Count => Volatile.Read(ref count);

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        Volatile.Write(ref count, count + read);
        return read;
    }
}
