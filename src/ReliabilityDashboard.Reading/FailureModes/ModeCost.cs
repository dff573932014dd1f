using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Incidents;

namespace ReliabilityDashboard.Reading.FailureModes;

/// <summary>What the incidents of a failure mode are estimated to have cost.</summary>
/// <param name="Incidents">How many incidents there are.</param>
public sealed record ModeCost(int Incidents)
{
    /// <summary>All together; null where none can be said in money.</summary>
    public double? Amount { get; init; }

    /// <summary>As people read it.</summary>
    public string? Brief { get; init; }

    /// <summary>To the cent.</summary>
    public string? Exact { get; init; }

    /// <summary>Each time, a mean; as people read it.</summary>
    public string? Each { get; init; }

    /// <summary>How many stand behind it.</summary>
    public int N { get; init; }

    /// <summary>What it stands on.</summary>
    public string? Stands { get; init; }

    /// <summary>Hours that people spent; null where nobody said.</summary>
    public double? Hours { get; init; }

    /// <summary>How many incidents say so.</summary>
    public int HoursN { get; init; }

    public static ModeCost Among(IReadOnlyCollection<Incident> incidents, IReadOnlyDictionary<long, LossSummary> losses, MoneyWords money)
    {
        LossSummary[] known = [.. incidents.Select(one => losses.GetValueOrDefault(one.Id)).OfType<LossSummary>()];
        double[] hours = [.. incidents.Select(one => one.ResponderHours).OfType<double>()];
        var cost = new ModeCost(incidents.Count)
        {
            Hours = hours.Length == 0 ? null : hours.Sum(),
            HoursN = hours.Length,
        };
        if (known.Length == 0) return cost;
        var sum = known.Sum(one => one.Amount);
        return cost with
        {
            Amount = sum,
            Brief = money.Brief(sum),
            Exact = money.Exact(sum),
            Each = money.Brief(sum / known.Length),
            N = known.Length,
            Stands = string.Join("; ", known.Select(one => one.Stands).Distinct()) + (known.Any(one => one.StillOpen) ? ", so far" : ""),
        };
    }
}
