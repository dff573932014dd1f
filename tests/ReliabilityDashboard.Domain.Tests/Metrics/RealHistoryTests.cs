using System.Globalization;
using System.Text.Json;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Tests.Grouping;

namespace ReliabilityDashboard.Domain.Tests.Metrics;

public sealed class RealHistoryTests
{
    [Fact]
    public void A_public_history_of_1282_incidents_has_443_usable_recoveries()
    {
        var path = SharedData.Find("statuspage", "github", "incidents.json");
        Assert.SkipWhen(path is null, "The real status page history is not on this machine.");
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var root = json.RootElement.ValueKind == JsonValueKind.Array ? json.RootElement : json.RootElement.GetProperty("incidents");
        var incidents = root.EnumerateArray().Select(Read).ToArray();
        var figures = TimeToRecovery.Metric.Of(incidents, Utc.Between("2000-01-01", "2030-01-01"));
        Assert.Equal((1_282, 443, 836, 3), (incidents.Length, figures.Durations.N, figures.ZeroLeftOut, figures.OutOfOrder));
        Assert.Equal(109.94, figures.Durations.Mean!.Value / 60, precision: 2);
        Assert.Equal(64.17, figures.Durations.Median!.Value / 60, precision: 2);
        Assert.Equal(232.66, figures.Durations.P90!.Value / 60, precision: 2);
    }

    private static Incident Read(JsonElement incident)
    {
        var resolved = At(incident, "resolved_at");
        return Make.Incident("2026-01-01") with
        {
            StartedAt = At(incident, "started_at") ?? At(incident, "created_at")!.Value,
            ResolvedAt = resolved,
            Status = resolved is null ? IncidentStatus.Open : IncidentStatus.Resolved,
        };
    }

    private static DateTime? At(JsonElement incident, string name) =>
        incident.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? DateTime.Parse(
                value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal)
            : null;
}
