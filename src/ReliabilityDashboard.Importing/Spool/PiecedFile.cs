namespace ReliabilityDashboard.Importing.Spool;

/// <summary>A file that lies in pieces, read once from front to back, one piece in memory at a time.</summary>
/// <param name="pieceOf">Reads the piece of a number, from 0; null where it is missing.</param>
/// <param name="length">In bytes.</param>
internal sealed class PiecedFile(Func<int, byte[]?> pieceOf, long length) : Stream
{
    private byte[] piece = [];
    private int at;
    private int next;
    private long read;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => length;
    public override long Position { get => read; set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    /// <exception cref="FileNotFoundException">A piece is missing.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (read == length) return 0;
        if (at == piece.Length)
            (piece, at) = (
                pieceOf(next++) ?? throw new FileNotFoundException($"Piece {next} of the file is missing."), 0);
        var count = Math.Min(buffer.Length, piece.Length - at);
        piece.AsSpan(at, count).CopyTo(buffer);
        at += count;
        read += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
