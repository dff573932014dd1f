using System.Text.Json;
using System.Text.Json.Serialization;
using ReliabilityDashboard.Domain.Dependencies;

namespace ReliabilityDashboard.Domain.Advice;

/// <summary>The rules of pattern advice, from their one file.</summary>
public static class AdviceRules
{
    private const string File = "advice-rules.json";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false), new PatternByWord() },
    };

    /// <summary>All of them, in the order of the file.</summary>
    public static IReadOnlyList<AdviceRule> All { get; } = Read();

    /// <summary>The rule of a word; null where there is none.</summary>
    public static AdviceRule? Find(string id) => All.FirstOrDefault(rule => rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>Those that look at something.</summary>
    /// <param name="looksAt">One of <see cref="AdviceLooks"/>.</param>
    public static IEnumerable<AdviceRule> LookingAt(string looksAt) => All.Where(rule => rule.LooksAt == looksAt);

    private static AdviceRule[] Read()
    {
        using var stream = typeof(AdviceRules).Assembly.GetManifestResourceStream(File)
            ?? throw new InvalidOperationException($"{File} is not part of the assembly.");
        return JsonSerializer.Deserialize<AdviceRule[]>(stream, Options) ?? [];
    }

    /// <summary>A rule names its pattern; what that is stands once for all.</summary>
    private sealed class PatternByWord : JsonConverter<ResiliencePattern>
    {
        public override ResiliencePattern Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is var word && ResiliencePattern.Find(word) is { } pattern
                ? pattern
                : throw new JsonException($"There is no pattern {word}.");

        public override void Write(Utf8JsonWriter writer, ResiliencePattern value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Word);
    }
}
