using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Losses;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Reading.Losses;

/// <summary>Tells which part of its time each team spends on incidents of its own services, quarter by quarter.</summary>
public sealed class FirefightingReader(HistoryCache cache, TeamSizeQuery sizes, ReportingCalendar calendar, TimeProvider time)
{
    /// <summary>How many quarters stand beside each other.</summary>
    public const int Quarters = 4;

    /// <summary>Of some teams, or all, the quarters up to the one in which an instant lies, at most the running one; the newest first, in a
    /// quarter the largest share.</summary>
    /// <param name="teams">None: all.</param>
    /// <param name="until">The end of the period that is looked at.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<IReadOnlyList<FirefightingShare>> ReadAsync(
        IReadOnlyCollection<string> teams, DateTime until, CancellationToken cancel)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var history = await cache.GetAsync(cancel);
        var wanted = teams.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var size = (await sizes.ReadAsync(cancel)).Where(team => wanted.Count == 0 || wanted.Contains(team.Key)).ToList();
        var found = new List<FirefightingShare>();
        var last = calendar.LocalDate((until < now ? until : now).AddTicks(-1));
        foreach (var quarter in Enumerable.Range(0, Quarters)
            .Select(back => calendar.Whole(CalendarUnit.Quarter, ReportingCalendar.Add(CalendarUnit.Quarter, last, -back))))
        {
            // A quarter before the first incident tells nothing.
            if (history.FirstIncident is not { } first || quarter.To <= first) continue;
            var hours = history.Incidents.Select(one => one.Incident)
                .Where(one => one.Counts && quarter.Contains(one.StartedAt))
                .ToLookup(one => history.Catalogue.Find(one.Service)?.Team, one => one.ResponderHours, StringComparer.OrdinalIgnoreCase);
            var running = now < quarter.To;
            var days = running
                ? (now - quarter.From).TotalDays
                : calendar.LocalDate(quarter.To).DayNumber - calendar.LocalDate(quarter.From).DayNumber;
            found.AddRange(size
                .Select(team => FirefightingShare.Of(team.Key, quarter, days, running, team.Value, [.. hours[team.Key]]))
                .OrderByDescending(one => one.Share.Value ?? -1)
                .ThenBy(one => one.Team, StringComparer.OrdinalIgnoreCase));
        }
        return found;
    }
}
