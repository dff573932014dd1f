using ReliabilityDashboard.Storage;

namespace ReliabilityDashboard.Operations;

/// <summary>Keeps the data folder for the account that runs the app: the database in it holds the keys of the cookies.</summary>
/// <param name="folder">Full path.</param>
/// <param name="log">Where it is told that it cannot be kept so.</param>
internal sealed partial class DataFolderGuard(string folder, ILogger<DataFolderGuard> log)
{
    public void Close()
    {
        if (PrivateFiles.Close(folder) is { } reason) LogOpen(folder, reason);
    }

    [LoggerMessage(
        LogLevel.Warning, "The data folder {Folder} is open to other accounts of this machine, and that cannot be changed: {Reason}")]
    private partial void LogOpen(string folder, string reason);
}
