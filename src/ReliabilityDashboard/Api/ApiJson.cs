using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace ReliabilityDashboard.Api;

/// <summary>How programs are written to: names with underscores, words with hyphens, null for "no data".</summary>
public static class ApiJson
{
    public static JsonSerializerOptions Options { get; } = Made();

    /// <summary>The same rules on other options.</summary>
    public static void Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.DictionaryKeyPolicy = null;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.Never;
        // Text of any script stays readable; what could begin a tag stays escaped.
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.TypeInfoResolver = (options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(ListedAnswers.Tell);
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
    }

    /// <summary>The word of an enumeration's value, such as <c>no-reliable-change</c>.</summary>
    public static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>The value of a word, whose case, <c>-</c>, <c>_</c> and space do not matter; null where it is none.</summary>
    public static T? Value<T>(string word) where T : struct, Enum
    {
        var plain = Plain(word);
        foreach (var value in Enum.GetValues<T>())
            if (Plain(value.ToString()) == plain) return value;
        return null;
    }

    /// <summary>The words of an enumeration, for people.</summary>
    public static string Words<T>() where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(Word));

    private static string Plain(string word) => string.Concat(word.Where(letter => letter is not ('-' or '_' or ' '))).ToLowerInvariant();

    private static JsonSerializerOptions Made()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Apply(options);
        return options;
    }
}
