namespace ReliabilityDashboard.Storage;

/// <summary>The machine's clock to the microsecond, as PostgreSQL keeps instants
/// (https://www.postgresql.org/docs/current/datatype-datetime.html): what was just written is equal to what is read back.</summary>
public sealed class StorageClock : TimeProvider
{
    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        var now = base.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
