using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Reading.Attention;

/// <summary>One thing that needs somebody now: why, and where it leads.</summary>
/// <param name="About">What kind of thing it is; each kind bears its own mark.</param>
/// <param name="Title">What it is.</param>
/// <param name="Reason">Why it is here, in one sentence.</param>
/// <param name="Badge">How urgent or how large; null where nothing is to be said.</param>
/// <param name="Kind">Its colour. <see cref="TagKind.Bad"/> means one thing: it hurts users at this moment.</param>
/// <param name="Href">Where it leads.</param>
public sealed record AttentionItem(AttentionKind About, string Title, string Reason, string? Badge, TagKind Kind, string Href);

/// <summary>The kinds of things that need attention.</summary>
public enum AttentionKind
{
    /// <summary>An incident is open.</summary>
    Open,
    /// <summary>A failure mode came back.</summary>
    Regression,
    /// <summary>A resource is filling up.</summary>
    Saturation,
    /// <summary>A failure mode is frequent and costs much.</summary>
    Fire,
    /// <summary>A pattern is advised.</summary>
    Advice,
    /// <summary>A post-mortem waits.</summary>
    PostMortem,
    /// <summary>Records contradict themselves.</summary>
    Data,
}
