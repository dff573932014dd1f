namespace ReliabilityDashboard.Domain.Findings;

/// <summary>Something about stored data that a person should know: where it stands, and what it is in a sentence. The record is kept and
/// listed; some metrics leave it out.</summary>
/// <param name="Place">What it is about.</param>
/// <param name="Word">The word that programs know it by: <c>zero-span</c>.</param>
/// <param name="Sentence">For people.</param>
/// <param name="IsOdd">Whether it is worth somebody's look; otherwise it only tells how the source knows things.</param>
public sealed record Finding(FindingPlace Place, string Word, string Sentence, bool IsOdd);

/// <summary>Where a finding stands.</summary>
/// <param name="Kind">The kind of record: <c>incident</c>.</param>
/// <param name="Id">Which record of that kind: our id, or its name where it has none.</param>
/// <param name="Field">Which of its fields, as programs call it; null where it is about the whole record.</param>
public sealed record FindingPlace(string Kind, string Id, string? Field);
