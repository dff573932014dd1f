namespace ReliabilityDashboard.Domain.Incidents.Fields;

/// <summary>The question about an incident that a field answers. A form asks them in this order.</summary>
public enum FieldGroup
{
    /// <summary>What happened.</summary>
    What,
    /// <summary>What set it off.</summary>
    Why,
    /// <summary>Where it was.</summary>
    Where,
    /// <summary>Its instants.</summary>
    When,
    /// <summary>How much it took.</summary>
    HowMuch,
    /// <summary>Whether it counts.</summary>
    Counting,
    /// <summary>How its source keeps it.</summary>
    AtSource,
}
