namespace ReliabilityDashboard.Domain.PostMortems;

/// <summary>A line of a post-mortem's timeline.</summary>
/// <param name="Id">Given by whoever writes the line, so that it is the same line before and after it is stored.</param>
/// <param name="At">UTC instant.</param>
/// <param name="Text">What happened.</param>
/// <param name="Source">Where the line comes from: the incident's or change's source, or <see cref="Typed"/>.</param>
public sealed record TimelineEvent(Guid Id, DateTime At, string Text, string Source) : IPostMortemRow<TimelineEvent>
{
    /// <summary>The source of a line that a person wrote.</summary>
    public const string Typed = "typed";

    /// <inheritdoc/>
    public TimelineEvent WithId(Guid id) => this with { Id = id };
}
