using ReliabilityDashboard.Storage.Entities;

namespace ReliabilityDashboard.Importing.Sources.Upload;

/// <summary>What became of an uploaded file: a begun run, or why it was not taken, in words for people.</summary>
public sealed record UploadOutcome(ImportRun? Run, string? Refusal);
