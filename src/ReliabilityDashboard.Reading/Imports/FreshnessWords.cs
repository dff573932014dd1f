using System.Globalization;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Words;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Reading.Imports;

/// <summary>Up to when the data reaches and how its sources are, in a few words.</summary>
/// <param name="Data">Such as "Data to 14:05 UTC".</param>
/// <param name="Sources">Such as "2 sources well", where there is room for it; null where the first part says all.</param>
/// <param name="Kind">How well that is.</param>
/// <param name="Title">What exactly is meant.</param>
public sealed record FreshnessWords(string Data, string? Sources, TagKind Kind, string Title)
{
    /// <summary>In full, for paper: "data as of 14 Sep 2026, 14:05 UTC", "no data".</summary>
    public string AsOf { get; private init; } = "no data";

    public string Text => Sources is null ? Data : $"{Data} · {Sources}";

    /// <summary>A source is well where the last import of each of its kinds succeeded.</summary>
    public static FreshnessWords Of(ImportSourcesStanding standing, ReportingCalendar calendar, DateTime now)
    {
        var running = standing.Unfinished.Any(run => run.Status == RunStatus.Running);
        var sources = standing.LastEnded.GroupBy(run => run.Source).ToList();
        var failed = sources
            .Where(source => source.Any(run => run is { Status: RunStatus.Failed, PutAwayAt: null }))
            .Select(source => source.Key)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (standing.LastSucceededAt is not { } at)
            return running ? new("Importing", null, TagKind.Accent, "The first import goes on")
                : failed.Count > 0
                    ? new("No data · the import failed", null, TagKind.Bad, $"The last import of {string.Join(", ", failed)} failed")
                : new("No data yet", null, TagKind.Neutral, "Nothing was imported yet");
        var day =
            calendar.LocalDate(at) == calendar.LocalDate(now)
                ? calendar.ToLocal(at).ToString("HH:mm", CultureInfo.InvariantCulture) + " " + InstantWords.Offset(at, calendar)
                : InstantWords.Say(at, calendar);
        var well = sources.Count - failed.Count;
        var states = new[]
        {
            well > 0 ? $"{Counted(well)} well" : null,
            failed.Count > 0
                ? well > 0
                    ? $"{failed.Count} failed"
                    : $"{Counted(failed.Count)} failed"
                : null,
        };
        return new(
            $"{(running ? "Importing · data" : "Data")} to {day}",
            string.Join(", ", states.OfType<string>()),
            failed.Count == 0 ? TagKind.Ok : TagKind.Warn,
            $"The last import that succeeded ended {InstantWords.Say(at, calendar)}"
                + $"{(failed.Count > 0 ? $"; the last import of {string.Join(", ", failed)} failed" : "")}"
        )
        {
            AsOf = $"data as of {InstantWords.Say(at, calendar)}{(failed.Count > 0 ? $", without {ListWords.And(failed)}" : "")}",
        };
    }

    private static string Counted(int sources) => sources == 1 ? "1 source" : $"{sources} sources";
}
