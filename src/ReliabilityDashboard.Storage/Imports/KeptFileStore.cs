using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.Imports;

/// <summary>Files as they came, compressed, each kept once however often it came.</summary>
public sealed class KeptFileStore(IDbContextFactory<ReliabilityContext> contexts, WriteQueue queue, KeptFileQuery kept, TimeProvider time)
{
    private const int Longest = 1 << 20;

    /// <summary>Keeps a file; of one that is kept already it is noted that it came again.</summary>
    /// <param name="sha256">Of its bytes.</param>
    /// <param name="open">Opens it at its beginning; null where it is no longer there.</param>
    /// <param name="cancel">Stops between two pieces; what is half kept is begun anew the next time.</param>
    public async Task KeepAsync(string sha256, Func<Stream?> open, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (await kept.FindAsync(sha256, cancel) is not null)
        {
            await queue.ForBookkeepingAsync(
                context => context.KeptFiles.Where(f => f.Sha256 == sha256)
                    .ExecuteUpdateAsync(f => f.SetProperty(x => x.KeptAt, now), cancel),
                cancel);
            return;
        }
        await using var content = open();
        if (content is null) return;
        var (buffer, number, length, filled) = (new byte[Longest], 0, 0L, 0);
        do
        {
            filled = await content.ReadAtLeastAsync(buffer, Longest, throwOnEndOfStream: false, cancel);
            length += filled;
            var (piece, size, isLast) = (new KeptPiece { Sha256 = sha256, Number = number, Content = Packed(buffer.AsSpan(0, filled)) },
                length, filled < Longest);
            await queue.ForBookkeepingAsync(
                async context =>
                {
                    if (piece.Number == 0)
                    {
                        await context.KeptFiles.Where(f => f.Sha256 == sha256).ExecuteDeleteAsync(cancel);
                        context.KeptFiles.Add(new() { Sha256 = sha256, KeptAt = now, Length = size, Complete = isLast });
                    }
                    else if (isLast)
                        await context.KeptFiles.Where(f => f.Sha256 == sha256)
                            .ExecuteUpdateAsync(f => f.SetProperty(x => x.Length, size).SetProperty(x => x.Complete, true), cancel);
                    context.KeptPieces.Add(piece);
                    return await context.SaveChangesAsync(cancel);
                },
                cancel);
            number++;
        }
        while (filled == Longest);
    }

    /// <summary>Reads one piece as it came, or null.</summary>
    public byte[]? Piece(string sha256, int number)
    {
        using var context = contexts.CreateDbContext();
        var packed = context.KeptPieces.Where(p => p.Sha256 == sha256 && p.Number == number).Select(p => p.Content).SingleOrDefault();
        return packed is null ? null : Unpacked(packed);
    }

    /// <summary>Lets go what came for the last time before an instant.</summary>
    public async Task LetGoAsync(DateTime before, CancellationToken cancel)
    {
        if (await kept.AnyBeforeAsync(before, cancel))
            await queue.ForBookkeepingAsync(context => context.KeptFiles.Where(f => f.KeptAt < before).ExecuteDeleteAsync(cancel), cancel);
    }

    private static byte[] Packed(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(bytes);
        return packed.ToArray();
    }

    private static byte[] Unpacked(byte[] packed)
    {
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        gzip.CopyTo(bytes);
        return bytes.ToArray();
    }
}
