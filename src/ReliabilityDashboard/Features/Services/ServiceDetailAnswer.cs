using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Capacity;
using ReliabilityDashboard.Domain.Services;
using ReliabilityDashboard.Features.Services.Calls;
using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Reading.Signals;

namespace ReliabilityDashboard.Features.Services;

/// <summary>All of one service as programs read it. Shares are fractions, latencies seconds.</summary>
/// <param name="Name">As declared, else as first seen.</param>
/// <param name="Kind">What it is; one that nobody declared is a service.</param>
/// <param name="Declared">Somebody wrote it down.</param>
/// <param name="Team">Who owns it.</param>
/// <param name="TeamSize">How many people that are.</param>
/// <param name="Tier">How much depends on it, 1 to 4.</param>
/// <param name="Owner">Whom to ask.</param>
/// <param name="Url">Where more is written.</param>
/// <param name="DeclaredAt">Since when it is there.</param>
/// <param name="SlaTarget">A fraction.</param>
/// <param name="Aliases">Its other names.</param>
/// <param name="From">Of the period.</param>
/// <param name="To">Of the period.</param>
/// <param name="Incidents">How many of the period are its own and count.</param>
/// <param name="Signals">Its golden signals of the period.</param>
/// <param name="Saturation">How full its resources were, and the days until 70, 85 and 100 %, or the marks that somebody set.</param>
/// <param name="ServiceLevel">What was kept in the window: the last 28 days unless another is set.</param>
/// <param name="CapacityLimit">From which traffic on its errors rise; null where the data show none.</param>
/// <param name="CapacityReason">Why there is none, in words; null where there is one.</param>
/// <param name="Callers">Calls to it.</param>
/// <param name="Callees">Its calls.</param>
public sealed record ServiceDetailAnswer(
    string Name, ServiceKind Kind, bool Declared, string? Team, int? TeamSize, int? Tier, string? Owner, string? Url, DateTime? DeclaredAt,
    double? SlaTarget, IReadOnlyList<string> Aliases, DateTime From, DateTime To, int Incidents, ServiceSignalsAnswer.Figures Signals,
    IReadOnlyList<ServiceSignalsAnswer.Resource> Saturation, ServiceDetailAnswer.Level ServiceLevel,
    ServiceDetailAnswer.Limit? CapacityLimit, string? CapacityReason, IReadOnlyList<CallAnswer> Callers, IReadOnlyList<CallAnswer> Callees)
{
    /// <param name="Window">The time that is looked at.</param>
    /// <param name="Target">As declared; null where nothing was promised.</param>
    /// <param name="Attained">The share of requests that did not fail; null where no row says how many did.</param>
    /// <param name="N">Requests of the rows that say how many failed.</param>
    /// <param name="MinutesLeft">Of failing; below 0 where more were used than there are.</param>
    /// <param name="Burn">1 uses the budget up with the end of the window; null where nothing may fail.</param>
    public sealed record Level(Period Window, double? Target, double? Attained, long N, double? MinutesLeft, double? Burn);

    /// <param name="RequestsPerSecond">Where errors begin to rise.</param>
    /// <param name="Low">Lower end of its 95 % interval.</param>
    /// <param name="High">Upper end.</param>
    /// <param name="N">Hours that were looked at.</param>
    public sealed record Limit(double RequestsPerSecond, double Low, double High, int N);

    public static ServiceDetailAnswer Of(ServiceAnswer facts, ServiceDetail detail, ServiceSignalsAnswer told)
    {
        var (level, capacity) = (detail.Summary.Level, detail.Capacity);
        CallAnswer Call(int call) => CallAnswer.Of(detail.Graph.Question, call);
        return new(
            facts.Name, facts.Kind, facts.Declared, facts.Team, facts.TeamSize, facts.Tier, facts.Owner, facts.Url, facts.DeclaredAt,
            facts.SlaTarget, facts.Aliases, told.From, told.To, detail.Summary.Incidents, told.Overall, told.Saturation,
            new(level.Window, level.Target, level.Attained.Value, level.Attained.N, level.MinutesLeft, level.Burn),
            capacity is { RequestsPerSecond: { } bend, Interval: { Low: { } low, High: { } high } }
                ? new(bend, low, high, capacity.Hours)
                : null,
            capacity.Why is { } why ? ServiceWords.Of(why) : null, [.. detail.Callers.Select(Call)], [.. detail.Callees.Select(Call)]);
    }
}
