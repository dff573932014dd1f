namespace ReliabilityDashboard.Storage.People;

/// <summary>What a person is here for. Each may do what those before it may.</summary>
public enum PersonRole
{
    /// <summary>Reads.</summary>
    Viewer,
    /// <summary>Edits incidents and writes post-mortems.</summary>
    Responder,
    /// <summary>Sets thresholds, weights and targets, publishes and reviews.</summary>
    Manager,
    /// <summary>Looks after people, sources, keys and settings.</summary>
    Administrator,
}
