using ReliabilityDashboard.Domain.Filters;

namespace ReliabilityDashboard.Domain.Journeys;

/// <summary>What one side says a journey is worth, its source or people. Null: nothing is said.</summary>
public sealed record JourneyFigures
{
    /// <summary>Share of sessions that end in an order, 0 to 1.</summary>
    public double? ConversionRate { get; init; }
    /// <summary>Mean value of an order, in the reporting currency.</summary>
    public double? AverageOrderValue { get; init; }
    /// <summary>Sessions per hour where sessions are not measured.</summary>
    public double? SessionsPerHour { get; init; }
    /// <summary>Which share of the time it was promised to work, 0 to 1.</summary>
    public double? SlaTarget { get; init; }
    /// <summary>Whom to ask.</summary>
    public string? Owner { get; init; }
    /// <summary>Names of the services without which it stops.</summary>
    public ValueList<string>? CriticalServices { get; init; }

    /// <summary>These, and where they say nothing another side's.</summary>
    public JourneyFigures Or(JourneyFigures other) => new()
    {
        ConversionRate = ConversionRate ?? other.ConversionRate,
        AverageOrderValue = AverageOrderValue ?? other.AverageOrderValue,
        SessionsPerHour = SessionsPerHour ?? other.SessionsPerHour,
        SlaTarget = SlaTarget ?? other.SlaTarget,
        Owner = Owner ?? other.Owner,
        CriticalServices = CriticalServices ?? other.CriticalServices,
    };

    /// <summary>What of these is not what the other side says anyway: only that is a word of its own.</summary>
    public JourneyFigures Besides(JourneyFigures other) => new()
    {
        ConversionRate = ConversionRate == other.ConversionRate ? null : ConversionRate,
        AverageOrderValue = AverageOrderValue == other.AverageOrderValue ? null : AverageOrderValue,
        SessionsPerHour = SessionsPerHour == other.SessionsPerHour ? null : SessionsPerHour,
        SlaTarget = SlaTarget == other.SlaTarget ? null : SlaTarget,
        Owner = Owner == other.Owner ? null : Owner,
        CriticalServices = Same(CriticalServices, other.CriticalServices) ? null : CriticalServices,
    };

    /// <summary>Everything that cannot be taken, by its field, with what was expected.</summary>
    public IEnumerable<(string Field, string Expected)> Faults()
    {
        if (ConversionRate is not (null or (>= 0 and <= 1))) yield return ("conversion_rate", "expected a percentage from 0 to 100");
        if (AverageOrderValue is not (null or (>= 0 and <= MostNumber))) yield return ("average_order_value", Number);
        if (SessionsPerHour is not (null or (>= 0 and <= MostNumber))) yield return ("sessions_per_hour", Number);
        if (SlaTarget is not (null or (>= 0 and <= 1))) yield return ("sla_target", "expected a percentage from 0 to 100");
        if (Owner is { Length: > LongestOwner }) yield return ("owner", $"expected at most {LongestOwner} letters");
    }

    private const double MostNumber = 1e12;
    private const int LongestOwner = 500;
    private const string Number = "expected a number from 0 to 1 000 000 000 000";

    private static bool Same(ValueList<string>? one, ValueList<string>? other) =>
        (one ?? []).Order(StringComparer.OrdinalIgnoreCase).SequenceEqual(
            (other ?? []).Order(StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase);
}
