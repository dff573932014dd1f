using ReliabilityDashboard.Domain.Grouping;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Reading.FailureModes;

/// <summary>Failure modes that may be one, for a person to merge.</summary>
public sealed class KinReader(AnswerCache answers)
{
    /// <summary>The nearest to one of them, each with the reason.</summary>
    /// <param name="history">All of them.</param>
    /// <param name="mode">Which one.</param>
    /// <param name="others">The others by name.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<IReadOnlyList<KinMode>> OfAsync(
        OrganisationHistory history, long mode, IReadOnlyList<OtherMode> others, CancellationToken cancel)
    {
        var kinship = await answers.GetAsync(
            "kinship of failure modes", history.Versions.Of(HistoryCache.OfIncidents), Kept.AsLongAsTrue,
            () => Task.FromResult(Made(history)), cancel);
        var known = others.ToDictionary(one => one.Id);
        return [.. kinship.Of(mode).Where(kin => known.ContainsKey(kin.Id)).Select(kin => new KinMode(known[kin.Id], Why(kin)))];
    }

    /// <summary>"both speak of “card” and “timeout”, both in payments, both integration".</summary>
    public static string Why(Kin kin)
    {
        List<string> reasons = [$"both speak of {ListWords.And([.. kin.Words.Select(word => $"“{word}”")])}"];
        if (kin.Services.Count > 0) reasons.Add($"both in {ListWords.And([.. kin.Services])}");
        if (kin.Category is { } category) reasons.Add($"both {CategoryNames.Title(category).ToLowerInvariant()}");
        return string.Join(", ", reasons);
    }

    private static Kinship Made(OrganisationHistory history) => new(
        from one in history.Incidents
        where one.Incident.Counts
        group one.Incident by one.Incident.GroupId into mode
        select new ModeDescription(
            mode.Key, history.FailureModes[mode.Key].Title,
            [.. mode.Select(incident => incident.Service).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)],
            mode.Last().Category));
}
