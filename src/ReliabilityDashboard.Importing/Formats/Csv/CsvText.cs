using System.Text;

namespace ReliabilityDashboard.Importing.Formats.Csv;

/// <summary>The text of a CSV file as a row of blocks. A block is never written again once the next one has begun, so rows may point into
/// it.</summary>
/// <param name="content">Valid UTF-8.</param>
internal sealed class CsvText(Stream content)
{
    // 64 KiB of characters: the largest that stays out of the large-object heap.
    private const int BlockLength = 32 * 1024;
    private readonly byte[] bytes = new byte[BlockLength];

    public char[] Block { get; private set; } = [];

    /// <summary>Where the text of the block ends.</summary>
    public int Length { get; private set; }

    /// <summary>Whether nothing follows the block.</summary>
    public bool Ended { get; private set; }

    /// <summary>Takes a new block that begins with the given rest of this one and goes on with more text.</summary>
    /// <returns>Where the kept rest begins: 0.</returns>
    public int More(int keepFrom)
    {
        var kept = Block.AsSpan(keepFrom, Length - keepFrom);
        // At least doubled for a long record, so that reading it anew each time stays linear in all.
        var next = GC.AllocateUninitializedArray<char>(Math.Max(BlockLength, 2 * kept.Length + BlockLength / 2));
        kept.CopyTo(next);
        var length = kept.Length;
        do
        {
            var read = content.Read(bytes.AsSpan(0, Math.Min(bytes.Length, next.Length - length)));
            Ended = read == 0;
            length += Encoding.UTF8.GetChars(bytes.AsSpan(0, read), next.AsSpan(length));
        }
        while (!Ended && next.Length - length >= bytes.Length);
        (Block, Length) = (next, length);
        return 0;
    }
}
