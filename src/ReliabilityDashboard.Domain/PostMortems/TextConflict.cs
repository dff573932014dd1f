namespace ReliabilityDashboard.Domain.PostMortems;

/// <summary>A text that two people changed at once; neither is lost.</summary>
/// <param name="Section">Which; null: the title.</param>
/// <param name="Theirs">As it is stored.</param>
/// <param name="Mine">As it was about to be stored.</param>
public sealed record TextConflict(PostMortemSection? Section, string Theirs, string Mine);
