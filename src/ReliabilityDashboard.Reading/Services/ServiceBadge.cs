using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Graph;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Reading.Services;

/// <summary>What a badge tells.</summary>
public enum BadgeFigure
{
    /// <summary>The share of sessions of the last 90 days that did not crash.</summary>
    CrashFreeSessions,

    /// <summary>Incidents that are open now.</summary>
    OpenIncidents,

    /// <summary>How many of its calls that wait are protected.</summary>
    Protection,
}

/// <summary>One figure of a service in a few letters.</summary>
/// <param name="Service">Its name.</param>
/// <param name="Figure">What it tells.</param>
/// <param name="Label">The figure's word.</param>
/// <param name="Value">The number; a fraction of crash-free sessions and of protection; null without data.</param>
/// <param name="N">What it stands on.</param>
/// <param name="Text">As people read it.</param>
/// <param name="State">How good that is.</param>
public sealed record ServiceBadge(string Service, BadgeFigure Figure, string Label, double? Value, long N, string Text, TagKind State);

/// <summary>Makes badges.</summary>
public sealed class ServiceBadgeReader(
    ServiceSummaryReader summaries, GraphReader graphs, MetricBounds bounds, ReportingCalendar calendar, TimeProvider time)
{
    /// <summary>The name that a name or an alias means.</summary>
    public async Task<string> NameOfAsync(string name, CancellationToken cancel) =>
        (await graphs.ReadAsync(ProtectionCredit.Stated, null, cancel)).NameOf(name);

    /// <summary>The badge of a service; null where nobody knows it.</summary>
    /// <param name="name">Or an alias, of any case.</param>
    /// <param name="figure">What it is to tell.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<ServiceBadge?> FindAsync(string name, BadgeFigure figure, CancellationToken cancel)
    {
        var graph = await graphs.ReadAsync(ProtectionCredit.Stated, null, cancel);
        var known = graph.NameOf(name);
        var period = calendar.Choose(PeriodPreset.Last90Days, time.GetUtcNow().UtcDateTime).Period;
        if (await summaries.OfAsync(known, period, cancel) is not { } summary) return null;
        return figure switch
        {
            BadgeFigure.CrashFreeSessions => Of(
                "crash-free sessions", summary.CrashFree, RateWords.Success(summary.CrashFree),
                BandWords.KindOf((await bounds.ReadAsync(cancel)).CrashFree.Of(summary.CrashFree))),
            BadgeFigure.OpenIncidents => OpenIncidents(
                ServiceSummaryReader.ByService(graph.History, incident => incident.IsOpen)[summary.Service.Name].Count()),
            _ => Of(
                "protected calls", Measured.Share(summary.Calls.Protected, summary.Calls.Edges), ServiceWords.Protection(summary.Calls),
                TagKind.Neutral),
        };

        ServiceBadge Of(string label, Measured value, string? text, TagKind state) => new(
            summary.Service.Name, figure, label, value.Value, value.N, value.Value is null ? "no data" : text ?? "no data",
            value is { Value: not null, IsFewData: false } ? state : TagKind.Neutral);

        ServiceBadge OpenIncidents(int open) => new(
            summary.Service.Name, figure, "open incidents", open, open, open == 0 ? "none" : Typography.Number(open),
            open == 0 ? TagKind.Ok : TagKind.Bad);
    }
}
