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
        var read = settled.Reading.Mapping is null ? null : Read(settled.Mapping!.Mapping);
        var kind = settled.Kind ?? ImportKinds.Find("incidents")!;
        return
        [
            .. (list?.Names ?? new HashSet<string>())
                .Where(name => head.IsTable || !name.Contains('.', StringComparison.Ordinal))
                .Select(name => Of(name, settled, read, kind)),
        ];
    }

    private static PreviewColumn Of(string name, SettledFile settled, IReadOnlyDictionary<string, string>? read, ImportKind kind)
    {
        var field = settled.Kind is null ? null
            : read is not null ? read.GetValueOrDefault(name)
            : kind.Fields.Find(name) is >= 0 and var number ? kind.Fields.Names[number] : null;
        if (field is not null) return new(name, field, null, read is null ? "its name" : $"the mapping {settled.Mapping!.Mapping.Name}");
        var like = Likeness.Field(name, known => kind.Fields.Find(known) >= 0);
        return new(name, null, like, like is null ? "kept as an attribute" : $"looks like {like}; kept as an attribute");
    }

    private static Dictionary<string, string> Read(ShapeMapping mapping)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (field, source) in mapping.Fields ?? new Dictionary<string, FieldSource?>())
            foreach (var part in source?.Parts ?? [])
                foreach (var path in new[] { part.Path }.Concat(part.Sum ?? []).OfType<string>())
                {
                    fields.TryAdd(path, field);
                    if (mapping.Told?.Form == ShapeForm.Json) fields.TryAdd(path.Split('.', '[')[0], field);
                }
        return fields;
    }
}
