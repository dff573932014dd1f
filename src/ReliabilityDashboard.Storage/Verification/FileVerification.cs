namespace ReliabilityDashboard.Storage.Verification;

/// <summary>What the database itself says about its pages and indexes, where it has a way to say it.</summary>
internal sealed class FileVerification(IDatabaseProvider database) : IVerification
{
    public string Subject => "database: its own check of pages and indexes";

    public async Task<long> RunAsync(VerificationScope scope, CancellationToken cancel)
    {
        var faults = await database.FaultsAsync(scope.Context, cancel);
        foreach (var fault in faults) scope.Differs("database", fault);
        return 1;
    }
}
