using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Journeys;
using ReliabilityDashboard.Domain.Metrics.Matrix;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Reading.Losses;
using ReliabilityDashboard.Storage.Crashes;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Reading.Matrix;

/// <summary>Computes the matrix for its page, the overview and the API alike.</summary>
public sealed class MatrixReader(
    HistoryCache cache, TriggerReader triggers, LossEstimates losses, CrashOccurrenceQuery crashes,
    MatrixThresholdReader thresholds, TimeProvider time)
{
    public async Task<MatrixAnswer> ReadAsync(MatrixQuestion question, CancellationToken cancel)
    {
        var history = await cache.GetAsync(cancel);
        if (question.Journey is { } tried)
            history = history with
            {
                Journeys = [.. history.Journeys.Where(one => !one.Name.Equals(tried.Name, StringComparison.OrdinalIgnoreCase)), tried],
            };
        return question.Of == MatrixOf.Crashes
            ? await OfCrashesAsync(question, history, cancel)
            : await OfIncidentsAsync(question, history, cancel);
    }

    private async Task<MatrixAnswer> OfIncidentsAsync(MatrixQuestion question, OrganisationHistory history, CancellationToken cancel)
    {
        var unit = question.Impact ?? ImpactFrequencyMatrix.DefaultUnit(history.Journeys);
        var (frequency, impact) = await thresholds.ReadAsync(question.Of, unit, cancel);
        StoredIncident[] counted =
        [
            .. history.Incidents.Where(one => one.Incident.Counts && question.Period.Contains(one.Incident.StartedAt)),
        ];
        var money = await losses.OfAsync(history, [.. counted.Select(one => one.Incident)], cancel);
        var hasMoney = money.Count > 0 || history.Journeys.Any(journey => journey.HasValueFigures);
        if (RecordKind.Incidents.Refuses(question.Filter) is { } refusal)
            return new(question.Of, question.Period, null, refusal, hasMoney, frequency, impact, history.FirstIncident, history);

        var weights = history.Journeys.ToDictionary(journey => journey.Name, journey => journey.Weight, StringComparer.OrdinalIgnoreCase);
        var asked = counted
            .Where(IncidentDimensions.InMemory.Passing(history.Names.Resolve(question.Filter)))
            .Select(one => one.Incident.Id)
            .ToHashSet();
        var occurrences = counted.Select(one =>
            MatrixOccurrence.Of(
                one.Incident, one.Incident.Journey is { } name ? weights.GetValueOrDefault(name) : null,
                money.TryGetValue(one.Incident.Id, out var amount) ? amount : null) with
            {
                Title = history.FailureModes[one.Incident.GroupId].Title,
            }
        );
        var figures = ImpactFrequencyMatrix.Of(
            occurrences, one => asked.Contains(one.Id), unit, question.Period, history.FirstIncident, time.GetUtcNow().UtcDateTime,
            question.Tried.Or(frequency?.Value, impact?.Value));
        return new(question.Of, question.Period, figures, null, hasMoney, frequency, impact, history.FirstIncident, history)
        {
            SuggestedLeftOut = await triggers.LeftOutAsync(question.Filter, question.Period, incident => incident.StartedAt, cancel),
        };
    }

    private async Task<MatrixAnswer> OfCrashesAsync(MatrixQuestion question, OrganisationHistory history, CancellationToken cancel)
    {
        var (frequency, impact) = await thresholds.ReadAsync(question.Of, ImpactUnit.Score, cancel);
        var first = await crashes.EarliestAsync(cancel);
        if (RecordKind.Crashes.Refuses(question.Filter) is { } refusal)
            return new(question.Of, question.Period, null, refusal, false, frequency, impact, first, history);

        var weights = history.Journeys.ToDictionary(journey => journey.Name, journey => journey.Weight, StringComparer.OrdinalIgnoreCase);
        var stored = await crashes.ReadAsync(question.Period, cancel);
        var asked = stored
            .Where(CrashDimensions.InMemory.Passing(history.Names.Resolve(question.Filter)))
            .Select(one => one.Id)
            .ToHashSet();
        var occurrences = stored.Select(one => new MatrixOccurrence(
            one.Group, one.Id, one.At, one.Title, null, one.Journey, one.Journey is { } name ? weights.GetValueOrDefault(name) : null, null,
            null, null));
        var figures = ImpactFrequencyMatrix.OfCrashes(
            occurrences, one => asked.Contains(one.Id), question.Period, first, time.GetUtcNow().UtcDateTime,
            question.Tried.Or(frequency?.Value, impact?.Value));
        return new(question.Of, question.Period, figures, null, false, frequency, impact, first, history);
    }
}

/// <summary>What is asked of the matrix.</summary>
/// <param name="Of">Incidents or crashes.</param>
/// <param name="Impact">The unit; null: money where any journey has value figures, else score.</param>
/// <param name="Filter">Which records.</param>
/// <param name="Period">When they began.</param>
public sealed record MatrixQuestion(MatrixOf Of, ImpactUnit? Impact, RecordFilter Filter, Period Period)
{
    /// <summary>Thresholds in place of those that hold for everybody; nothing of it is stored.</summary>
    public MatrixThresholds Tried { get; init; } = MatrixThresholds.None;

    /// <summary>A journey in place of the one of its name; nothing of it is stored.</summary>
    public Journey? Journey { get; init; }

    /// <summary>Reads the two words of an address, of any case; null where a word is given that is none.</summary>
    public static (MatrixOf? Of, ImpactUnit? Impact, bool ImpactKnown) Words(string? of, string? impact) =>
        (of?.ToLowerInvariant() switch { null or "incidents" => MatrixOf.Incidents, "crashes" => MatrixOf.Crashes, _ => null },
         impact?.ToLowerInvariant() switch { "money" => ImpactUnit.Money, "score" => ImpactUnit.Score, _ => null },
         impact?.ToLowerInvariant() is null or "money" or "score");
}
