using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;

namespace ReliabilityDashboard.Domain.Losses;

/// <summary>What a group of incidents is estimated to have put at risk.</summary>
/// <param name="Incidents">Those that count.</param>
/// <param name="ByFigures">By the value figures of journeys.</param>
/// <param name="ByMinute">By a confirmed cost of a minute of downtime.</param>
/// <param name="Hours">Hours of those that have money.</param>
/// <param name="StillOpen">Of those that have money: not over, counted up to now.</param>
/// <param name="ResponderHours">Hours that people spent on them; n = incidents that say so.</param>
/// <param name="HourlyCost">Of a responder; null where nobody set one.</param>
public sealed record ImpactSum(
    int Incidents, CountedMoney ByFigures, CountedMoney ByMinute, double Hours, int StillOpen, Measured ResponderHours, double? HourlyCost)
{
    /// <summary>Incidents that have money.</summary>
    public int N => ByFigures.N + ByMinute.N;

    /// <summary>Those of which no money can be said.</summary>
    public int WithoutMoney => Incidents - N;

    /// <summary>All of it; null where no incident has money.</summary>
    public double? RevenueAtRisk => N == 0 ? null : ByFigures.Amount + ByMinute.Amount;

    /// <summary>For each hour that those lasted that have money; null without such an hour.</summary>
    public double? PerHour => Hours > 0 ? RevenueAtRisk / Hours : null;

    /// <summary>For each incident that has money.</summary>
    public double? PerIncident => RevenueAtRisk / N;

    /// <summary>Hours of responders at the hourly cost; null without either.</summary>
    public double? ResponseCost => ResponderHours.Value * HourlyCost;

    /// <summary>What it stands on; null where there is no money.</summary>
    public ImpactBasis? Basis => (ByFigures.N, ByMinute.N) switch
    {
        (0, 0) => null,
        (_, 0) => ImpactBasis.RevenueAtRisk,
        (0, _) => ImpactBasis.DowntimeCost,
        _ => ImpactBasis.Both,
    };

    /// <summary>The sum of incidents.</summary>
    /// <param name="incidents">Those that do not count are left out.</param>
    /// <param name="money">Of each that has any, by our id.</param>
    /// <param name="hourlyCost">Of a responder, where somebody set one.</param>
    public static ImpactSum Of(IEnumerable<Incident> incidents, IReadOnlyDictionary<long, IncidentMoney> money, double? hourlyCost)
    {
        var (count, open, hours) = (0, 0, 0d);
        CountedMoney figures = default, minutes = default;
        var (responded, told) = (0d, 0);
        foreach (var incident in incidents)
        {
            if (!incident.Counts) continue;
            count++;
            if (incident.ResponderHours is { } spent) (responded, told) = (responded + spent, told + 1);
            if (!money.TryGetValue(incident.Id, out var loss)) continue;
            if (loss.Basis == MoneyBasis.RevenueAtRisk) figures = figures.With(loss.Amount);
            else minutes = minutes.With(loss.Amount);
            hours += loss.Formula?.Hours ?? 0;
            if (loss.StillOpen) open++;
        }
        return new(count, figures, minutes, hours, open, told == 0 ? Measured.None : new(responded, told), hourlyCost);
    }
}

/// <summary>A sum of money with how many it is the sum of.</summary>
public readonly record struct CountedMoney(double Amount, int N)
{
    internal CountedMoney With(double amount) => new(Amount + amount, N + 1);
}

/// <summary>What a sum of money stands on.</summary>
public enum ImpactBasis
{
    /// <summary>Value figures of journeys.</summary>
    RevenueAtRisk,
    /// <summary>A confirmed cost of a minute of downtime.</summary>
    DowntimeCost,
    /// <summary>Some on the one, some on the other.</summary>
    Both,
}
