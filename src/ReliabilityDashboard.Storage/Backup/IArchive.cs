namespace ReliabilityDashboard.Storage.Backup;

/// <summary>The backup file: an SQLite database of the model that it was taken from, whatever database that was.</summary>
public interface IArchive
{
    /// <summary>Creates one of this build's model and copies every row of another database into it.</summary>
    /// <param name="path">A file that is not there yet.</param>
    /// <param name="source">Inside a transaction that sees one state.</param>
    /// <param name="cancel">Stops.</param>
    Task CreateAsync(string path, ReliabilityContext source, CancellationToken cancel);

    /// <summary>Opens one that nobody else uses; its connections are closed with the context.</summary>
    ReliabilityContext Open(string path);

    /// <summary>Refuses a file that is no sound backup of this program, or of a newer version of it.</summary>
    /// <exception cref="BackupRefusedException">With the reason.</exception>
    Task CheckAsync(string path, CancellationToken cancel);

    /// <summary>Copies a checked backup and brings the copy to this build's model.</summary>
    Task CopyAndMigrateAsync(string from, string to, CancellationToken cancel);
}
