namespace ReliabilityDashboard.Domain.Dependencies;

/// <summary>How a call is known at an instant; seen = in the 28 days before it.</summary>
public enum EdgeState
{
    /// <summary>Declared and seen.</summary>
    Both,
    /// <summary>Seen, never declared.</summary>
    Hidden,
    /// <summary>Declared, not seen, though its caller was seen calling.</summary>
    Unseen,
    /// <summary>Declared, and its caller was not seen calling anybody.</summary>
    Untraced,
}
