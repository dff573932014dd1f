using Microsoft.Extensions.Logging;

namespace ReliabilityDashboard.Storage.Database;

/// <summary>What keeps the database from taking writes, from the first that it refused until it takes them again.</summary>
/// <remarks>Known from the writes that anybody makes, and at least from the inbox's look, which comes by its schedule; nothing is asked for
/// it.</remarks>
public sealed partial class StorageTrouble(TimeProvider time, ILogger<StorageTrouble> log)
{
    // On a full disk a small write may still find room between two large ones that do not.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(15);

    private readonly Lock guard = new();
    private volatile string? says;
    private long lastAt;

    /// <summary>Whether anything can be written was found out anew; raised on any thread.</summary>
    public event Action? Changed;

    /// <summary>The reason in words, such as "the disk that holds the database is full"; null while writes are taken.</summary>
    public string? Says => says;

    /// <summary>A write was refused.</summary>
    /// <param name="reason">By what, as <see cref="IDatabaseProvider.Trouble"/> says it.</param>
    public void Note(string reason)
    {
        lock (guard)
        {
            lastAt = time.GetTimestamp();
            if (reason == says) return;
            says = reason;
        }
        LogBegun(reason);
        Changed?.Invoke();
    }

    /// <summary>A write was taken; the trouble is over where the last refusal lies a while back.</summary>
    public void NoteTaken()
    {
        if (says is null) return;
        lock (guard)
        {
            if (says is null || time.GetElapsedTime(lastAt) < Quiet) return;
            says = null;
        }
        LogEnded();
        Changed?.Invoke();
    }

    [LoggerMessage(LogLevel.Error, "Nothing can be saved: {Reason}. Imports wait and go on by themselves")]
    private partial void LogBegun(string reason);

    [LoggerMessage(LogLevel.Information, "The database takes writes again")]
    private partial void LogEnded();
}
