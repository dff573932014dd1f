using System.Globalization;
using System.Text.Json.Serialization;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Reading.Changes;

namespace ReliabilityDashboard.Features.Changes;

/// <summary>A change with the incidents that it set off or may have.</summary>
/// <param name="Id">Ours.</param>
/// <param name="Source">Who told it.</param>
/// <param name="ExternalId">The source's id.</param>
/// <param name="At">When it reached production.</param>
/// <param name="Kind">What kind of change it was.</param>
/// <param name="Service">The service it touched.</param>
/// <param name="Title">What was changed.</param>
/// <param name="Url">Its page at the source.</param>
/// <param name="EndedAt">When it ended, of growth above all.</param>
/// <param name="Result">How it ended.</param>
/// <param name="Strategy">How it was rolled out.</param>
/// <param name="RolledBackAt">When it was taken back.</param>
/// <param name="Rollback">Who took it back.</param>
/// <param name="WrittenBy">How it was written; null: unknown.</param>
/// <param name="Fixes">The incident it was made for, as it was named.</param>
/// <param name="FixesIncident">Our id of that; null where it is not stored.</param>
/// <param name="LooksLikeFixOf">Our id of the incident that it looks to be made for, by title, service and time; in suggested figures
/// alone.</param>
/// <param name="SaidByPerson">The fields that are a person's word.</param>
/// <param name="Incidents">Those that it set off or may have.</param>
public sealed record ChangeAnswer(
    string Id, string Source, string ExternalId, DateTime At, ChangeKind Kind, string? Service, string? Title, string? Url,
    DateTime? EndedAt, ChangeResult? Result, RolloutStrategy? Strategy, DateTime? RolledBackAt, RollbackKind? Rollback,
    WrittenBy? WrittenBy, string? Fixes, string? FixesIncident, string? LooksLikeFixOf, IReadOnlyList<string> SaidByPerson,
    IReadOnlyList<ChangeAnswer.Linked> Incidents)
{
    /// <param name="Id">Our id of the incident.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="StartedAt">When it began.</param>
    /// <param name="AfterS">Seconds from the change to its begin.</param>
    /// <param name="By">Whose word the link is.</param>
    /// <param name="Score">How well the change fits, 0 to 1; null outside its window.</param>
    /// <param name="Chance">How likely a change that fits as well stands there by chance; null outside its window.</param>
    public sealed record Linked(
        string Id, string Title, DateTime StartedAt, double AfterS, SetBy By, double? Score, double? Chance);

    public static ChangeAnswer Of(ListedChange listed)
    {
        var (change, detail) = (listed.Change, listed.Detail);
        return new(
            Text(change.Id), change.Source, change.ExternalId, change.At, change.Kind, change.Service, change.Title, detail.Url,
            change.EndedAt, change.Result, change.Strategy, detail.RolledBackAt, detail.Rollback, change.WrittenBy, change.Fixes,
            listed.Fixes is { } fixed_ ? Text(fixed_.Id) : null, listed.LooksLikeFixOf is { } looks ? Text(looks.Id) : null,
            [.. ChangePatchReader.Said(detail.Person)],
            [
                .. listed.Incidents.Select(one => new Linked(
                    Text(one.Incident.Id), one.Incident.Title, one.Incident.StartedAt, (one.Incident.StartedAt - change.At).TotalSeconds,
                    one.By, one.Candidate?.Score, one.Candidate?.Chance)),
            ]);
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A page of changes, and growth that nobody reported.</summary>
/// <param name="Items">The newest first.</param>
/// <param name="NextCursor">Where the next page begins; null at the end.</param>
/// <param name="Offered">Growth found in traffic itself: it counts only once a person accepts it.</param>
public sealed record ChangesAnswer(IReadOnlyList<ChangeAnswer> Items, string? NextCursor, IReadOnlyList<ChangesAnswer.Growth> Offered)
{
    /// <param name="Service">Whose traffic grew.</param>
    /// <param name="At">Begin of the first day.</param>
    /// <param name="EndedAt">End of the last one.</param>
    /// <param name="Ratio">Of the day that stands out most: its requests over the median of that weekday in the eight weeks before.</param>
    public sealed record Growth(string Service, DateTime At, DateTime EndedAt, double Ratio);
}

/// <summary>How much releases and configuration changes hurt.</summary>
/// <param name="RateRatio">Incidents an hour in the two hours after a change over those at other times; null with a reason.</param>
/// <param name="Low">Lower end of its interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="Level">Of the interval.</param>
/// <param name="Inside">Incidents in the two hours after a change.</param>
/// <param name="Outside">Incidents of the same services at other times.</param>
/// <param name="Reason">Why it cannot be told; null where it can.</param>
public sealed record ChangeEffectAnswer(
    double? RateRatio, double? Low, double? High, double Level, int Inside, int Outside, string? Reason)
{
    public static ChangeEffectAnswer Of(ChangeEffectFigures figures) =>
        new(
            figures.RateRatio, figures.Interval?.Low, figures.Interval?.High, ChangeEffect.Level, figures.Inside, figures.Outside,
            figures.Reason);
}
