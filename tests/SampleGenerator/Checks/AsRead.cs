using ReliabilityDashboard.Domain.Grouping;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Services;
using ReliabilityDashboard.Domain.Sessions;
using SampleGenerator.Company;
using Incident = ReliabilityDashboard.Domain.Incidents.Incident;
using Service = SampleGenerator.Company.Service;
using Written = SampleGenerator.Incidents.Incident;

namespace SampleGenerator.Checks;

/// <summary>The sample as the product sees it after an import.</summary>
internal sealed class AsRead
{
    private readonly Dictionary<GroupKey, long> _groups = [];

    public AsRead(Organisation organisation)
    {
        Incidents = [.. organisation.Incidents.Select(Read)];
        Sessions =
        [
            .. organisation
                .Files.Where(file => file.Name is "sessions-daily.csv.gz" or "sessions-hourly.csv.gz")
                .SelectMany(file => ReadSessions(file.Content))
                .GroupBy(sum => sum.Start.Date)
                .Select(day => Sum(day.Key, [.. day]))
                .OrderBy(sum => sum.Start),
        ];
    }

    public IReadOnlyList<Incident> Incidents { get; }

    /// <summary>By day.</summary>
    public IReadOnlyList<SessionSums> Sessions { get; }

    public ServiceCatalogue Services { get; } =
        new(
            Service.All.Select(s => new ReliabilityDashboard.Domain.Services.Service(
                s.Name, Enum.Parse<ServiceKind>(Bare(s.Kind), true), s.Team, Calendar.Start, true))
        );

    public long GroupOf(string modeKey, Organisation organisation) =>
        Incidents[
            organisation
                .Incidents.Select((incident, i) => (incident, i))
                .Last(x => x.incident.Mode.Key == modeKey && x.incident.DuplicateOf.Length == 0)
                .i
        ].GroupId;

    private Incident Read(Written i, int index)
    {
        var key = FailureMode.KeyOf(i.Title, i.DuplicateOf.Length > 0 ? null : i.Mode.Fingerprint, i.Mode.Service, i.Affected, "sample");
        if (key == GroupKey.Alone)
            key = new(GroupRule.None, i.Id);
        if (!_groups.TryGetValue(key, out var group))
            _groups[key] = group = _groups.Count + 1;
        return new()
        {
            Id = index,
            Source = "sample",
            ExternalId = i.Id,
            Title = i.Title,
            StartedAt = i.Start,
            StartedInferred = i.StartInferred,
            DetectedAt = i.Detected,
            AcknowledgedAt = i.Acknowledged,
            MitigatedAt = i.Mitigated,
            ResolvedAt = i.Resolved,
            Status = Enum.Parse<IncidentStatus>(i.Status, true),
            Service = i.Mode.Service,
            Severity = i.Severity.Length > 0 ? Enum.Parse<Severity>(i.Severity, true) : null,
            Category = i.Category.Length > 0 ? Enum.Parse<IncidentCategory>(i.Category.Split(' ')[0], true) : null,
            Trigger = i.Trigger.Length > 0 ? Enum.Parse<Trigger>(i.Trigger, true) : null,
            FailingDependency = i.Origin.Length > 0 ? i.Origin : null,
            Journey = i.Mode.Journey.Length > 0 ? i.Mode.Journey : null,
            AffectedServices = i.Affected.Count > 0 ? [.. i.Affected.Union([i.Mode.Service])] : null,
            AffectedUsers = i.AffectedUsers,
            ActiveUsers = i.ActiveUsers,
            Exercise = i.Exercise,
            Duplicate = i.DuplicateOf.Length > 0,
            GroupId = group,
        };
    }

    private static IEnumerable<SessionSums> ReadSessions(string content) =>
        from line in content.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
        let c = line.Split(',')
        let total = (long)Text.Number(c[7])
        select new SessionSums(
            DateTime.Parse(c[0], System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal),
            total, total, Text.Number(c[8]), total, 0, total, 0);

    private static SessionSums Sum(DateTime day, SessionSums[] parts)
    {
        var total = parts.Sum(part => part.Total);
        return new(DateTime.SpecifyKind(day, DateTimeKind.Utc), total, total, parts.Sum(part => part.Crashed), total, 0, total, 0);
    }

    private static string Bare(string word) => word.Replace("-", "", StringComparison.Ordinal);
}
