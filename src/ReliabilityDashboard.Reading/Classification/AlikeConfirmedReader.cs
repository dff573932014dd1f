using ReliabilityDashboard.Domain.Classification;
using ReliabilityDashboard.Domain.Grouping;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Reading.History;

namespace ReliabilityDashboard.Reading.Classification;

/// <summary>Finds confirmed incidents that look like one that waits.</summary>
public sealed class AlikeConfirmedReader(AnswerCache answers)
{
    private const int Most = 3, LeastWords = 2;

    /// <summary>The nearest, each with the reason: the same failure mode first, then those that share most telling words.</summary>
    public async Task<IReadOnlyList<AlikeConfirmed>> OfAsync(OrganisationHistory history, WaitingRecord waiting, CancellationToken cancel)
    {
        var all = await answers.GetAsync(
            "confirmed incidents by words", history.Versions.Of(HistoryCache.OfIncidents), Kept.AsLongAsTrue,
            () => Task.FromResult(Read(history)), cancel);
        var words = WordsOf(waiting.Title, waiting.Service);
        var exception = ExceptionNames.First(ReadText.Of($"{waiting.Title}\n{waiting.Text}"));
        return
        [
            .. all.Select(one => (one.Incident, Nearness: Nearness(one, waiting, words, exception)))
                .Where(one => one.Nearness.Weight > 0)
                .OrderByDescending(one => one.Nearness.Weight).ThenByDescending(one => one.Incident.StartedAt)
                .Take(Most).Select(one => new AlikeConfirmed(one.Incident, one.Nearness.Why)),
        ];
    }

    private static (int Weight, string Why) Nearness(Confirmed one, WaitingRecord waiting, HashSet<string> words, string? exception)
    {
        if (one.Incident.GroupId == waiting.Incident?.GroupId) return (1000, "same failure mode");
        var shared = words.Count(one.Words.Contains);
        var isThere = string.Equals(one.Incident.Service, waiting.Service, StringComparison.OrdinalIgnoreCase);
        if (exception is not null && one.Exception == exception) return (500 + shared, "same exception");
        return shared < LeastWords ? (0, "") : (shared * 2 + (isThere ? 1 : 0), isThere ? "same service, words" : "words");
    }

    private static Confirmed[] Read(OrganisationHistory history) =>
    [
        .. history.Incidents.Select(one => one.Incident).Where(one => one is { Counts: true, Category: not null })
            .Select(one => new Confirmed(one, WordsOf(one.Title, one.Service), ExceptionNames.First(ReadText.Of(one.Title)))),
    ];

    private static HashSet<string> WordsOf(string title, string? service) =>
        [.. TitleWords.Telling(TitleNormaliser.Normalise(title), service is null ? [] : [service])];

    private sealed record Confirmed(Incident Incident, HashSet<string> Words, string? Exception);
}

/// <summary>A confirmed incident that looks like another.</summary>
/// <param name="Incident">It.</param>
/// <param name="Why">In a few words.</param>
public sealed record AlikeConfirmed(Incident Incident, string Why);
