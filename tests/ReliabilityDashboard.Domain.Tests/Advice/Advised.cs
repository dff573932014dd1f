using ReliabilityDashboard.Domain.Advice;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Services;
using ReliabilityDashboard.Domain.Tests.Dependencies;
using ReliabilityDashboard.Domain.Tests.Metrics;

namespace ReliabilityDashboard.Domain.Tests.Advice;

/// <summary>Facts and advice written short.</summary>
internal static class Advised
{
    public static readonly DateTime Start = Utc.At("2026-02-01T10:00:00Z");

    /// <summary>An incident of an origin that hit others too.</summary>
    public static Incident Of(string origin, IncidentCategory? category, params string[] hit) =>
        Make.Incident("2026-02-01T10:00:00Z", resolved: "2026-02-01T12:00:00Z") with
        {
            Service = origin, Category = category, AffectedServices = hit.Length == 0 ? null : hit,
        };

    /// <summary>So many of one kind, a day apart.</summary>
    public static IEnumerable<Incident> Times(this Incident incident, int count) =>
        Enumerable.Range(0, count).Select(day => incident with
        {
            Id = Make.Incident("2026-02-01").Id,
            StartedAt = incident.StartedAt.AddDays(day),
            DetectedAt = incident.DetectedAt?.AddDays(day),
            ResolvedAt = incident.ResolvedAt?.AddDays(day),
        });

    public static AdviceFacts In(DependencyGraph graph, params IEnumerable<Incident> incidents) => new(graph, [.. incidents]);

    /// <summary>A graph of which one node is no service.</summary>
    public static DependencyGraph With(string name, ServiceKind kind, params string[] calls)
    {
        var edges = calls.Select(Graphs.Call).ToList();
        var names = edges.SelectMany(edge => new[] { edge.Caller, edge.Callee });
        return new(
            edges,
            new([new(name, kind, null, DateTime.UnixEpoch, true), .. names.Select(one => new Service(
                one, ServiceKind.Service, null, DateTime.UnixEpoch, true))]),
            Graphs.Now);
    }

    /// <summary>What a rule says.</summary>
    public static IReadOnlyList<PatternAdvice> By(this AdviceFacts facts, string rule) =>
        [.. PatternAdvice.Of(facts).Where(advice => advice.Rule.Id == rule)];

    /// <summary>Target and strength of what a rule says; null where it is silent.</summary>
    public static (string Target, double Strength)? Told(this AdviceFacts facts, string rule) =>
        facts.By(rule) is [var only] ? (only.Target.Text, Math.Round(only.Strength, 3)) : null;
}
