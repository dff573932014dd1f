using System.Text.Json;

namespace ReliabilityDashboard.Importing.Mappings;

/// <summary>What words of other systems usually mean; a mapping may say otherwise.</summary>
internal static class UsualWords
{
    private static readonly Lazy<IReadOnlyDictionary<string, Dictionary<string, string?>>> All = new(() =>
        JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string?>>>(MappingData.Text("words"))!);

    /// <summary>The words of a field, null where none are usual.</summary>
    public static IReadOnlyDictionary<string, string?>? Of(string field) => All.Value.GetValueOrDefault(field);
}
