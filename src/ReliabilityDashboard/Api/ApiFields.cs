using System.Globalization;
using System.Text.Json;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Api;

/// <summary>Reads the fields of a JSON object and collects everything that is wrong about them, each by its name.</summary>
public sealed class ApiFields
{
    /// <summary>The longest text of a field that is one line.</summary>
    public const int LongestLine = 2000;

    private readonly JsonElement body;
    private readonly string path;
    private readonly List<FieldFault> faults = [];

    /// <param name="body">The object.</param>
    /// <param name="taken">The fields that there are; another one is a fault.</param>
    /// <param name="path">What stands before a field's name in a fault, such as <c>actions[0].</c></param>
    public ApiFields(JsonElement body, IReadOnlyList<string> taken, string path = "")
    {
        (this.body, this.path) = (body, path);
        if (body.ValueKind != JsonValueKind.Object)
        {
            faults.Add(new(path.TrimEnd('.'), "expected an object"));
            this.body = default;
            return;
        }
        foreach (var field in body.EnumerateObject().Where(field => !taken.Contains(field.Name)))
            Fault(field.Name, $"there is no such field here; there are {string.Join(", ", taken)}");
    }

    public IReadOnlyList<FieldFault> Faults => faults;

    /// <summary>Adds a fault that was found elsewhere.</summary>
    public void Fault(string field, string expected) => faults.Add(new(path + field, expected));

    /// <summary>Adds those of an object inside this one.</summary>
    public void Add(ApiFields inner) => faults.AddRange(inner.faults);

    public Given<string> Text(string field, int longest = LongestLine) => Read(field, value =>
        value.ValueKind != JsonValueKind.String ? Wrong<string>(field, "expected a text")
        : value.GetString()!.Length > longest ? Wrong<string>(field, $"expected at most {longest} letters")
        : value.GetString());

    /// <summary>A text without spaces around it, of which something is left.</summary>
    /// <param name="field">Its name.</param>
    /// <param name="longest">In letters.</param>
    public Given<string> Words(string field, int longest = LongestLine)
    {
        var text = Text(field, longest);
        if (text.Value is not { } said) return text;
        if (string.IsNullOrWhiteSpace(said)) Fault(field, "expected a text that is not empty");
        return Given<string>.Of(said.Trim());
    }

    public Given<IReadOnlyList<string>> Texts(string field) =>
        Read(
            field,
            value =>
                value.ValueKind == JsonValueKind.Array
                && value.EnumerateArray().All(one => one.ValueKind == JsonValueKind.String && one.GetString()!.Length <= LongestLine)
                    ? (IReadOnlyList<string>)[.. value.EnumerateArray().Select(one => one.GetString()!.Trim())]
                    : Wrong<IReadOnlyList<string>>(field, "expected a list of texts")
        );

    /// <param name="field">Its name.</param>
    /// <param name="words">The words that are named to the caller; all of the enumeration unless said otherwise.</param>
    public Given<T?> Word<T>(string field, string? words = null)
        where T : struct, Enum =>
        Read<T?>(
            field,
            value =>
                value.ValueKind == JsonValueKind.String && ApiJson.Value<T>(value.GetString()!) is { } word
                    ? word
                    : Wrong<T?>(field, $"expected one of {words ?? ApiJson.Words<T>()}")
        );

    /// <param name="field">Its name.</param>
    /// <param name="find">What a word means; null where it is none.</param>
    /// <param name="words">The words that are named to the caller.</param>
    public Given<object> Word(string field, Func<string, object?> find, string words) =>
        Read(
            field,
            value =>
                value.ValueKind == JsonValueKind.String && find(value.GetString()!) is { } word
                    ? word
                    : Wrong<object>(field, $"expected one of {words}")
        );

    /// <summary>One of some words; where yes and no are among them, true and false say the same.</summary>
    public Given<string> OneOf(string field, IReadOnlyList<string> words) => Read(field, value =>
        (value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.True => "yes",
            JsonValueKind.False => "no",
            _ => null,
        }) is { } word && words.FirstOrDefault(one => one.Equals(word.Trim(), StringComparison.OrdinalIgnoreCase)) is { } known
            ? known
            : Wrong<string>(field, $"expected one of {string.Join(", ", words)}"));

    public Given<bool?> YesNo(string field) =>
        Read<bool?>(
            field,
            value => value.ValueKind is JsonValueKind.True or JsonValueKind.False
                ? value.GetBoolean()
                : Wrong<bool?>(field, "expected true or false"));

    public Given<long?> Whole(string field) =>
        Read<long?>(
            field,
            value =>
                value.ValueKind == JsonValueKind.Number
                && value.TryGetDecimal(out var number)
                && number == decimal.Truncate(number)
                && number is >= 0 and <= long.MaxValue
                    ? (long)number
                    : Wrong<long?>(field, "expected a whole number from 0")
        );

    public Given<double?> Number(string field) =>
        Read<double?>(
            field,
            value =>
                value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number)
                    ? number
                    : Wrong<double?>(field, "expected a number")
        );

    /// <summary>An instant as files have it: ISO 8601, without an offset in UTC.</summary>
    public Given<DateTime?> Instant(string field) =>
        Read<DateTime?>(
            field,
            value =>
                value.ValueKind == JsonValueKind.String && InstantText.TryParse(value.GetString()!.Trim(), TimeZoneInfo.Utc, out var utc)
                    ? utc
                    : Wrong<DateTime?>(field, "expected an instant such as 2026-07-01T12:00:00Z")
        );

    /// <summary>A day.</summary>
    public Given<DateOnly?> Day(string field) =>
        Read<DateOnly?>(
            field,
            value =>
                value.ValueKind == JsonValueKind.String
                && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                    ? day
                    : Wrong<DateOnly?>(field, "expected a date such as 2026-07-01")
        );

    /// <summary>The elements of a list; none where it is absent or null.</summary>
    public IReadOnlyList<JsonElement> List(string field) =>
        Read<IReadOnlyList<JsonElement>>(
            field,
            value =>
                value.ValueKind == JsonValueKind.Array
                    ? [.. value.EnumerateArray()]
                    : Wrong<IReadOnlyList<JsonElement>>(field, "expected a list")
        ).Value
        ?? [];

    /// <summary>The element of a name; null where it is absent or null.</summary>
    public JsonElement? Inner(string field) => Read<JsonElement?>(field, value => value).Value;

    private Given<T> Read<T>(string field, Func<JsonElement, T?> read) =>
        body.ValueKind != JsonValueKind.Object || !body.TryGetProperty(field, out var value) ? Given<T>.Absent
        : value.ValueKind == JsonValueKind.Null ? Given<T>.Cleared
        : Given<T>.Of(read(value));

    private T? Wrong<T>(string field, string expected)
    {
        Fault(field, expected);
        return default;
    }
}
