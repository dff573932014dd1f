using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Kinds;

namespace ReliabilityDashboard.Importing.Pipeline;

/// <summary>One record of a file with what became of it in mapping.</summary>
/// <param name="Raw">The record as it stands in the file, to be kept where it is refused.</param>
/// <param name="Mapped">Ours, skipped or refused.</param>
public readonly record struct MappedRecord<T>(RawRecord Raw, Mapped<T> Mapped)
    where T : class
{
    /// <summary>Maps what could be read; what could not is refused with the reader's reason.</summary>
    public static MappedRecord<T> Of(RawRecord raw, Func<RawFields, MappingContext, Mapped<T>> map, MappingContext context)
    {
        if (raw.Fields is not { } fields) return new(raw, Mapped<T>.Rejected(raw.Field, raw.Failure!));
        if (fields.Skipped is { } skipped) return new(raw, Mapped<T>.Skip(skipped));
        var mapped = map(fields, context);
        return new(raw, mapped with { Notes = All(mapped.Notes, context.TakeNotes(), fields.Notes) });
    }

    private static IReadOnlyList<string>? All(params ReadOnlySpan<IReadOnlyList<string>?> lists)
    {
        IReadOnlyList<string>? all = null;
        foreach (var list in lists)
            if (list is { Count: > 0 }) all = all is null ? list : [.. all, .. list];
        return all;
    }
}
