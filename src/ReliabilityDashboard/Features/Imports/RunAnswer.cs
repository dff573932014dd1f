using ReliabilityDashboard.Storage.Entities;

namespace ReliabilityDashboard.Features.Imports;

/// <summary>A run as programs read it: the command line and the API alike.</summary>
public sealed record RunAnswer(
    [property: System.Text.Json.Serialization.JsonPropertyName("id")] string Id,
    [property: System.Text.Json.Serialization.JsonPropertyName("source")] string Source,
    [property: System.Text.Json.Serialization.JsonPropertyName("kind")] string Kind,
    [property: System.Text.Json.Serialization.JsonPropertyName("status")] string Status,
    [property: System.Text.Json.Serialization.JsonPropertyName("read")] long Read,
    [property: System.Text.Json.Serialization.JsonPropertyName("inserted")] long Inserted,
    [property: System.Text.Json.Serialization.JsonPropertyName("updated")] long Updated,
    [property: System.Text.Json.Serialization.JsonPropertyName("unchanged")] long Unchanged,
    [property: System.Text.Json.Serialization.JsonPropertyName("skipped")] long Skipped,
    [property: System.Text.Json.Serialization.JsonPropertyName("skipped_reasons")] IReadOnlyDictionary<string, long> SkippedReasons,
    [property: System.Text.Json.Serialization.JsonPropertyName("rejected")] long Rejected,
    [property: System.Text.Json.Serialization.JsonPropertyName("started_at")] DateTime StartedAt,
    [property: System.Text.Json.Serialization.JsonPropertyName("ended_at")] DateTime? EndedAt,
    [property: System.Text.Json.Serialization.JsonPropertyName("error")] string? Error)
{
    public static RunAnswer Of(ImportRun run) => new(
        run.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), run.Source, run.Kind, run.Status.ToString().ToLowerInvariant(),
        run.Read, run.Inserted, run.Updated, run.Unchanged, run.Skipped, run.SkippedReasons, run.Rejected, run.StartedAt, run.EndedAt, run.Error);
}
