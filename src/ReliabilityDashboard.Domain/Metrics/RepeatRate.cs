using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics.Shapes;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>Share of the occurrences of a period that repeat an earlier one of the same failure mode.</summary>
public static class RepeatRate
{
    /// <summary>Of incidents.</summary>
    public static ShareMetric Metric { get; } = Make(
        Reckoning.Incidents(records => period => Of(records.ByStart.Inside(period), period, records.Repeats)),
        new("fewer incidents were repeats", "more incidents were repeats"),
        Make(
            Reckoning.Crashes(records => period => Of(records.Crashes.Inside(period), period, records.Repeats)) with { LooksBack = true },
            null, null));

    /// <summary>The rate of incidents, placed by their start.</summary>
    /// <param name="incidents">The filtered incidents.</param>
    /// <param name="period">The period.</param>
    /// <param name="history">Repeats among all incidents, before filters.</param>
    public static RepeatFigures Of(IEnumerable<Incident> incidents, Period period, RepeatHistory history) =>
        Of(incidents.Where(incident => incident.Counts).Select(OccurrenceOf), period, history);

    /// <summary>The rate of any occurrences.</summary>
    public static RepeatFigures Of(IEnumerable<Occurrence> occurrences, Period period, RepeatHistory history)
    {
        long n = 0, repeats = 0;
        foreach (var one in occurrences)
        {
            if (!period.Contains(one.At)) continue;
            n++;
            if (history.IsRepeat(one.Id)) repeats++;
        }
        return new(repeats, n, history.IsCompleteFor(period));
    }

    /// <summary>An incident as an occurrence of its failure mode.</summary>
    public static Occurrence OccurrenceOf(Incident incident) => new(incident.GroupId, incident.StartedAt, incident.Id);

    private static ShareMetric Make(Reckoning computed, Headline? headline, Metric? ofCrashes) => new()
    {
        Id = "repeat-rate",
        Name = "Repeat rate",
        Definition = "Share of incidents (or crashes) whose failure mode had already happened within the look-back before them.",
        Whole = $"the {computed.Records.Word} of the period",
        Computed = computed,
        Headline = headline,
        OfCrashes = ofCrashes,
        Label = _ => "repeats",
        Missing = _ => $"There are no {computed.Records.Word} in this period and filter.",
        Incomplete = "earlier occurrences may be missing, so it is not compared",
        More =
        [
            MetricField.Of<RepeatFigures>("of", FieldKind.Word, "What was counted.", _ => computed.Records.Word) with
            {
                Words = [RecordKind.Incidents.Word, RecordKind.Crashes.Word],
            },
            MetricField.Of<RepeatFigures>(
                "history_complete", FieldKind.Flag,
                "False where the stretch begins less than a look-back after the first stored record: repeats may be missing.",
                figures => figures.HistoryComplete),
        ],
    };
}

/// <summary>How much of what happened had happened before.</summary>
/// <param name="Repeats">Occurrences with an earlier one of their group.</param>
/// <param name="N">All occurrences.</param>
/// <param name="HistoryComplete">False: the period begins less than a look-back after the first stored record; shown hollow, never
/// compared.</param>
public sealed record RepeatFigures(long Repeats, long N, bool HistoryComplete) : ShareFigures
{
    /// <inheritdoc/>
    public override long N { get; } = N;
    /// <inheritdoc/>
    public override long Part => Repeats;
    /// <inheritdoc/>
    public override bool IsComplete => HistoryComplete;
}
