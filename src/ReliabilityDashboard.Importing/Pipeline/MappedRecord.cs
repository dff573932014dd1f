namespace ReliabilityDashboard.Importing.Pipeline;

/// <summary>One record of a file after mapping: ours, skipped with a reason, or refused with field and reason.</summary>
/// <param name="Line">Physical line where it begins; of a JSON array the element, from 1.</param>
/// <param name="Raw">The record whole, to be kept where it is refused.</param>
/// <param name="Record">Ours; null where skipped or refused.</param>
/// <param name="SkipReason">Why it was passed over on purpose.</param>
/// <param name="Field">The field a refusal is about.</param>
/// <param name="Reason">Why it was refused, with what was expected.</param>
/// <param name="Notes">Words of the source that are not ours, counted on the run.</param>
public sealed record MappedRecord<T>(long Line, Func<string> Raw, T? Record, string? SkipReason = null, string? Field = null, string? Reason = null, IReadOnlyList<string>? Notes = null)
    where T : class;
