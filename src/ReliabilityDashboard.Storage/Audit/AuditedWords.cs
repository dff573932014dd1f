using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.Audit;

/// <summary>Tells changed rows field by field, in words that people can read.</summary>
internal sealed class AuditedWords(ReliabilityContext context)
{
    private const string Hidden = "(kept secret)";
    private const int LongestName = 60;

    /// <summary>The fields of an object itself, saved once or several times.</summary>
    public async Task<List<AuditChange>> OfAsync(IReadOnlyList<CapturedRow> saves, CancellationToken cancel)
    {
        var changes = new List<AuditChange>();
        foreach (var row in saves)
            foreach (var property in row.Properties.Where(p => row.State == EntityState.Modified || !p.IsPrimaryKey()))
                changes.AddRange(await OfAsync(row, property, cancel));
        // Of a field that several saves changed the first knows what stood there; all know what stands there now.
        return [.. changes.DistinctBy(change => change.Field)];
    }

    /// <summary>The parts of an object, of one kind: whole ones that came or went, fields of those that changed.</summary>
    public async Task<List<AuditChange>> OfPartsAsync(IReadOnlyList<CapturedRow> parts, CancellationToken cancel)
    {
        var changes = new List<AuditChange>();
        var part = parts[0].Rule.Part;
        foreach (var row in parts)
        {
            if (row.State == EntityState.Added) changes.Add(new(part, null, await WholeAsync(row, row.After, cancel)));
            else if (row.State == EntityState.Deleted) changes.Add(new(part, await WholeAsync(row, row.Before, cancel), null));
            else
                foreach (var property in row.Properties.Where(p => p.Name != row.Rule.Order))
                foreach (var change in await OfAsync(row, property, cancel))
                    changes.Add(change with { Field = $"{part} · {Short(row.Value(row.Rule.Name ?? "") as string)} · {change.Field}" });
        }
        // Whatever is put in moves all that stand below it; only an order that people changed by itself is news.
        if (changes.Count == 0 && parts.Any(row => row.Properties.Any(p => p.Name == row.Rule.Order)))
            changes.Add(new(part, null, "in another order"));
        return changes;
    }

    /// <summary>Without what is told twice: a person's word about a field, where the field itself changed with it.</summary>
    public static IReadOnlyList<AuditChange> Once(List<AuditChange> changes)
    {
        var told = changes.Select(change => change.Field).ToHashSet();
        return changes.FindAll(change =>
            change.Field.IndexOf('.', StringComparison.Ordinal) is var dot && (dot < 0 || !told.Contains(change.Field[(dot + 1)..]))
        );
    }

    /// <summary>The name of an object that is stored, or null.</summary>
    public async Task<string?> NameAsync(Type type, object?[] key, CancellationToken cancel) =>
        AuditRules.Of(type).Name is { } name && await context.FindAsync(type, key, cancel) is { } found
            ? context.Entry(found).Property(name).CurrentValue as string
            : null;

    private async Task<IReadOnlyList<AuditChange>> OfAsync(CapturedRow row, IProperty property, CancellationToken cancel)
    {
        var (field, before, after) = (FieldOf(property), row.Before(property), row.After(property));
        if (before is null && after is null) return [];
        if (row.Rule.Hides(property.Name)) return [new(field, before is null ? null : Hidden, after is null ? null : Hidden)];
        if (row.Rule.Json.Contains(property.Name)) return JsonMembers.Changes(field, before as string, after as string);
        if (ValueText.IsJson(property)) return JsonMembers.Changes(field, ValueText.Of(property, before), ValueText.Of(property, after));
        var (old, now) = (await TextAsync(property, before, cancel), await TextAsync(property, after, cancel));
        return string.IsNullOrEmpty(old) && string.IsNullOrEmpty(now) ? [] : [AuditChange.Of(field, old, now)];
    }

    private async Task<string> WholeAsync(CapturedRow row, Func<IProperty, object?> value, CancellationToken cancel)
    {
        var (name, others) = (default(string), new List<string>());
        foreach (
            var property in row.Properties.Where(p => p.Name != row.Rule.WithinKey && p.Name != row.Rule.Order && p.ClrType != typeof(Guid))
        )
        {
            var text = row.Rule.Hides(property.Name) ? Hidden : await TextAsync(property, value(property), cancel);
            if (string.IsNullOrEmpty(text)) continue;
            if (property.Name == row.Rule.Name) name = text;
            else others.Add(property.IsForeignKey() || property.IsPrimaryKey() ? text : $"{FieldOf(property)}: {text}");
        }
        var rest = string.Join(", ", others);
        return name is null ? rest : rest.Length == 0 ? name : $"{name} ({rest})";
    }

    private async Task<string?> TextAsync(IProperty property, object? value, CancellationToken cancel)
    {
        if (value is null || !property.IsForeignKey()) return ValueText.Of(property, value);
        var leads = property.GetContainingForeignKeys().First().PrincipalEntityType.ClrType;
        return await NameAsync(leads, [value], cancel) ?? $"#{ValueText.Of(property, value)}";
    }

    private static string FieldOf(IProperty property) =>
        SnakeCase.Of(
            property.IsForeignKey() && property.Name.EndsWith("Id", StringComparison.Ordinal) ? property.Name[..^2] : property.Name);

    private static string Short(string? name) => name is null ? "" : name.Length <= LongestName ? name : name[..(LongestName - 1)] + "…";
}
