namespace ReliabilityDashboard.Reading.Words;

/// <summary>A sentence under a chart.</summary>
/// <param name="Text">The sentence.</param>
public sealed record Remark(string Text)
{
    /// <summary>What it is about; null where that has no page of its own.</summary>
    public string? Href { get; init; }

    public static implicit operator Remark(string text) => new(text);

    public override string ToString() => Text;
}
