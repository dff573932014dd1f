using System.IO.Compression;
using System.Security.Cryptography;

namespace ReliabilityDashboard.Importing.Formats.Content;

/// <summary>Decompresses gzip, refuses what was cut off or is damaged, and stops at a limit.</summary>
/// <remarks>
/// The framework's <see cref="GZipStream"/> ends quietly where its input is cut off. So a member of our own with known bytes
/// is put after the input: only where the input was whole do these bytes come out at the end. What comes out once our member
/// was begun is held back until then, so nothing made of a cut end is ever taken for content.
/// </remarks>
internal sealed class GunzipStream : ReadingStream
{
    private const string CutOff = "The gzip data is cut off or damaged.";

    private readonly byte[] mark = RandomNumberGenerator.GetBytes(32);
    private readonly FollowedStream followed;
    private readonly GZipStream inflated;
    private readonly long limit;
    private MemoryStream? end;
    private long passed;

    public GunzipStream(Stream compressed, long limit)
    {
        this.limit = limit;
        using var member = new MemoryStream();
        using (var gzip = new GZipStream(member, CompressionLevel.NoCompression, leaveOpen: true)) gzip.Write(mark);
        followed = new FollowedStream(compressed, member.ToArray());
        inflated = new GZipStream(followed, CompressionMode.Decompress);
    }

    public override int Read(Span<byte> buffer)
    {
        if (end is not null) return end.Read(buffer);
        var read = Inflate(buffer);
        if (!followed.FirstEnded)
        {
            EnsureWithinLimit(passed);
            return read;
        }
        end = End(buffer[..read]);
        return end.Read(buffer);
    }

    private MemoryStream End(ReadOnlySpan<byte> first)
    {
        var rest = new MemoryStream();
        rest.Write(first);
        var buffer = new byte[8192];
        for (int read; (read = Inflate(buffer)) > 0;)
        {
            rest.Write(buffer, 0, read);
            EnsureWithinLimit(passed - mark.Length);
        }
        var content = rest.Length - mark.Length;
        if (content < 0 || !rest.GetBuffer().AsSpan((int)content, mark.Length).SequenceEqual(mark))
            throw new UnreadableFileException(CutOff);
        EnsureWithinLimit(passed - mark.Length);
        rest.SetLength(content);
        rest.Position = 0;
        return rest;
    }

    private int Inflate(Span<byte> buffer)
    {
        int read;
        try
        {
            read = inflated.Read(buffer);
        }
        catch (InvalidDataException damaged)
        {
            var isNone = passed == 0 && !followed.FirstEnded;
            throw new UnreadableFileException(
                isNone ? "The file is named or sent as gzip, but its content is not gzip or is damaged." : CutOff, damaged);
        }
        passed += read;
        return read;
    }

    private void EnsureWithinLimit(long content)
    {
        if (content > limit)
            throw new UnreadableFileException($"The file is larger than {limit} bytes once decompressed (Imports:MaxDecompressedBytes).");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inflated.Dispose();
        base.Dispose(disposing);
    }
}
