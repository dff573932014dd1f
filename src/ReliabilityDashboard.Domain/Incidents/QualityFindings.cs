namespace ReliabilityDashboard.Domain.Incidents;

/// <summary>What is odd about the data of an incident. It is kept and listed; some metrics leave it out.</summary>
[Flags]
public enum QualityFindings
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>Detection lies before the start.</summary>
    DetectedBeforeStarted = 1,
    /// <summary>Acknowledgement lies before what comes before it.</summary>
    AcknowledgedTooEarly = 2,
    /// <summary>Mitigation lies before what comes before it.</summary>
    MitigatedTooEarly = 4,
    /// <summary>Resolution lies before what comes before it.</summary>
    ResolvedTooEarly = 8,
    /// <summary>Recovery took exactly no time: back-filled at the source; left out of time to recovery.</summary>
    ZeroSpan = 16,
    /// <summary>Open for more than 30 days.</summary>
    OpenForLong = 32,
    /// <summary>Resolved more than 60 days after the start: wrong year?</summary>
    WrongYear = 64,
    /// <summary>Resolved by word, the instant is unknown; in no duration.</summary>
    ResolvedWithoutInstant = 128,
    /// <summary>The start is only the moment it was noticed; gives no time to detection.</summary>
    InferredStart = 256,
    /// <summary>Resolved before it was noticed (where that is unknown: before it started); left out of time to recovery.</summary>
    ReversedSpan = 512,
}
