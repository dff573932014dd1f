using System.Collections.Frozen;

namespace ReliabilityDashboard.Importing.Mappings;

/// <summary>The mappings that come with the program.</summary>
public static class ShapeMappings
{
    private static readonly Lazy<FrozenDictionary<string, ShapeMapping>> Known = new(() => MappingData.Names
        .Select(name => Read(name, MappingData.Text(name)))
        .ToFrozenDictionary(mapping => mapping.Name, StringComparer.OrdinalIgnoreCase));

    /// <summary>Every one of them, whole, by name.</summary>
    public static IReadOnlyList<ShapeMapping> All { get; } =
        [.. Known.Value.Values.Select(mapping => Whole(mapping, Find)).OrderBy(mapping => mapping.Name, StringComparer.Ordinal)];

    /// <summary>The mapping of a name, as it is written down.</summary>
    public static ShapeMapping? Find(string? name) => name is null ? null : Known.Value.GetValueOrDefault(name.Trim());

    /// <summary>A mapping with all that those say which it is like.</summary>
    /// <param name="mapping">As it is written down.</param>
    /// <param name="find">Finds another by its name.</param>
    public static ShapeMapping Whole(ShapeMapping mapping, Func<string, ShapeMapping?> find)
    {
        var (whole, seen) = (mapping, new HashSet<string>(StringComparer.OrdinalIgnoreCase) { mapping.Name });
        for (var like = mapping.Like; like is not null;)
        {
            // One that is named as ours is like ours; a circle ends where it began.
            var other = seen.Add(like) ? find(like) : Find(like);
            if (other is null || ReferenceEquals(other, mapping)) break;
            whole = whole.Over(other);
            like = other.Like is { } next && !seen.Contains(next) ? next : null;
        }
        return whole;
    }

    private static ShapeMapping Read(string name, string text) =>
        MappingText.Read(text, out var fault) is { } mapping
            ? mapping with { Name = name }
            : throw new InvalidOperationException($"The mapping {name} cannot be read: {fault}");
}
