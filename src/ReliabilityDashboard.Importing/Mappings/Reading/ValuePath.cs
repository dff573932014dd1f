using System.Text.Json;

namespace ReliabilityDashboard.Importing.Mappings.Reading;

/// <summary>A way into a JSON value: <c>a.b</c>, <c>a[].b</c> of each element, <c>a[k.l=word].b</c> of those where it says the word; a
/// point that belongs to a name is written <c>\.</c>.</summary>
internal sealed class ValuePath
{
    private readonly Step[] steps;

    private ValuePath(Step[] steps) => this.steps = steps;

    /// <summary>The name it begins with.</summary>
    public string First => steps[0].Name;

    /// <summary>Whether it is that name alone.</summary>
    public bool IsName => steps is [{ Each: false }];

    /// <summary>Whether it may lead to several values.</summary>
    public bool IsMany => Array.Exists(steps, step => step.Each);

    public static ValuePath Of(string path)
    {
        var steps = new List<Step>();
        foreach (var part in Split(path, '.'))
        {
            var open = part.IndexOf('[', StringComparison.Ordinal);
            if (open <= 0 || !part.EndsWith(']'))
            {
                steps.Add(new(Plain(part), false, null, ""));
                continue;
            }
            var inside = part[(open + 1)..^1];
            var equals = inside.IndexOf('=', StringComparison.Ordinal);
            steps.Add(equals < 0
                ? new(Plain(part[..open]), true, null, "")
                : new(Plain(part[..open]), true, Of(inside[..equals]), inside[(equals + 1)..]));
        }
        return new([.. steps]);
    }

    /// <summary>Whether the first name, and what lies on the way, is there at all.</summary>
    public bool IsIn(JsonElement element) => IsIn(element, 0);

    /// <summary>Adds every value that the path leads to.</summary>
    public void Collect(JsonElement element, List<JsonElement> into) => Collect(element, 0, into);

    private bool IsIn(JsonElement element, int at)
    {
        if (at == steps.Length) return true;
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(steps[at].Name, out var next)) return false;
        return steps[at].Each || next.ValueKind == JsonValueKind.Null || IsIn(next, at + 1);
    }

    private void Collect(JsonElement element, int at, List<JsonElement> into)
    {
        if (at == steps.Length)
        {
            into.Add(element);
            return;
        }
        var step = steps[at];
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(step.Name, out var next)) return;
        if (!step.Each) Collect(next, at + 1, into);
        else if (next.ValueKind == JsonValueKind.Array)
            foreach (var item in next.EnumerateArray())
                if (step.Fits(item)) Collect(item, at + 1, into);
    }

    // At a separator that is neither escaped nor inside brackets.
    private static IEnumerable<string> Split(string path, char separator)
    {
        var (begin, depth) = (0, 0);
        for (var at = 0; at < path.Length; at++)
        {
            if (path[at] == '\\') at++;
            else if (path[at] == '[') depth++;
            else if (path[at] == ']') depth--;
            else if (path[at] == separator && depth == 0)
            {
                yield return path[begin..at];
                begin = at + 1;
            }
        }
        yield return path[begin..];
    }

    private static string Plain(string name) => name.Replace("\\", "", StringComparison.Ordinal);

    private sealed record Step(string Name, bool Each, ValuePath? Where, string Word)
    {
        public bool Fits(JsonElement item)
        {
            if (Where is null) return true;
            var found = new List<JsonElement>();
            Where.Collect(item, found);
            return found.Exists(value => value.ToString().Equals(Word, StringComparison.OrdinalIgnoreCase));
        }
    }
}
