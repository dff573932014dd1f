using System.Text.Json;

namespace ReliabilityDashboard.Reading.History;

/// <summary>Writes what is asked in such a way that two questions are written alike only where they are the same.</summary>
public static class Question
{
    /// <summary>The words of values that JSON can write.</summary>
    public static string Of(params object[] asked) => JsonSerializer.Serialize(asked);
}
