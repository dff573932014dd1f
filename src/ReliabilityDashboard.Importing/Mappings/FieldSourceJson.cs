using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReliabilityDashboard.Importing.Mappings;

/// <summary>A place is written as its name where that is all there is to say.</summary>
internal sealed class FieldSourceJson : JsonConverter<FieldSource>
{
    public override FieldSource Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray) return new([Part(ref reader, options)]);
        var parts = new List<FieldPart>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) parts.Add(Part(ref reader, options));
        return new(parts);
    }

    public override void Write(Utf8JsonWriter writer, FieldSource value, JsonSerializerOptions options)
    {
        if (value.Parts is [var only])
        {
            Write(writer, only, options);
            return;
        }
        writer.WriteStartArray();
        foreach (var part in value.Parts) Write(writer, part, options);
        writer.WriteEndArray();
    }

    private static FieldPart Part(ref Utf8JsonReader reader, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => new FieldPart { Path = reader.GetString() },
        JsonTokenType.StartObject => JsonSerializer.Deserialize<FieldPart>(ref reader, options)!,
        _ => throw new JsonException("expected the name of a column or key, or an object that says where the field stands"),
    };

    private static void Write(Utf8JsonWriter writer, FieldPart part, JsonSerializerOptions options)
    {
        if (part.Path is { } path && part == new FieldPart { Path = path }) writer.WriteStringValue(path);
        else JsonSerializer.Serialize(writer, part, options);
    }
}
