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
        var mapped = raw.Fields is { } fields ? map(fields, context) : Mapped<T>.Rejected(raw.Field, raw.Failure!);
        return new(raw, context.TakeNotes() is { } notes ? mapped with { Notes = [.. mapped.Notes ?? [], .. notes] } : mapped);
    }
}
