namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>The numbers that the loss of an incident is the product of.</summary>
/// <param name="Hours">From its start to mitigation, else resolution, else now.</param>
/// <param name="Share">Of its users.</param>
public sealed record LossFormula(double Hours, double Share)
{
    /// <summary>Sessions of its journey over those hours; null where it is reckoned by the minute.</summary>
    public double? Sessions { get; init; }

    /// <summary>The sessions are the usual ones of the four weeks before, not a figure of the journey.</summary>
    public bool SessionsMeasured { get; init; }

    /// <summary>Share of sessions that end in an order.</summary>
    public double? Conversion { get; init; }

    /// <summary>Mean value of an order.</summary>
    public double? OrderValue { get; init; }

    /// <summary>As a person confirmed it; null where the journey's own figures are taken.</summary>
    public double? CostPerMinute { get; init; }
}
