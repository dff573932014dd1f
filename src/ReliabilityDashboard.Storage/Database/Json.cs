using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Storage.Database;

/// <summary>Small values that are kept as JSON text on both providers, compared by that text.</summary>
public static class Json
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(), new IncidentFieldsJson(), new ValueListJson() },
        // Text of any script stays readable in the database.
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static PropertyBuilder<T> HasJson<T>(this PropertyBuilder<T> property)
        where T : class, new() => property.HasConversion(
            new ValueConverter<T, string>(value => Write(value), text => Read<T>(text)),
            new ValueComparer<T>(
                (a, b) => Write(a!) == Write(b!), value => Write(value).GetHashCode(StringComparison.Ordinal),
                value => Read<T>(Write(value)))
        );

    /// <summary>A value that nobody changes once it is made: compared as such, without writing it down.</summary>
    public static PropertyBuilder<T> HasJsonValue<T>(this PropertyBuilder<T> property)
        where T : class, IEquatable<T>, new() =>
        property.HasConversion(
            new ValueConverter<T, string>(value => Write(value), text => Read<T>(text)),
            new ValueComparer<T>((a, b) => a!.Equals(b), value => value.GetHashCode(), value => value));

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>What was written.</summary>
    /// <exception cref="JsonException">It was of another shape.</exception>
    public static T Parse<T>(string text) where T : class =>
        JsonSerializer.Deserialize<T>(text, Options) ?? throw new JsonException("There is nothing.");

    private static T Read<T>(string text) where T : class, new() => JsonSerializer.Deserialize<T>(text, Options) ?? new T();
}
