using System.Text.Json;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;

namespace ReliabilityDashboard.Reading.History;

/// <summary>Writes what is asked in such a way that two questions are written alike only where they are the same.</summary>
public static class Question
{
    /// <summary>A filter over a period.</summary>
    public static string Of(RecordFilter filter, Period period) =>
        Of([period.From, period.To, .. filter.Asked.Select(asked => new { asked.Dimension.Word, asked.Values })]);

    /// <summary>The words of values that JSON can write.</summary>
    public static string Of(params object[] asked) => JsonSerializer.Serialize(asked);
}
