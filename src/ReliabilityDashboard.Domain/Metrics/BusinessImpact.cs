using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Journeys;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>What failures cost, as estimates.</summary>
public static class BusinessImpact
{
    /// <summary>The money of one incident over <c>started → mitigated</c>, else resolved, else now.</summary>
    /// <param name="incident">The incident; its share is the users share.</param>
    /// <param name="journey">Its journey; null where none is named.</param>
    /// <param name="sessions">Measured sessions of the journey, used where it has no figure of its own; null where nothing is
    /// measured.</param>
    /// <param name="confirmedCostPerMinute">Cost of a minute of downtime, only once a person has confirmed it.</param>
    /// <param name="now">The present instant.</param>
    /// <returns>Null without a users share, with an unknown or reversed end, and where neither way of reckoning has its figures.</returns>
    public static IncidentMoney? Of(
        Incident incident, Journey? journey, HourlySessions? sessions, double? confirmedCostPerMinute, DateTime now)
    {
        if (BlastRadius.UsersShare(incident) is not { } share) return null;
        var end = incident.MitigatedAt ?? incident.ResolvedAt;
        if (end is null && !incident.IsOpen) return null;
        var until = end ?? now;
        if (until < incident.StartedAt) return null;
        var stretch = new Period(incident.StartedAt, until);
        var formula = new LossFormula(stretch.Length.TotalHours, share);
        if (journey is { ConversionRate: { } conversion, AverageOrderValue: { } value })
        {
            var affected = journey.SessionsPerHour is { } perHour ? perHour * stretch.Length.TotalHours : sessions?.ExpectedDuring(stretch);
            return affected is { } count
                ? new(count * share * conversion * value, MoneyBasis.RevenueAtRisk, end is null)
                {
                    Formula = formula with
                    {
                        Sessions = count, SessionsMeasured = journey.SessionsPerHour is null, Conversion = conversion, OrderValue = value,
                    },
                }
                : null;
        }
        return confirmedCostPerMinute is { } cost
            ? new(stretch.Length.TotalMinutes * cost * share, MoneyBasis.DowntimeCost, end is null)
            {
                Formula = formula with { CostPerMinute = cost },
            }
            : null;
    }
}

/// <summary>What an incident is estimated to have cost.</summary>
/// <param name="Amount">In the reporting currency.</param>
/// <param name="Basis">What it stands on.</param>
/// <param name="StillOpen">The incident is not over; the amount is that until now.</param>
public readonly record struct IncidentMoney(double Amount, MoneyBasis Basis, bool StillOpen)
{
    /// <summary>The numbers that the amount is the product of; null where nobody tells them.</summary>
    public LossFormula? Formula { get; init; }
}
