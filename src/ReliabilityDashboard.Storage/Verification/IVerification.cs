namespace ReliabilityDashboard.Storage.Verification;

/// <summary>One thing about the stored data that can be proved. Registered as a service; every registered one is run.</summary>
public interface IVerification
{
    /// <summary>What it proves, as a heading such as <c>sessions: day rollups against raw rows</c>.</summary>
    string Subject { get; }

    /// <summary>Reads everything it concerns, in constant memory, and tells each difference to the scope.</summary>
    /// <returns>How many records were held against each other.</returns>
    Task<long> RunAsync(VerificationScope scope, CancellationToken cancel);
}
