namespace ReliabilityDashboard.Importing.Formats;

/// <summary>The file as a whole cannot be read. The message is the one reason a person is shown.</summary>
public sealed class UnreadableFileException(string reason, Exception? inner = null) : Exception(reason, inner)
{
    /// <summary>Whether it is the encoding, which somebody may say.</summary>
    public bool IsOfEncoding { get; init; }
}
