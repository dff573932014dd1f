using System.Text.Json;
using ReliabilityDashboard.Importing.Formats;

namespace ReliabilityDashboard.Importing.Recognition;

/// <summary>Finds the lists of records in the beginning of JSON, and the keys of the first ones.</summary>
internal static class JsonHead
{
    private const int Records = 20, Deepest = 4, MostNames = 2000;

    /// <param name="text">UTF-8, cut off anywhere.</param>
    /// <param name="isLines">Whether one object stands on each line.</param>
    public static IReadOnlyList<ListHead> Read(ReadOnlySpan<byte> text, out bool isLines)
    {
        isLines = false;
        var lists = new Dictionary<string, Found>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(
            text, isFinalBlock: false, new JsonReaderState(new() { MaxDepth = int.MaxValue, AllowMultipleValues = true }));
        try
        {
            if (!reader.Read()) return [];
            var isObject = reader.TokenType == JsonTokenType.StartObject;
            var begin = reader.TokenStartIndex;
            if (isObject) Members(ref reader, lists);
            else Elements(ref reader, Of(lists, ""));
            // More values than one, or one on a single line: objects line by line.
            if (isObject && reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == 0)
            {
                var isOneLine = !text[(int)begin..(int)reader.BytesConsumed].Contains((byte)'\n');
                isLines = reader.Read() || (isOneLine && !lists.Any(list => list.Key.Length > 0 && list.Value.IsList));
            }
        }
        catch (JsonException)
        {
            // What was seen before the fault tells the shape; the run tells the fault.
            if (lists.Count == 0) throw new UnreadableFileException("The file is not valid JSON.");
        }
        return [.. lists.Select(list => new ListHead(list.Key, list.Value.Names, list.Value.Values))];
    }

    // The object may be a record itself, or hold a list, or one record, under any of its names.
    private static void Members(ref Utf8JsonReader reader, Dictionary<string, Found> lists)
    {
        var own = Of(lists, "");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = Text(ref reader);
            own.Add(name);
            if (!reader.Read()) return;
            if (reader.TokenType == JsonTokenType.StartArray)
            {
                var list = Of(lists, name);
                list.IsList = true;
                if (!Elements(ref reader, list)) return;
            }
            else if (reader.TokenType == JsonTokenType.StartObject)
            {
                var one = Of(lists, name);
                if (!Keys(ref reader, one, "", 1)) return;
                foreach (var key in one.Names.ToList()) own.Add($"{name}.{key}");
            }
            else if (reader.TokenType == JsonTokenType.String) own.Values.TryAdd(name, Text(ref reader));
        }
    }

    private static bool Elements(ref Utf8JsonReader reader, Found list)
    {
        for (var count = 0; reader.Read(); count++)
        {
            if (reader.TokenType == JsonTokenType.EndArray) return true;
            if (reader.TokenType == JsonTokenType.StartObject && count < Records)
            {
                if (!Keys(ref reader, list, "", 1)) return false;
            }
            else if (!reader.TrySkip()) return false;
        }
        return false;
    }

    private static bool Keys(ref Utf8JsonReader reader, Found list, string path, int depth)
    {
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject) return true;
            var name = path + Text(ref reader);
            list.Add(name);
            if (!reader.Read()) return false;
            if (reader.TokenType == JsonTokenType.StartObject && depth < Deepest)
            {
                if (!Keys(ref reader, list, name + ".", depth + 1)) return false;
            }
            else if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                if (!reader.TrySkip()) return false;
            }
            else if (reader.TokenType == JsonTokenType.String) list.Values.TryAdd(name, Text(ref reader));
        }
        return false;
    }

    // What is no text, such as half a letter, is passed over: its record says so when it is read.
    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    private static Found Of(Dictionary<string, Found> lists, string name)
    {
        if (!lists.TryGetValue(name, out var list)) lists[name] = list = new();
        return list;
    }

    private sealed class Found
    {
        public HashSet<string> Names { get; } = new(StringComparer.OrdinalIgnoreCase);

        public Dictionary<string, string> Values { get; } = new(StringComparer.OrdinalIgnoreCase);

        public bool IsList { get; set; }

        public void Add(string name)
        {
            if (Names.Count < MostNames) Names.Add(name);
        }
    }
}
