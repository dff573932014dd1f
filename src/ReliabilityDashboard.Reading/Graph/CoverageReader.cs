using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Losses;
using ReliabilityDashboard.Storage.Dependencies;

namespace ReliabilityDashboard.Reading.Graph;

/// <summary>Tells how calls are protected: by team, over time, and which calls that cost something lack what.</summary>
public sealed class CoverageReader(
    GraphReader graphs, DependencyFactQuery facts, ICallProofSource proofs, CreditSetting credits, LossEstimates losses,
    AnswerCache answers, ReportingCalendar calendar, TimeProvider time)
{
    private const int Months = 12;

    /// <summary>How calls are protected now.</summary>
    /// <param name="asked">Which protection is believed; null: as people set it.</param>
    /// <param name="teams">Of whose services; empty: of all.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<CoverageOverview> ReadAsync(ProtectionCredit? asked, IReadOnlyCollection<string> teams, CancellationToken cancel)
    {
        var graph = await graphs.ReadAsync(asked, null, cancel);
        var isAsked = OfTeams(graph, teams);
        var calls = graph.Graph.Edges.Index().Where(call => isAsked(call.Item.Caller)).ToList();
        var over = graph.Question.CameOverCall;
        var money = await losses.OfAsync(graph.History, [.. over.SelectMany(incidents => incidents).Distinct()], cancel);
        return new(
            graph, ProtectionCoverage.Of(calls.Select(call => call.Item)),
            [
                .. calls.Select(call => call.Item)
                    .GroupBy(edge => graph.Graph.Catalogue.Find(edge.Caller)?.Team, StringComparer.OrdinalIgnoreCase)
                    .Select(team => new TeamCoverage(team.Key, ProtectionCoverage.Of(team)))
                    .Where(team => team.Calls.Edges > 0)
                    .OrderBy(team => team.Team is null).ThenBy(team => team.Team, StringComparer.OrdinalIgnoreCase),
            ],
            [
                .. calls.Where(call => call.Item.Mode == CallMode.Sync)
                    .Select(call => new CostlyCall(
                        call.Item, DearestFirst.Of(over[call.Index], money), DearestFirst.Cost(over[call.Index], money)))
                    .OrderByDescending(one => one.Cost ?? -1)
                    .ThenByDescending(one => one.Incidents.Sum(incident => BlastRadius.UsersShare(incident) ?? 0))
                    .ThenByDescending(one => one.Incidents.Count)
                    .ThenBy(one => one.Call.Name, CallName.ByName),
            ]);
    }

    /// <summary>How calls were protected at the end of each of the last twelve months, by the months; the last one still runs.</summary>
    /// <param name="asked">Which protection is believed; null: as people set it.</param>
    /// <param name="isAsked">Whether the calls of a caller are asked about.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<IReadOnlyList<CoverageAt>> OverTimeAsync(
        ProtectionCredit? asked, Func<string, bool> isAsked, CancellationToken cancel)
    {
        var (credit, today) = (await credits.OrDefaultAsync(asked, cancel), calendar.LocalDate(time.GetUtcNow().UtcDateTime));
        var past = await answers.GetAsync(
            $"coverage over time {Question.Of(credit, today)}", PartsRead.By<CoverageReader>(), Kept.AsLongAsTrue,
            () => PastAsync(credit, today, CancellationToken.None), cancel);
        return
        [
            .. past.Months.Select(month =>
                new CoverageAt(month.Month, ProtectionCoverage.Of(month.Edges.Where(edge => isAsked(edge.Caller))))),
        ];
    }

    /// <summary>Whether the calls of a caller are those of some teams.</summary>
    /// <param name="graph">Where its team stands.</param>
    /// <param name="teams">Their names; empty: of all.</param>
    public static Func<string, bool> OfTeams(OrganisationGraph graph, IReadOnlyCollection<string> teams)
    {
        var wanted = teams.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return caller => wanted.Count == 0 || wanted.Contains(graph.Graph.Catalogue.Find(caller)?.Team ?? Dimension.Unknown);
    }

    // What was observed is read month by month, so that each row is looked at once.
    private async Task<Past> PastAsync(ProtectionCredit credit, DateOnly today, CancellationToken cancel)
    {
        var (first, known) = (new DateOnly(today.Year, today.Month, 1).AddMonths(1 - Months), await facts.SaidAsync(cancel));
        var (held, seenTo) = (known.ToList(), DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc));
        var catalogue = (await graphs.ReadAsync(credit, null, cancel)).Graph.Catalogue;
        var months = new List<(Period, IReadOnlyList<DependencyEdge>)>();
        for (var month = 0; month < Months; month++)
        {
            var whole = new Period(calendar.Midnight(first.AddMonths(month)), calendar.Midnight(first.AddMonths(month + 1)));
            var now = time.GetUtcNow().UtcDateTime;
            var at = whole.To < now ? whole.To : now;
            held.AddRange(await facts.ObservedAsync(seenTo, at, cancel));
            seenTo = at;
            var proven = await proofs.ReadAsync(at, cancel);
            var edges = DependencyEdges.At(held, at)
                .Select(edge => proven.TryGetValue(edge.Name, out var proof) ? edge with { Proof = proof } : edge);
            months.Add((whole, new DependencyGraph(edges, catalogue, at, credit).Edges));
        }
        return new(months);
    }

    private sealed record Past(IReadOnlyList<(Period Month, IReadOnlyList<DependencyEdge> Edges)> Months);
}

/// <summary>How calls are protected.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="All">Of all calls that are asked about.</param>
/// <param name="Teams">By team of the caller; that of no team last.</param>
/// <param name="Waiting">The calls that wait, those first over which the dearest incidents came.</param>
public sealed record CoverageOverview(
    OrganisationGraph Graph, ProtectionCoverage All, IReadOnlyList<TeamCoverage> Teams, IReadOnlyList<CostlyCall> Waiting)
{
    /// <summary>The calls that lack one kind of protection, or of which nobody says that it is there.</summary>
    public IEnumerable<CostlyCall> Without(ProtectionPart part) => Waiting.Where(one => part.Counts(one.Call) != true);
}

/// <summary>How the calls of a team's services are protected.</summary>
/// <param name="Team">Null: of services that no team is known of.</param>
/// <param name="Calls">Its calls.</param>
public sealed record TeamCoverage(string? Team, ProtectionCoverage Calls);

/// <summary>A call with what came over it.</summary>
/// <param name="Call">The call.</param>
/// <param name="Incidents">Those of the last 12 months that came over it, the dearest first.</param>
/// <param name="Cost">What they cost together; null where none has money.</param>
public sealed record CostlyCall(DependencyEdge Call, IReadOnlyList<Incident> Incidents, double? Cost);

/// <summary>How calls were protected at the end of a month.</summary>
public sealed record CoverageAt(Period Month, ProtectionCoverage Calls);
