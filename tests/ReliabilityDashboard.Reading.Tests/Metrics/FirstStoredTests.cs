using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Matrix;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Matrix;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading.Metrics.Answers;
using static ReliabilityDashboard.Reading.Tests.Organisation;
using static TestDatabases.DatabaseBench;

namespace ReliabilityDashboard.Reading.Tests.Metrics;

/// <summary>A record that itself does not count shows that its source was there.</summary>
[EitherDatabase]
public sealed class FirstStoredTests
{
    [Theory]
    [InlineData("cancelled")]
    [InlineData("exercise")]
    [InlineData("missing")]
    public async Task From_the_first_stored_incident_on_a_month_without_one_counts_0(string why)
    {
        await using var organisation = await OpenAsync("2026-06-01");
        await WriteAsync(organisation, why);

        var reply = await organisation.Get<MetricReader>().AskAsync(
            new(IncidentCount.Metric.Id, RecordFilter.All, organisation.Chosen("2025-12-01", "2026-04-01"), Step.Month), Cancel);

        var totals = Assert.IsType<MetricAnswer>(reply).Points.Select(point => ((CountFigures)point.Fields.Figures).Total);
        Assert.Equal([null, 0, 0, 1], totals);
    }

    [Fact]
    public async Task The_weeks_of_the_matrix_begin_with_it()
    {
        await using var organisation = await OpenAsync("2026-06-01");
        await WriteAsync(organisation, "cancelled");

        var answer = await organisation.Get<MatrixReader>().ReadAsync(
            new(MatrixOf.Incidents, ImpactUnit.Score, RecordFilter.All, organisation.Chosen("2026-01-01", "2026-04-01").Period), Cancel);

        // One in the 85.6 days from 5 January 10:00, not in the 21.6 from 10 March on.
        Assert.Equal(0.0818, Assert.Single(answer.Figures!.Points).FrequencyPerWeek, 4);
    }

    private static Task WriteAsync(Organisation organisation, string why) =>
        organisation.IncidentsAsync(
            (incident, _) =>
            {
                incident.StartedAt = At("2026-01-05T10:00Z");
                incident.Status = why == "cancelled" ? IncidentStatus.Cancelled : IncidentStatus.Resolved;
                (incident.Exercise, incident.MissingAtSource) = (why == "exercise", why == "missing");
            },
            (incident, _) => incident.StartedAt = At("2026-03-10T10:00Z"));
}
