namespace ReliabilityDashboard.Storage.Database;

/// <summary>A database that cannot be used, by its name and with the reason, in a sentence for a person.</summary>
public sealed class DatabaseRefusedException(string message, Exception cause) : Exception(message, cause);
