using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;

namespace ReliabilityDashboard.Reading.Metrics.Answers;

/// <summary>Of <c>incidents</c>; n = the total.</summary>
public sealed record IncidentCountFields(CountFigures<IncidentCategory> Figures) : MetricFields
{
    public override long N => Figures.Total ?? 0;

    public override IReadOnlyDictionary<string, object?> Values => new OrderedDictionary<string, object?>
    {
        ["total"] = Figures.Total, ["by_category"] = Words(Figures),
    };

    public override string? Reason => Figures.Total is null ? "No incident is stored before the end of this period." : null;
}
