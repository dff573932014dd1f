using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>Share of the occurrences of a period that repeat an earlier one of the same failure mode.</summary>
public static class RepeatRate
{
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
}
