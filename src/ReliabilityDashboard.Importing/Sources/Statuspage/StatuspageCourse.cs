using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Importing.Sources.Statuspage;

/// <summary>What the updates of an incident, in order of time, tell of its course.</summary>
internal static class StatuspageCourse
{
    /// <summary>The last moment at which all parts worked again that had not; null where they do not yet, or where none is known to have
    /// failed.</summary>
    /// <param name="updates">In order of time.</param>
    /// <param name="resolvedAt">What was published afterwards tells nothing more.</param>
    public static DateTime? WorkedAgain(IReadOnlyList<StatuspageMoment> updates, DateTime? resolvedAt)
    {
        var (broken, working, again) = (new HashSet<string>(), new HashSet<string>(), default(DateTime?));
        foreach (var update in updates)
        {
            if (update.Parts.Count == 0 || update.At > resolvedAt) continue;
            foreach (var part in update.Parts)
                // Of a part that is spoken of for the first time, how it stood before counts.
                if (!part.WorkedBefore && !working.Contains(part.Name)) broken.Add(part.Name);
            var failed = broken.Count > 0;
            foreach (var part in update.Parts)
            {
                if (part.Works) broken.Remove(part.Name);
                else broken.Add(part.Name);
                working.Add(part.Name);
            }
            if (broken.Count > 0) again = null;
            else if (failed) again = update.At;
        }
        return again;
    }

    /// <summary>The times in which it was resolved until it was opened again.</summary>
    /// <param name="updates">In order of time.</param>
    public static IReadOnlyList<ResolvedStretch> Reopened(IReadOnlyList<StatuspageMoment> updates)
    {
        var (stretches, resolved) = (new List<ResolvedStretch>(), default(DateTime?));
        foreach (var update in updates.Where(update => update.Status is not null))
            if (StatuspageWords.Status(update.Status) is IncidentStatus.Resolved) resolved ??= update.At;
            else
            {
                if (update.At > resolved) stretches.Add(new(resolved.Value, update.At.Value));
                resolved = null;
            }
        return stretches;
    }
}
