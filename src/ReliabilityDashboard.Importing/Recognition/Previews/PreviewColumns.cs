using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Mappings;

namespace ReliabilityDashboard.Importing.Recognition.Previews;

/// <summary>What becomes of the columns of a file.</summary>
internal static class PreviewColumns
{
    public static IReadOnlyList<PreviewColumn> Of(SettledFile settled)
    {
        if (settled.Head is not { } head) return [];
        var told = settled.Mapping?.Mapping.Told;
        var list = (told is null ? null : head.Fits(told)) ?? head.Lists.MaxBy(one => one.Names.Count);
        var read = settled.Reading.Mapping is null ? null : Read(settled.Mapping!);
        var kind = settled.Kind ?? ImportKinds.Find("incidents")!;
        return
        [
            .. (list?.Names ?? new HashSet<string>())
                .Where(name => head.IsTable || !name.Contains('.', StringComparison.Ordinal))
                .Select(name => Of(name, settled, read, kind)),
        ];
    }

    private static PreviewColumn Of(string name, SettledFile settled, Dictionary<string, (string Field, string Why)>? read, ImportKind kind)
    {
        if (read?.TryGetValue(name, out var said) == true) return new(name, said.Field, null, said.Why);
        if (settled.Kind is not null && read is null && kind.Fields.Find(name) is >= 0 and var number)
            return new(name, kind.Fields.Names[number], null, "its name");
        var like = Likeness.Field(name, known => kind.Fields.Find(known) >= 0);
        return new(name, null, like, like is null ? "kept as an attribute" : $"looks like {like}; kept as an attribute");
    }

    private static Dictionary<string, (string Field, string Why)> Read(KnownMapping known)
    {
        var (mapping, fields) = (known.Mapping, new Dictionary<string, (string, string)>(StringComparer.OrdinalIgnoreCase));
        foreach (var (field, source) in mapping.Fields ?? new Dictionary<string, FieldSource?>())
            foreach (var (index, part) in (source?.Parts ?? []).Index())
                foreach (var path in new[] { part.Path }.Concat(part.Sum ?? []).OfType<string>())
                {
                    var why = Why(known, source!.Parts[0], part, index);
                    fields.TryAdd(path, (field, why));
                    if (mapping.Told?.Form == ShapeForm.Json) fields.TryAdd(path.Split('.', '[')[0], (field, why));
                }
        return fields;
    }

    private static string Why(KnownMapping known, FieldPart first, FieldPart part, int index) =>
        string.Join(", ", new[]
        {
            part.After is { } after ? $"added to {after}" : null,
            index > 0 && first.Path is { } path ? $"where {path} has none" : null,
        }.OfType<string>()) is { Length: > 0 } why ? why : $"the mapping {known.Mapping.Name}";
}
