using ReliabilityDashboard.Domain.Metrics;

namespace ReliabilityDashboard.Reading.Metrics.Answers;

/// <summary>The figures of one metric over one stretch of time, and under which names programs get them.</summary>
public abstract record MetricFields
{
    /// <summary>Sample size, as the metric counts it.</summary>
    public abstract long N { get; }

    /// <summary>Names and values in the order in which they are written, without <c>n</c>. Durations in seconds, shares as fractions; null
    /// is no data.</summary>
    public abstract IReadOnlyDictionary<string, object?> Values { get; }

    /// <summary>Why there is no value; null where there is one.</summary>
    public abstract string? Reason { get; }

    /// <summary>Counts by word, with those whose kind is unknown at the end; null each where there is no total.</summary>
    protected static OrderedDictionary<string, object?> Words<TKind>(CountFigures<TKind> figures) where TKind : struct, Enum
    {
        var words = new OrderedDictionary<string, object?>();
        foreach (var kind in Enum.GetValues<TKind>()) words[kind.ToString().ToLowerInvariant()] = Known(figures.By[kind]);
        words["unknown"] = Known(figures.Unknown);
        return words;

        long? Known(long count) => figures.Total is null ? null : count;
    }
}
