namespace ReliabilityDashboard.Storage.Verification;

/// <summary>What one verification found.</summary>
/// <param name="Subject">What it proves.</param>
/// <param name="Compared">Records held against each other.</param>
/// <param name="Differences">How many differ.</param>
public sealed record VerificationResult(string Subject, long Compared, long Differences);
