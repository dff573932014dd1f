namespace ReliabilityDashboard.Domain;

/// <summary>Why a question cannot be answered as it was asked. A value and never an exception: what else was asked beside it has its
/// answer.</summary>
/// <param name="Field">The parameter at fault, as it stands in an address: <c>category</c>, <c>from</c>, <c>step</c>.</param>
/// <param name="Reason">In words that page and API say alike: "sessions have no category".</param>
public sealed record Refusal(string Field, string Reason)
{
    /// <summary>The reason as a heading: "Sessions have no category".</summary>
    public string Heading => char.ToUpperInvariant(Reason[0]) + Reason[1..];

    /// <summary>The reason as a sentence: "Sessions have no category."</summary>
    public string Sentence => Heading.EndsWith('.') ? Heading : Heading + ".";
}
