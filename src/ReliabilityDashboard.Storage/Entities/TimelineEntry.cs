namespace ReliabilityDashboard.Storage.Entities;

/// <summary>A line of a post-mortem's timeline.</summary>
public sealed class TimelineEntry
{
    public long Id { get; set; }
    public long PostMortemId { get; set; }
    public DateTime At { get; set; }
    public required string Text { get; set; }
    /// <summary>Where the line comes from: incident, changes, typed.</summary>
    public string Source { get; set; } = "";
}
