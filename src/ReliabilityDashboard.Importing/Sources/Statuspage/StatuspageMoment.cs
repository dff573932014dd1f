namespace ReliabilityDashboard.Importing.Sources.Statuspage;

/// <summary>An update with its instant.</summary>
/// <param name="At">UTC, null where none is known.</param>
/// <param name="IsDisplayed">Whether the instant is the one at which the public saw it.</param>
/// <param name="Status">Their word.</param>
/// <param name="Body">The text.</param>
/// <param name="Parts">The parts of the page that it speaks of.</param>
internal readonly record struct StatuspageMoment(
    DateTime? At, bool IsDisplayed, string? Status, string? Body, IReadOnlyList<StatuspagePart> Parts);
