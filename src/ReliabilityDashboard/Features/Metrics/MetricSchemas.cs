using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using ReliabilityDashboard.Domain.Metrics.Catalogue;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Features.Metrics;

/// <summary>Says in the API's description which fields each metric has: one schema a metric, told apart by <c>metric</c>.</summary>
public static class MetricSchemas
{
    /// <summary>The name of a metric's schema; that of its figures has "-figures" behind it.</summary>
    public static string NameOf(Metric metric) => $"metric-{metric.Id}";

    /// <summary>Adds the schemas, and leads to them from that of the answer.</summary>
    public static void Describe(OpenApiDocument document)
    {
        document.Components ??= new();
        var schemas = document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        foreach (var metric in MetricCatalogue.All)
        {
            schemas[FiguresOf(metric)] = Figures(metric);
            schemas[NameOf(metric)] = Answer(metric, document);
        }
        if (!schemas.TryGetValue(nameof(MetricDocument), out var found) || found is not OpenApiSchema answer) return;
        answer.OneOf = [.. MetricCatalogue.All.Select(metric => new OpenApiSchemaReference(NameOf(metric), document))];
        answer.Discriminator = new()
        {
            PropertyName = "metric",
            Mapping = MetricCatalogue.All.ToDictionary(
                metric => metric.Id, metric => new OpenApiSchemaReference(NameOf(metric), document)),
        };
    }

    private static string FiguresOf(Metric metric) => $"{NameOf(metric)}-figures";

    private static OpenApiSchema Figures(Metric metric) => Object([
        ("n", Of(JsonSchemaType.Integer, "Sample size; of a rate the denominator.")),
        .. metric.Fields.Select(field => (field.Name, Schema(field))),
    ], metric.Definition);

    private static OpenApiSchema Answer(Metric metric, OpenApiDocument document)
    {
        var figures = new OpenApiSchemaReference(FiguresOf(metric), document);
        return Object([
            ("metric", Always(metric.Id)),
            ("unit", Always(metric.Unit.ToString().ToLowerInvariant())),
            ("overall", new() { AllOf = [figures, Beside(figures)] }),
            ("points", new() { Type = JsonSchemaType.Array, Items = new OpenApiSchema { AllOf = [Bucket(), figures] } }),
        ], metric.Definition);
    }

    private static OpenApiSchema Beside(OpenApiSchemaReference figures) => new()
    {
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["reason"] = Of(JsonSchemaType.String, "Why there is no value; missing where there is one."),
            ["suggested_left_out"] = Of(
                JsonSchemaType.Integer,
                "Incidents that a filter by trigger leaves out because it is only suggested for them; missing without such a filter."),
            ["comparison"] = Object([
                ("previous", new() { AllOf = [Object([("from", Instant()), ("to", Instant())]), figures] }),
                ("verdict", Words(Enum.GetValues<Verdict>().Select(ComparisonWords.Word))),
                ("p", Of(JsonSchemaType.Number | JsonSchemaType.Null, "Raw p; null without a test.")),
                ("p_adjusted", Of(JsonSchemaType.Number | JsonSchemaType.Null, "p in its family; the verdict follows it at 0.05.")),
                ("test", Words(Enum.GetValues<TestKind>().Select(ComparisonWords.Word))),
            ], "The period before; missing where none was asked for."),
        },
    };

    private static OpenApiSchema Bucket() => Object([
        ("start", Instant()), ("end", Instant()),
        ("partial", Of(JsonSchemaType.Boolean, "Cut by the edge of the period or by now.")),
    ]);

    private static OpenApiSchema Schema(MetricField field) => field.Kind switch
    {
        FieldKind.Group => Object([.. field.Parts.Select(part => (part.Name, Schema(part)))], field.Means),
        FieldKind.Seconds => Of(JsonSchemaType.Number | JsonSchemaType.Null, $"{field.Means} In seconds."),
        FieldKind.Fraction or FieldKind.Number => Of(JsonSchemaType.Number | JsonSchemaType.Null, field.Means),
        FieldKind.Count => Of(JsonSchemaType.Integer | JsonSchemaType.Null, field.Means),
        FieldKind.Flag => Of(JsonSchemaType.Boolean, field.Means),
        FieldKind.Word => Of(JsonSchemaType.String | JsonSchemaType.Null, $"{field.Means} One of {string.Join(", ", field.Words)}."),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    private static OpenApiSchema Object(IReadOnlyList<(string Name, OpenApiSchema Schema)> fields, string? means = null) => new()
    {
        Type = JsonSchemaType.Object,
        Description = means,
        Required = fields.Select(field => field.Name).ToHashSet(),
        Properties = fields.ToDictionary(field => field.Name, IOpenApiSchema (field) => field.Schema),
    };

    private static OpenApiSchema Of(JsonSchemaType type, string means) => new() { Type = type, Description = means };

    private static OpenApiSchema Always(string word) => Words([word]);

    private static OpenApiSchema Words(IEnumerable<string> words) =>
        new() { Type = JsonSchemaType.String, Enum = [.. words.Select(word => JsonValue.Create(word))] };

    private static OpenApiSchema Instant() => new() { Type = JsonSchemaType.String, Format = "date-time" };
}
