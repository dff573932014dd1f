using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Mappings;

namespace ReliabilityDashboard.Importing.Recognition.Drafts;

/// <summary>A mapping for a shape that nothing knows: its columns by their names, those of ours first, then what they look like.</summary>
internal static class MappingProposal
{
    private const int LongestName = 60;

    /// <param name="head">What is seen of the file.</param>
    /// <param name="kind">What a person says it holds.</param>
    /// <param name="asked">What else is said of it.</param>
    /// <param name="taken">Names that other mappings have.</param>
    public static ShapeMapping Of(FileHead head, ImportKind kind, FileAsked asked, IReadOnlyCollection<string> taken)
    {
        var list = head.Lists.MaxBy(one => one.Names.Count);
        var names = (list?.Names ?? new HashSet<string>()).Where(name => head.IsTable || !name.Contains('[', StringComparison.Ordinal))
            .OrderBy(name => name.Count(letter => letter == '.')).ToList();
        var fields = Fields(names, kind);
        var told = fields.Values.Select(source => source!.Parts[0].Path!).ToList();
        return new()
        {
            Name = Free(asked.Name, kind, taken),
            Kind = kind.Word,
            Told = new()
            {
                Form = head.IsTable ? ShapeForm.Table : ShapeForm.Json,
                Root = list is { Root.Length: > 0 } ? [list.Root] : [],
                All = told.Count > 0 ? told : names,
            },
            Fields = fields,
            Asks = kind.Fields.Find("resolved_at") >= 0 ? ["resolved_at"] : null,
            Encoding = asked.Encoding,
        };
    }

    private static Dictionary<string, FieldSource?> Fields(List<string> names, ImportKind kind)
    {
        var fields = new Dictionary<string, FieldSource?>(StringComparer.OrdinalIgnoreCase);
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names)
            if (kind.Fields.Find(name) is >= 0 and var number) Take(kind.Fields.Names[number], name);
        foreach (var field in kind.Fields.Names.Where(field => !fields.ContainsKey(field)))
            if (Likeness.Columns(field, names.Where(name => !used.Contains(name) && !Likeness.IsTouch(name))) is [var like, ..]
                && Likeness.Field(like, one => kind.Fields.Find(one) >= 0 && !fields.ContainsKey(one)) == field)
                Take(field, like);
        return fields;

        void Take(string field, string name)
        {
            if (fields.TryAdd(field, FieldSource.Of(name))) used.Add(name);
        }
    }

    // The name of the file without its ending, and a number where another mapping is called so.
    private static string Free(string? file, ImportKind kind, IReadOnlyCollection<string> taken)
    {
        var first = (file ?? kind.Word).Split('.')[0];
        var name = new string([.. first.Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_')]).Trim();
        if (name.Length == 0) name = kind.Word;
        if (name.Length > LongestName) name = name[..LongestName].Trim();
        var free = name;
        for (var n = 2; taken.Contains(free, StringComparer.OrdinalIgnoreCase); n++) free = $"{name} {n}";
        return free;
    }
}
