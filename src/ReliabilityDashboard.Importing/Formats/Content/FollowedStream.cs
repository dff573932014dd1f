namespace ReliabilityDashboard.Importing.Formats.Content;

/// <summary>A stream, and some bytes after its end.</summary>
internal sealed class FollowedStream(Stream first, byte[] then) : ReadingStream
{
    private int given;

    public bool FirstEnded { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty) return 0;
        if (!FirstEnded)
        {
            var read = first.Read(buffer);
            if (read > 0) return read;
            FirstEnded = true;
        }
        var rest = Math.Min(buffer.Length, then.Length - given);
        then.AsSpan(given, rest).CopyTo(buffer);
        given += rest;
        return rest;
    }
}
