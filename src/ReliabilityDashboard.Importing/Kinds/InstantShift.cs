namespace ReliabilityDashboard.Importing.Kinds;

/// <summary>Moves every instant of a file, as the sample organisation needs it to look like today's.</summary>
/// <param name="By">How far.</param>
/// <param name="Until">UTC. A record that begins later is skipped; a later instant inside another record is left out.</param>
public sealed record InstantShift(TimeSpan By, DateTime Until)
{
    /// <summary>The reason under which records that begin too late are counted.</summary>
    public const string SkippedReason = "begins after the present instant";
}
