namespace ReliabilityDashboard.Storage.Audit;

/// <summary>One field of an audited change.</summary>
/// <param name="Field">As the database and the API spell it; parts of an object as <c>timeline</c> or <c>actions · Add a breaker ·
/// state</c>.</param>
/// <param name="Before">What stood there; null for nothing.</param>
/// <param name="After">What stands there from now on; null for nothing.</param>
public sealed record AuditChange(string Field, string? Before, string? After)
{
    /// <summary>From this length on a text is told by the stretch in which it differs.</summary>
    private const int Long = 240;

    /// <summary>So much of what is equal is kept on both sides of that stretch, for the reader.</summary>
    private const int Around = 40;

    /// <summary>Characters before the stretch, the same before and after; null where all is told.</summary>
    public int? SkippedBefore { get; init; }

    /// <summary>Characters behind the stretch, the same before and after; null where all is told.</summary>
    public int? SkippedAfter { get; init; }

    /// <summary>A change of a field; of long texts only the stretch that differs, so that a post-mortem saved as one types does not fill
    /// the log with itself. Nothing is lost: what is left out is the same on both sides.</summary>
    public static AuditChange Of(string field, string? before, string? after)
    {
        if (before is null || after is null || (before.Length <= Long && after.Length <= Long))
            return new(field, before, after);
        var most = Math.Min(before.Length, after.Length);
        var start = before.AsSpan().CommonPrefixLength(after);
        var end = 0;
        while (end < most - start && before[^(end + 1)] == after[^(end + 1)])
            end++;
        start = Outside(before, Math.Max(0, start - Around));
        end = before.Length - Outside(before, before.Length - Math.Max(0, end - Around), forward: true);
        return new(field, before[start..^end], after[start..^end])
        {
            SkippedBefore = start == 0 ? null : start,
            SkippedAfter = end == 0 ? null : end,
        };
    }

    // A character of two code units stays whole.
    private static int Outside(string text, int at, bool forward = false) =>
        at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at + (forward ? 1 : -1) : at;
}
