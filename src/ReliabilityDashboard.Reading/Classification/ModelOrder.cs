namespace ReliabilityDashboard.Reading.Classification;

/// <summary>Has the text model learned anew by a job, not while somebody waits.</summary>
/// <param name="LearnNow">Sets the job going.</param>
public sealed record ModelOrder(Action LearnNow);
