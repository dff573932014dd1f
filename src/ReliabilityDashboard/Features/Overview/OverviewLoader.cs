using Microsoft.Extensions.Options;
using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Attention;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Reading.Losses;
using ReliabilityDashboard.Reading.Matrix;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading.Words;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Overview;

/// <summary>Makes the page's view of an address.</summary>
public sealed class OverviewLoader(
    HeadlineReader headlines, MatrixReader matrix, AttentionReader attention, SessionScopes sessions, TriggerReader triggers,
    ReleaseTickReader releases, MetricBounds bounds, ReportingCalendar calendar, IOptions<BusinessOptions> business, TimeProvider time)
{
    private const int SparkMonths = 12;

    public async Task<OverviewView> LoadAsync(PageAddress address, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var chosen = address.Period(calendar, now);
        // The matrix stands on twelve months whatever period the figures are of.
        var months = new PageAddress { Path = "/matrix" }.Period(calendar, now);
        var answer = await matrix.ReadAsync(new(MatrixOf.Incidents, null, address.Filter, months.Period), cancel);
        var marks = MatrixList.Of(answer, new(Currency));
        if (marks.NothingStored && !await sessions.AnyAsync(cancel)) return Empty(address, answer);

        var compared = await headlines.CompareAsync(address.Filter, chosen, address.Compare ?? Compare.Previous, cancel);
        var twelve = TwelveMonths(chosen, now);
        var trend = await headlines.TrendAsync(address.Filter, twelve, Step.Month, cancel);
        var head = new OverviewHead(address.ToString(), $"Resilience {PeriodPhrase.In(chosen.Label)}",
            OverviewWords.Lede(compared, await WeaknessAsync(address.Filter, chosen, cancel)),
            address.HasChosenPeriod ? null : await SoFarAsync(address.Filter, now, cancel),
            HeadlineWords.Strip(compared, (await bounds.ReadAsync(cancel)).CrashFree))
        {
            LeftOut = TriggerWords.LeftOut(
                await triggers.LeftOutAsync(address.Filter, compared.Periods.Current, incident => incident.StartedAt, cancel)),
        };
        return new(
            head, OverviewTrend.Sparks(trend, compared.Periods, calendar), marks, months.Label, Currency,
            await attention.ReadAsync(address.Filter, chosen.Period, marks.Rows, cancel),
            OverviewTrend.Spread(trend, calendar) with
            {
                Releases = new(await releases.ReadAsync(address.Filter, twelve, address.Carry, cancel), calendar),
            },
           
            OverviewTrend.SpreadWords(trend, calendar), answer.History.Choices())
        {
            Months = new PageAddress { Step = Step.Month }.Spanning(twelve, calendar),
        };
    }

    /// <summary>What weighed most in the period of the figures; null where nothing of it can be placed.</summary>
    private async Task<MatrixRow?> WeaknessAsync(RecordFilter filter, ChosenPeriod chosen, CancellationToken cancel) =>
        MatrixList.Of(await matrix.ReadAsync(new(MatrixOf.Incidents, null, filter, chosen.Period), cancel), new(Currency)).Rows
            is [var first, ..] ? first : null;

    private string Currency => business.Value.Currency;

    private OverviewView Empty(PageAddress address, MatrixAnswer answer) =>
        new(new(address.ToString(), "Overview", null, null, []), [], null, "", Currency, [], null, null, answer.History.Choices());

    private async Task<string?> SoFarAsync(RecordFilter filter, DateTime now, CancellationToken cancel) =>
        OverviewTrend.SoFar(
            await headlines.CompareAsync(filter, calendar.Choose(PeriodPreset.ThisQuarter, now), Compare.Previous, cancel), calendar);

    /// <summary>The twelve whole months up to the end of the period, or up to the present one.</summary>
    private Domain.Period TwelveMonths(ChosenPeriod chosen, DateTime now)
    {
        var end = calendar.StartOf(CalendarUnit.Month, calendar.LocalDate(chosen.Period.To < now ? chosen.Period.To : now));
        return new(calendar.Midnight(end.AddMonths(-SparkMonths)), calendar.Midnight(end));
    }
}
