using System.Text.Json;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;

namespace ReliabilityDashboard.Reading.History;

/// <summary>Writes what is asked in such a way that two questions are written alike only where they are the same.</summary>
public static class Question
{
    /// <summary>The words of values that JSON can write.</summary>
    public static string Of(params object[] asked) => JsonSerializer.Serialize(asked);

    /// <summary>A filter and a period: every dimension that is asked for with its values, and both edges.</summary>
    public static string Of(RecordFilter filter, Period period) =>
        Of([.. filter.Asked.Select(asked => (object)asked.Values.Prepend(asked.Dimension.Word)), period.From, period.To]);
}
