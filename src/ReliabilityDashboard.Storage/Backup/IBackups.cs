namespace ReliabilityDashboard.Storage.Backup;

/// <summary>Copies of everything that is stored, in one file, whatever the database.</summary>
/// <remarks>A backup is always an SQLite file of the model it was taken from, so that it can be restored into either database and by a
/// later version.</remarks>
public interface IBackups
{
    /// <summary>Writes one state of the database into a new file while others go on reading and writing.</summary>
    /// <param name="file">Full path; written under another name first, so that a file of this name is always whole.</param>
    /// <param name="cancel">Stops; nothing is left behind.</param>
    /// <exception cref="BackupRefusedException">The file exists, its folder does not, or there is nothing to back up.</exception>
    Task BackupAsync(string file, CancellationToken cancel);

    /// <summary>Puts a backup in the place of the database and brings it to this build's model.</summary>
    /// <param name="file">Full path of the backup; it stays as it is.</param>
    /// <param name="replace">Whether a database that holds something may be replaced.</param>
    /// <param name="cancel">Stops; the database is the old one or the restored one, never half of each.</param>
    /// <exception cref="BackupRefusedException">The file is no sound backup, the database holds something, or another process has it
    /// open.</exception>
    Task RestoreAsync(string file, bool replace, CancellationToken cancel);
}
