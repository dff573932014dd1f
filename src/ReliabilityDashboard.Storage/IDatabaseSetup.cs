namespace ReliabilityDashboard.Storage;

/// <summary>Brings a provider's database to the model of this build.</summary>
public interface IDatabaseSetup
{
    /// <summary>Creates or migrates the database; safe to be called by several processes at once.</summary>
    Task MigrateAsync(CancellationToken cancel);
}
