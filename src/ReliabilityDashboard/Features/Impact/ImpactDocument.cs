using System.Text.Json.Serialization;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Losses;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Losses;
using ReliabilityDashboard.Reading.Services;

namespace ReliabilityDashboard.Features.Impact;

/// <summary>Business impact as programs read it. Money is in the reporting currency and an estimate, shares are fractions.</summary>
/// <param name="From">Start of the period, inclusive.</param>
/// <param name="To">End of the period, exclusive.</param>
/// <param name="By">What the items are.</param>
/// <param name="Currency">Of all money.</param>
/// <param name="Items">The dearest first.</param>
/// <param name="Protected">Of the newest complete quarter after the baseline, of the whole organisation.</param>
/// <param name="ServiceLevels">First what uses its budget fastest.</param>
/// <param name="Firefighting">The newest quarter first.</param>
public sealed record ImpactDocument(
    DateTime From, DateTime To, ImpactBy By, string Currency, IReadOnlyList<ImpactDocument.Item> Items,
    ImpactDocument.ProtectedPart Protected, IReadOnlyList<ImpactDocument.Level> ServiceLevels,
    IReadOnlyList<ImpactDocument.Fires> Firefighting)
{
    /// <summary>How many incidents a filter by trigger leaves out because it is only suggested for them; missing without such a
    /// filter.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? SuggestedLeftOut { get; init; }

    /// <param name="Key">A name, a word, or the id of a failure mode; <c>unknown</c> of incidents that bear none.</param>
    /// <param name="Title">As people read it.</param>
    /// <param name="Incidents">Those that count.</param>
    /// <param name="N">Those that have money.</param>
    /// <param name="RevenueAtRisk">Null where none has.</param>
    /// <param name="PerIncident">Of those that have money.</param>
    /// <param name="PerHour">For each hour that they lasted.</param>
    /// <param name="ResponseCost">Null without responder hours or an hourly cost.</param>
    /// <param name="NWithHours">Incidents that say responder hours.</param>
    /// <param name="Basis">What the money stands on.</param>
    /// <param name="StillOpen">Of those that have money: not over, counted up to now.</param>
    public sealed record Item(
        string Key, string Title, int Incidents, int N, double? RevenueAtRisk, double? PerIncident, double? PerHour, double? ResponseCost,
        long NWithHours, ImpactBasis? Basis, int StillOpen);

    /// <param name="Quarter">Such as <c>2026-Q3</c>; null where none can be told.</param>
    /// <param name="Value">Expected less lost; never by itself: the interval is the figure.</param>
    /// <param name="Low">Lower end of the interval.</param>
    /// <param name="High">Upper end.</param>
    /// <param name="Expected">At the baseline's loss for each session.</param>
    /// <param name="Lost">In the quarter.</param>
    /// <param name="N">Incidents of the quarter that have money.</param>
    /// <param name="Baseline">What it is set beside.</param>
    /// <param name="Verdict">What can be said; null where nothing can.</param>
    /// <param name="Reason">Why there is no value; null where there is one.</param>
    public sealed record ProtectedPart(
        string? Quarter, double? Value, double? Low, double? High, double? Expected, double? Lost, int? N, BaselinePart? Baseline,
        ProtectedVerdict? Verdict, string? Reason);

    /// <param name="Quarters">Its quarters.</param>
    /// <param name="LossPerThousandSessions">Of all of them together.</param>
    /// <param name="Sessions">Of all of them together.</param>
    /// <param name="N">Incidents that have money.</param>
    /// <param name="Fixed">A person fixed it; its figures are those of then.</param>
    /// <param name="SetBy">Who.</param>
    /// <param name="SetAt">When.</param>
    public sealed record BaselinePart(
        IReadOnlyList<string> Quarters, double? LossPerThousandSessions, long Sessions, int N, bool Fixed, string? SetBy, DateTime? SetAt);

    /// <param name="Kind">Service or journey.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Window">Over which it is kept.</param>
    /// <param name="Target">Null where nothing was promised.</param>
    /// <param name="Attained">Null without data.</param>
    /// <param name="N">Requests of a service; minutes so far of a journey.</param>
    /// <param name="MinutesLeft">Of failing; below 0 where more were used than there are.</param>
    /// <param name="Burn">1 uses the budget up with the end of the window; null where nothing may fail.</param>
    /// <param name="NWithoutShare">Of a journey: incidents whose share or end nobody knows, not counted.</param>
    public sealed record Level(
        LevelOf Kind, string Name, Period Window, double? Target, double? Attained, long N, double? MinutesLeft, double? Burn,
        int NWithoutShare);

    /// <param name="Team">Its name.</param>
    /// <param name="Quarter">Such as <c>2026-Q3</c>.</param>
    /// <param name="Share">Null without hours or without a team size above 0.</param>
    /// <param name="Flag">Flag from 25 %, alarm from 30 %.</param>
    /// <param name="N">Incidents that say responder hours.</param>
    /// <param name="NWithoutHours">Those that do not.</param>
    public sealed record Fires(string Team, string Quarter, double? Share, FirefightingFlag? Flag, long N, int NWithoutHours);

    public static ImpactDocument Of(
        ImpactAnswer answer, string currency, ProtectedAnswer told, NamedLevels levels, IReadOnlyList<FirefightingShare> fires,
        ReportingCalendar calendar) =>
        new(
            answer.Question.Period.From, answer.Question.Period.To, answer.Question.By, currency,
            [
                .. answer.Rows.Select(row => new Item(
                    row.Key, row.Title, row.Sum.Incidents, row.Sum.N, row.Sum.RevenueAtRisk, row.Sum.PerIncident, row.Sum.PerHour,
                    row.Sum.ResponseCost, row.Sum.ResponderHours.N, row.Sum.Basis, row.Sum.StillOpen)),
            ],
            Of(told, calendar),
            [
                .. levels.All.Select(one => new Level(
                    one.Kind, one.Name, one.Level.Window, one.Level.Target, one.Level.Attained.Value, one.Level.Attained.N,
                    one.Level.MinutesLeft, one.Level.Burn, one.Level.WithoutShare)),
            ],
            [
                .. fires.Select(one => new Fires(
                    one.Team, ProtectedWords.Word(calendar, calendar.LocalDate(one.Quarter.From)), one.Share.Value, one.Flag, one.Share.N,
                    one.WithoutHours)),
            ])
        {
            SuggestedLeftOut = answer.SuggestedLeftOut,
        };

    private static ProtectedPart Of(ProtectedAnswer told, ReportingCalendar calendar)
    {
        var baseline = told.Baseline is { Holds: { } holds } set
            ? new BaselinePart(
                [.. holds.Quarters.Select(quarter => ProtectedWords.Word(calendar, quarter))], holds.Sums.PerThousandSessions,
                holds.Sums.Sessions, holds.Sums.N, set.IsFrozen, set.SetBy, set.SetAt)
            : null;
        var newest = told.Newest;
        return new(
            newest is null ? null : ProtectedWords.Word(calendar, newest.First), newest?.Protected?.Value,
            newest?.Protected?.Interval.Low, newest?.Protected?.Interval.High, newest?.Protected?.Expected, newest?.Protected?.Observed,
            newest?.Sums.N, baseline, newest?.Protected?.Verdict, ProtectedWords.Reason(told));
    }
}
