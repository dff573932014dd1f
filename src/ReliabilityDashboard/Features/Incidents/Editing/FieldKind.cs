namespace ReliabilityDashboard.Features.Incidents.Editing;

/// <summary>How a field is typed.</summary>
public enum FieldKind
{
    Text,
    /// <summary>One of a few words.</summary>
    Choice,
    /// <summary>A name that may be known or new.</summary>
    Name,
    /// <summary>Several names, divided by semicolons.</summary>
    Names,
    Number,
    /// <summary>A local date and time of the reporting zone.</summary>
    Instant,
}
