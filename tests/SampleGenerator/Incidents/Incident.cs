
namespace SampleGenerator.Incidents;

/// <summary>An incident in the making, then a row of the file.</summary>
internal sealed class Incident(FailureMode mode, string title, string description, DateTime start)
{
    public FailureMode Mode { get; } = mode;
    public string Id { get; set; } = "";
    public string Title { get; set; } = title;
    public string Description { get; set; } = description;
    public string Status { get; set; } = "resolved";
    public string Severity { get; set; } = "";
    public string Category { get; set; } = mode.Category;
    public string Trigger { get; set; } = mode.Trigger;
    public IReadOnlyList<string> Affected { get; set; } = [mode.Service, .. mode.Affected];
    /// <summary>Whose failure it was; empty where nobody wrote that down.</summary>
    public string Origin { get; set; } = "";
    public DateTime Start { get; set; } = start;
    public bool StartInferred { get; set; }
    public DateTime? Detected { get; set; }
    public DateTime? Acknowledged { get; set; }
    public DateTime? Mitigated { get; set; }
    public DateTime? Resolved { get; set; }
    public TimeSpan Detection { get; set; }
    public TimeSpan Recovery { get; set; }
    public bool DragsOn { get; set; }
    public double Share { get; set; }
    public long? AffectedUsers { get; set; }
    public long? ActiveUsers { get; set; }
    public double? ResponderHours { get; set; }
    public string ChangeId { get; set; } = "";
    public bool Exercise { get; set; }
    public string DuplicateOf { get; set; } = "";

    /// <summary>When nobody works on it any more.</summary>
    public DateTime Over => Start + Detection + Recovery;

    /// <summary>When users notice nothing any more.</summary>
    public DateTime Calm => Mitigated ?? Over;
}
