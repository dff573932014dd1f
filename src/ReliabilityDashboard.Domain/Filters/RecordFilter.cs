namespace ReliabilityDashboard.Domain.Filters;

/// <summary>Which records a question is about. Several values of one dimension mean "or", several dimensions "and"; a dimension without
/// values means all.</summary>
public sealed record RecordFilter
{
    /// <summary>Everything.</summary>
    public static RecordFilter All { get; } = new();

    /// <summary>The dimensions that are asked for with their values, in the order in which they stand in an address.</summary>
    public ValueList<(Dimension Dimension, ValueList<string> Values)> Asked { get; private init; } = [];

    /// <summary>Whether it lets everything through.</summary>
    public bool IsAll => Asked.Count == 0;

    /// <summary>The values of a dimension; empty: it is not asked for.</summary>
    public ValueList<string> this[Dimension dimension]
    {
        get => Asked.Where(asked => asked.Dimension == dimension).Select(asked => asked.Values).FirstOrDefault() ?? [];
        init => Asked = Setting(dimension, value);
    }

    /// <summary>The filter with one dimension set to other values; none: it is no longer asked for.</summary>
    public RecordFilter With(Dimension dimension, IEnumerable<string> values) =>
        this with { Asked = Setting(dimension, new([.. values])) };

    /// <summary>The filter without one dimension.</summary>
    public RecordFilter Without(Dimension dimension) => With(dimension, []);

    private ValueList<(Dimension, ValueList<string>)> Setting(Dimension dimension, ValueList<string> values) =>
        new([.. Dimension.All.Select(one => (one, one == dimension ? values : this[one])).Where(one => one.Item2.Count > 0)]);
}
