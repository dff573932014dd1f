using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ReliabilityDashboard.Importing.Mappings;

/// <summary>A mapping as it is written down.</summary>
public static class MappingText
{
    /// <summary>How mappings are written and read: unknown names and names that stand twice are faults.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>The mapping as people read it: what says nothing is left out.</summary>
    public static string Write(ShapeMapping mapping)
    {
        var written = JsonSerializer.SerializeToNode(mapping, Options)!.AsObject();
        if (mapping.Name.Length == 0) written.Remove("name");
        if (written["told"] is JsonObject told)
            foreach (var (name, _) in told.Where(said => said.Value is JsonArray { Count: 0 } or JsonObject { Count: 0 }).ToList())
                told.Remove(name);
        return written.ToJsonString(Options);
    }

    /// <summary>Reads a mapping, or says why the text is none.</summary>
    public static ShapeMapping? Read(string text, out string? fault)
    {
        fault = null;
        try
        {
            return JsonSerializer.Deserialize<ShapeMapping>(text, Options) ?? throw new JsonException("expected an object");
        }
        catch (JsonException wrong)
        {
            fault = wrong.Path is { Length: > 1 } path && !wrong.Message.Contains(path, StringComparison.Ordinal)
                ? $"{wrong.Message} ({path})" : wrong.Message;
            return null;
        }
    }
}
