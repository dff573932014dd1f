using ReliabilityDashboard.Domain.Grouping;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Domain.Statistics;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Storage.Changes;
using ReliabilityDashboard.Storage.Crashes;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Sessions;
using ReliabilityDashboard.Storage.Signals;

namespace ReliabilityDashboard.Importing.Recognition.Previews;

/// <summary>Counts what records would give, while they are read.</summary>
/// <param name="known">The names of services that are known.</param>
/// <param name="source">The source of records that name none.</param>
/// <param name="kind">What the records become.</param>
internal sealed class PreviewCount(IReadOnlySet<string> known, string source, ImportKind kind)
{
    private const int MostNames = 1000;
    private readonly Dictionary<string, IncidentRecord> incidents = new(StringComparer.Ordinal);
    private readonly SortedSet<string> names = new(StringComparer.OrdinalIgnoreCase);
    private long others;

    public void Add(object record)
    {
        if (record is not IncidentRecord incident)
        {
            others++;
            Name(record switch
            {
                SessionRecord session => session.Service, SignalRecord signal => signal.Service, CrashRecord crash => crash.Service.Value,
                ChangeRecord change => change.Service.Value, _ => null,
            });
            return;
        }
        incidents[$"{incident.Source ?? source}\n{incident.Id}"] = incident;
        Name(incident.Get(IncidentField.Service).Value);
        foreach (var name in incident.Get(IncidentField.Services).Value ?? []) Name(name);
    }

    public PreviewFigures Figures()
    {
        if (kind is not ImportKind<IncidentRecord>) return new(others, null, null, [.. names], null);
        var counted = incidents.Values.Where(IsCounted).ToList();
        var spans = counted.Select(Seconds).OfType<double>().ToList();
        return new(
            incidents.Count,
            counted.Count(incident => incident.Get(IncidentField.ResolvedAt).Value is null
                && incident.Get(IncidentField.Status).Value != IncidentStatus.Resolved),
            Quantile.Median(spans), [.. names],
            counted.Count - counted.Select(ModeOf).Distinct(StringComparer.Ordinal).Count())
        {
            Incidents = incidents.Values,
        };
    }

    private void Name(string? name)
    {
        if (name is not null && names.Count < MostNames && !known.Contains(name)) names.Add(name);
    }

    private static bool IsCounted(IncidentRecord incident) =>
        incident.Get(IncidentField.Status).Value != IncidentStatus.Cancelled
        && incident.Said[IncidentField.Exercise] is not true
        && incident.Said[IncidentField.DuplicateOf] is null;

    // As time to recovery counts: from the detection, else the start; a span of 0 was written down afterwards.
    private static double? Seconds(IncidentRecord incident) =>
        (incident.Get(IncidentField.DetectedAt).Value ?? incident.Get(IncidentField.StartedAt).Value) is { } from
        && incident.Get(IncidentField.ResolvedAt).Value is { } to && to > from
            ? (to - from).TotalSeconds : null;

    private static string ModeOf(IncidentRecord incident) =>
        incident.Get(IncidentField.Fingerprint).Value
        ?? TitleNormaliser.Normalise(incident.Get(IncidentField.Title).Value ?? incident.Id) + "\n"
            + incident.Get(IncidentField.Service).Value;
}
