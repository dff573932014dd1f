namespace ReliabilityDashboard.Storage.Backup;

/// <summary>A backup or restore that was not begun, with the reason for a person.</summary>
public sealed class BackupRefusedException(string message, Exception? cause = null) : Exception(message, cause);
