using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Shell.Components;

/// <summary>Where a person's change is sent to the database: one that it does not take is told beside the form, which stays as it
/// is.</summary>
public sealed partial class SaveAttempts(IDatabaseProvider database, ILogger<SaveAttempts> log)
{
    /// <summary>Tries a change; faults that are none of the database's go on as they are.</summary>
    /// <returns>What to tell the person where it was not taken; null where it was.</returns>
    public async Task<string?> TryAsync(Func<Task> change)
    {
        try
        {
            await change();
            return null;
        }
        catch (Exception fault) when (DatabaseFault.In(fault) is not null)
        {
            LogNotTaken(fault);
            return $"Not saved: {database.Trouble(fault) ?? "the database did not take it, for a reason that stands in the app’s log"}. "
                + "What you entered is still here; try again.";
        }
    }

    [LoggerMessage(LogLevel.Error, "A person's change was not saved")]
    private partial void LogNotTaken(Exception fault);
}
