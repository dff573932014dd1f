using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Importing.Sources.Upload;

/// <summary>What became of an uploaded file: a begun run, or why it was not taken.</summary>
/// <param name="Run">The run.</param>
/// <param name="Refusal">In words for people.</param>
/// <param name="TooLarge">Whether it was its size.</param>
public sealed record UploadOutcome(ImportRun? Run, string? Refusal, bool TooLarge = false);
