using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Findings;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Storage.Incidents;
using static ReliabilityDashboard.Storage.Tests.Stored;

namespace ReliabilityDashboard.Storage.Tests.Queries;

/// <summary>The list finds by SQL exactly what the domain finds odd.</summary>
[EveryDatabase]
public sealed class IncidentFindingFilterTests : IAsyncLifetime
{
    private static readonly DateTime Now = At("2026-09-14 09:12");
    private DatabaseBench file = null!;

    public async ValueTask InitializeAsync()
    {
        file = await DatabaseBench.OpenAsync();
        await file.SaveAsync(Mode(1));
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();

    public static TheoryData<string> Findings => [.. IncidentFindings.Rules.All.Select(rule => rule.Word), "any odd"];

    [Theory]
    [MemberData(nameof(Findings))]
    public async Task The_database_finds_what_the_rules_find(string word)
    {
        ValueList<FindingRule<Incident>> wanted =
            IncidentFindings.Rules.Find(word) is { } one ? [one] : new(IncidentFindings.Rules.Odd);
        await file.SaveAsync([.. Random(400)]);
        var history = await file.HistoryAsync();
        long[] expected =
        [
            .. history
                .Incidents.Select(one => one.Incident)
                .Where(one => one.Counts && wanted.Any(rule => rule.Holds(one, Now)))
                .Select(one => one.Id)
                .Order(),
        ];

        var found = await file.Get<IncidentListQuery>()
            .ReadAsync(
                new(RecordFilter.All, null)
                {
                    Findings = wanted,
                    Now = Now,
                    Take = 400,
                },
                TestContext.Current.CancellationToken
            );

        Assert.NotEmpty(expected);
        Assert.Equal(expected, found.Entries.Select(entry => entry.Id).Order());
    }

    /// <summary>Instants a few steps apart, so that equal and reversed ones are frequent; each may be missing.</summary>
    private static IEnumerable<IncidentEntity> Random(int count)
    {
        var chance = new Random(20260914);
        for (var id = 1; id <= count; id++)
        {
            var incident = Incident(id, "2026-06-01");
            incident.StartedAt = Now.AddDays(-chance.Next(1, 120));
            (incident.DetectedAt, incident.AcknowledgedAt, incident.MitigatedAt, incident.ResolvedAt) = (Step(), Step(), Step(), Step());
            if (chance.Next(8) == 0)
                incident.ResolvedAt = incident.StartedAt.AddDays(59 + chance.Next(3));
            (incident.StartedInferred, incident.Exercise, incident.MissingAtSource) = (
                chance.Next(5) == 0, chance.Next(10) == 0, chance.Next(10) == 0);
            incident.Status =
                chance.Next(10) == 0
                    ? IncidentStatus.Cancelled
                    : StatusRule.Of(chance.Next(3) == 0 ? IncidentStatus.Resolved : null, incident.MitigatedAt, incident.ResolvedAt);
            incident.StatusWord = chance.Next(4) switch
            {
                0 => IncidentStatus.Open,
                1 => IncidentStatus.Mitigated,
                2 => IncidentStatus.Resolved,
                _ => null,
            };
            (incident.MaintenancePosted, incident.Reopened) = (chance.Next(10) == 0, chance.Next(10) == 0);
            if (incident.Reopened) incident.SourceFields.Add(IncidentField.Reopened, [new(incident.StartedAt, Now)]);
            (incident.DuplicateOf, incident.DuplicateBy) = chance.Next(12) switch
            {
                0 => ("INC-999", default(SetBy?)),
                1 => ("files/INC-1", SetBy.Source),
                2 => ("other/INC-1", SetBy.Person),
                _ => (default(string), default(SetBy?)),
            };
            yield return incident;

            DateTime? Step() => chance.Next(3) == 0 ? null : incident.StartedAt.AddMinutes(chance.Next(-1, 4));
        }
    }
}
