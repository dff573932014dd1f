using System.Text.Json;
using System.Text.Json.Serialization;
using ReliabilityDashboard.Domain.Filters;

namespace ReliabilityDashboard.Storage.Database;

/// <summary>A list of texts that is equal by its elements, as a plain array.</summary>
internal sealed class ValueListJson : JsonConverter<ValueList<string>>
{
    public override ValueList<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(JsonSerializer.Deserialize<string[]>(ref reader, options) ?? []);

    public override void Write(Utf8JsonWriter writer, ValueList<string> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.ToArray(), options);
}
