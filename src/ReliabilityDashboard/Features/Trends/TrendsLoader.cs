using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Features.Trends.SideBySide;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading.Words;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Trends;

/// <summary>Makes the page's view of an address.</summary>
public sealed class TrendsLoader(
    HeadlineReader headlines, TrendSections sections, SideBySideReader sides,
    HistoryCache history, SessionScopes sessions, TriggerReader triggers, ReleaseTickReader releases,
    ReportingCalendar calendar, TimeProvider time)
{
    public async Task<TrendsView> LoadAsync(PageAddress address, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var known = await history.GetAsync(cancel);
        var hasSessions = await sessions.AnyAsync(cancel);
        if (known.Incidents.Count == 0 && !hasSessions)
            return new(new(address.ToString(), null), known.Choices(), []);

        var chosen = address.Period(calendar, now);
        var offered = UsualSteps.Offered(calendar, chosen.Period);
        var step = address.Step is { } asked && offered.Contains(asked) ? asked : UsualSteps.Of(chosen.Period);
        // What could not be read of the address is no part of the view: others who ask for the same may have asked otherwise.
        List<string> faults = [];
        if (address.Step is { } tooFine && step != tooFine)
            faults.Add(
                $"By {tooFine.ToString().ToLowerInvariant()} this period has too many points for a chart; "
                    + $"it is shown by {step.ToString().ToLowerInvariant()}."
            );

        faults.AddRange([.. YearBefore.Faults(address), .. SideBySideReader.Faults(address)]);
        var compare = address.Compare ?? Compare.Previous;
        var family = await headlines.CompareAsync(address.Filter, chosen, compare, cancel);
        var judged = family.Periods.AllowsVerdict
            ? family
            : await headlines.CompareAsync(address.Filter, calendar.Choose(PeriodPreset.LastQuarter, now), compare, cancel);
        var question = new TrendQuestion(address, chosen, step, family, judged, calendar, now) 
        {
            HasSessions = hasSessions,
            Releases = await releases.ReadAsync(
                address.Filter, family.Periods.Current, address.Carry, cancel),
        };
        return new(new(address.ToString(), TrendLede.Of(family, judged)), known.Choices(), faults)
        {
            Charts = await sections.LoadAsync(question, offered, cancel) with
            {
                Side = await sides.ReadAsync(question, known, cancel),
                Period = chosen.Label,
                LeftOut = TriggerWords.LeftOut(
                    await triggers.LeftOutAsync(address.Filter, family.Periods.Current, incident => incident.StartedAt, cancel)),
            },
        };
    }
}
