using System.Text.Json;
using System.Text.Json.Serialization;
using ReliabilityDashboard.Domain.Incidents.Fields;

namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>The words of one side as they are stored: an object of the fields of which something is said, such as
/// <c>startedAt</c>.</summary>
internal sealed class IncidentFieldsJson : JsonConverter<IncidentFields>
{
    private const string Attributes = "attributes";

    private static readonly JsonEncodedText[] Names =
        [.. IncidentField.All.Select(field => JsonEncodedText.Encode(Joined(field.Name)))];

    private static readonly Dictionary<string, IncidentField> Fields =
        IncidentField.All.ToDictionary(field => Joined(field.Name), StringComparer.OrdinalIgnoreCase);

    public override void Write(Utf8JsonWriter writer, IncidentFields value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (field, said) in value)
        {
            var name = Names[field.Number];
            switch (said)
            {
                case string text: writer.WriteString(name, text); break;
                case DateTime at: writer.WriteString(name, at); break;
                case long whole: writer.WriteNumber(name, whole); break;
                case double number: writer.WriteNumber(name, number); break;
                case bool yes: writer.WriteBoolean(name, yes); break;
                default:
                    writer.WritePropertyName(name);
                    JsonSerializer.Serialize(writer, said, field.ValueType, options);
                    break;
            }
        }
        if (value.Attributes is { } attributes) writer.WriteString(Attributes, attributes);
        writer.WriteEndObject();
    }

    public override IncidentFields Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var (said, attributes) = (new IncidentPatch(), default(string));
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (Fields.TryGetValue(name, out var field)) said.Put(field, Value(ref reader, field, options));
            else if (name == Attributes) attributes = reader.GetString();
            else reader.Skip();
        }
        return said.Over(new(), attributes);
    }

    private static object? Value(ref Utf8JsonReader reader, IncidentField field, JsonSerializerOptions options) => field switch
    {
        _ when reader.TokenType == JsonTokenType.Null => null,
        TextField => reader.GetString(),
        InstantField => reader.GetDateTime(),
        WholeField => reader.GetInt64(),
        NumberField => reader.GetDouble(),
        YesNoField => reader.GetBoolean(),
        _ => JsonSerializer.Deserialize(ref reader, field.ValueType, options),
    };

    // "started_at" → "startedAt".
    private static string Joined(string name) =>
        string.Concat(name.Split('_').Select((part, place) => place == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]));
}
