namespace ReliabilityDashboard.Domain.Metrics.Shapes;

/// <summary>One figure of a metric under the name that programs get it by.</summary>
/// <param name="Name">As it stands in an answer: <c>ci_low</c>.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="Means">What it says, for programmers: one sentence.</param>
/// <param name="Value">Its value; null is no data.</param>
public sealed record MetricField(string Name, FieldKind Kind, string Means, Func<MetricFigures, object?> Value)
{
    /// <summary>How people read it under a chart; null where it is not shown there.</summary>
    public string? Label { get; init; }
    /// <summary>What it says, for whoever asks for it under a chart; null where the label says all.</summary>
    public string? Defines { get; init; }
    /// <summary>The finding about data (its word in the list of incidents) that lists the records behind it; null where none
    /// does.</summary>
    public string? Finding { get; init; }
    /// <summary>The words that it may have; empty where it has any or none.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
    /// <summary>The fields of a group.</summary>
    public IReadOnlyList<MetricField> Parts { get; init; } = [];

    /// <summary>A field of figures of a known kind.</summary>
    public static MetricField Of<TFigures>(string name, FieldKind kind, string means, Func<TFigures, object?> value)
        where TFigures : MetricFigures => new(name, kind, means, figures => value((TFigures)figures));

    /// <summary>Fields that belong together, written as an object.</summary>
    public static MetricField Group(string name, string means, IReadOnlyList<MetricField> parts) =>
        new(name, FieldKind.Group, means, figures => ValuesOf(parts, figures)) { Parts = parts };

    /// <summary>Names and values in the order of the fields.</summary>
    public static OrderedDictionary<string, object?> ValuesOf(IReadOnlyList<MetricField> fields, MetricFigures figures)
    {
        var values = new OrderedDictionary<string, object?>(fields.Count);
        foreach (var field in fields) values[field.Name] = field.Value(figures);
        return values;
    }
}
