using System.Text.Json;

namespace ReliabilityDashboard.Importing.Formats.Json;

/// <summary>Reads the objects of one array, one after the other, from a file of any length.</summary>
/// <param name="content">Valid UTF-8.</param>
/// <param name="fields">The kind's fields.</param>
/// <param name="wrappers">Names under which the array may stand in a root object; none: the root is the array.</param>
/// <param name="single">Whether an object may stand there instead of the array: it is one record.</param>
internal sealed class JsonArrayReader(Stream content, FieldNames fields, IReadOnlyList<string> wrappers, bool single = false)
{
    private readonly JsonBuffer buffer = new(content);
    private JsonReaderState state = new(JsonBuffer.AnyDepth);
    private Place place = Place.Root;

    public IEnumerable<RawRecord> Read()
    {
        Columns? last = null;
        for (long index = 1; Next() is { } element; index++) yield return JsonFields.Record(index, element, fields, ref last);
    }

    private JsonElement? Next()
    {
        while (true)
        {
            try
            {
                var reader = new Utf8JsonReader(buffer.Unread, buffer.Ended, state);
                if (Step(ref reader, out var element))
                {
                    buffer.Pass((int)reader.BytesConsumed);
                    state = reader.CurrentState;
                    if (element is not null || place == Place.End) return element;
                    continue;
                }
            }
            catch (JsonException wrong)
            {
                if (place == Place.Root && buffer.Ended && buffer.Unread.Trim(" \t\r\n"u8).IsEmpty)
                    throw new UnreadableFileException("The file is empty.");
                throw new UnreadableFileException($"The file is not valid JSON (line {wrong.LineNumber + 1}).", wrong);
            }
            if (buffer.IsFull) throw new UnreadableFileException($"A JSON value is longer than {JsonBuffer.LongestValue} bytes.");
            buffer.More();
        }
    }

    // One token or one whole value; false where the buffer ends before it does.
    private bool Step(ref Utf8JsonReader reader, out JsonElement? element)
    {
        element = null;
        if (!reader.Read())
        {
            if (!buffer.Ended) return false;
            place = Place.End;
            return true;
        }
        switch (place)
        {
            case Place.Root when reader.TokenType == JsonTokenType.StartArray:
                place = Place.Array;
                return true;
            case Place.Root when reader.TokenType == JsonTokenType.StartObject && wrappers.Count > 0:
                place = Place.Wrapper;
                return true;
            case Place.Root:
                throw new UnreadableFileException(wrappers.Count > 0
                    ? $"Expected an array of objects, or an object with one under '{wrappers[0]}'."
                    : "Expected an array of objects. If the file has one object a line, name it .ndjson.");
            case Place.Wrapper when reader.TokenType == JsonTokenType.EndObject:
                throw new UnreadableFileException($"The object at the root has no array '{wrappers[0]}'.");
            case Place.Wrapper:
                var isWanted = IsWrapper(reader);
                var value = reader;
                if (!value.Read()) return false;
                if (isWanted && value.TokenType == JsonTokenType.StartArray)
                {
                    reader = value;
                    place = Place.Array;
                    return true;
                }
                if (!single || !isWanted || value.TokenType != JsonTokenType.StartObject) return reader.TrySkip();
                var only = value;
                if (!only.TrySkip()) return false;
                reader = value;
                element = JsonElement.ParseValue(ref reader);
                place = Place.Behind;
                return true;
            case Place.Array when reader.TokenType == JsonTokenType.EndArray:
                place = Place.Behind;
                return true;
            case Place.Array:
                var whole = reader;
                if (!whole.TrySkip()) return false;
                element = JsonElement.ParseValue(ref reader);
                return true;
            default:
                return reader.TrySkip();
        }
    }

    private bool IsWrapper(in Utf8JsonReader name)
    {
        try
        {
            foreach (var wrapper in wrappers)
                if (name.ValueTextEquals(wrapper)) return true;
        }
        catch (InvalidOperationException)
        {
            // Half a letter is in no name of ours.
        }
        return false;
    }

    private enum Place { Root, Wrapper, Array, Behind, End }
}
