namespace ReliabilityDashboard.Features.Audit;

/// <summary>Two texts as one: what stayed at both ends, and between them what went and what came.</summary>
/// <param name="Start">The same in both.</param>
/// <param name="Removed">Only in the older one.</param>
/// <param name="Added">Only in the newer one.</param>
/// <param name="End">The same in both.</param>
public sealed record TextDiff(string Start, string Removed, string Added, string End)
{
    /// <summary>Tells the texts apart at whole words, so that it can be read.</summary>
    public static TextDiff Of(string before, string after)
    {
        var start = before.AsSpan().CommonPrefixLength(after);
        // Back to where a word begins.
        while (start > 0 && start < Math.Max(before.Length, after.Length) && !char.IsWhiteSpace(before[start - 1])) start--;
        var most = Math.Min(before.Length, after.Length) - start;
        var end = 0;
        while (end < most && before[^(end + 1)] == after[^(end + 1)]) end++;
        while (end > 0 && !char.IsWhiteSpace(before[^end]) && !(IsBoundary(before, end) && IsBoundary(after, end))) end--;
        return new(before[..start], before[start..^end], after[start..^end], before[^end..]);
    }

    private static bool IsBoundary(string text, int end) => end == text.Length || char.IsWhiteSpace(text[^(end + 1)]);
}
