namespace ReliabilityDashboard.Domain.Incidents;

/// <summary>Looks for what is odd about the data of an incident.</summary>
public static class IncidentQuality
{
    /// <summary>Open for longer than this is odd.</summary>
    public static readonly TimeSpan OpenForLong = TimeSpan.FromDays(30);
    /// <summary>From start to resolution more than this is odd.</summary>
    public static readonly TimeSpan TooLong = TimeSpan.FromDays(60);

    /// <summary>What is worth somebody's look. An inferred start is how some sources know things, and no fault of a record.</summary>
    public const QualityFindings Odd =
        QualityFindings.DetectedBeforeStarted
        | QualityFindings.AcknowledgedTooEarly
        | QualityFindings.MitigatedTooEarly
        | QualityFindings.ResolvedTooEarly
        | QualityFindings.ZeroSpan
        | QualityFindings.ReversedSpan
        | QualityFindings.OpenForLong
        | QualityFindings.WrongYear
        | QualityFindings.ResolvedWithoutInstant;

    private static readonly (QualityFindings Finding, string Word, string Sentence)[] Words =
    [
        (QualityFindings.DetectedBeforeStarted, "detected-before-started", "Detected before it started."),
        (QualityFindings.AcknowledgedTooEarly, "acknowledged-too-early", "Acknowledged before it was detected."),
        (QualityFindings.MitigatedTooEarly, "mitigated-too-early", "Mitigated before an earlier step."),
        (QualityFindings.ResolvedTooEarly, "resolved-too-early", "Resolved before an earlier step."),
        (QualityFindings.ReversedSpan, "reversed-span", "Resolved before it was noticed: left out of time to recovery."),
        (QualityFindings.ZeroSpan, "zero-span", "Recovered in no time: back-filled at the source, left out of time to recovery."),
        (QualityFindings.OpenForLong, "open-for-long", "Open for more than 30 days."),
        (QualityFindings.WrongYear, "wrong-year", "Resolved more than 60 days after the start: wrong year?"),
        (QualityFindings.ResolvedWithoutInstant, "resolved-without-instant", "Resolved, but nobody said when: in no duration."),
        (QualityFindings.InferredStart, "inferred-start", "The start is only when it was noticed: no time to detection."),
    ];

    /// <summary>Everything that is odd at an instant.</summary>
    public static QualityFindings Of(Incident incident, DateTime now)
    {
        var findings = QualityFindings.None;
        var latest = incident.StartedAt;
        Check(incident.DetectedAt, QualityFindings.DetectedBeforeStarted);
        Check(incident.AcknowledgedAt, QualityFindings.AcknowledgedTooEarly);
        Check(incident.MitigatedAt, QualityFindings.MitigatedTooEarly);
        Check(incident.ResolvedAt, QualityFindings.ResolvedTooEarly);
        if (incident.ResolvedAt is { } resolved)
        {
            var noticed = incident.DetectedAt ?? incident.StartedAt;
            if (resolved == noticed) findings |= QualityFindings.ZeroSpan;
            if (resolved < noticed) findings |= QualityFindings.ReversedSpan;
            if (resolved - incident.StartedAt > TooLong) findings |= QualityFindings.WrongYear;
        }
        else if (incident.Status == IncidentStatus.Resolved) findings |= QualityFindings.ResolvedWithoutInstant;
        else if (incident.IsOpen && now - incident.StartedAt > OpenForLong) findings |= QualityFindings.OpenForLong;
        if (incident.StartedInferred) findings |= QualityFindings.InferredStart;
        return findings;

        void Check(DateTime? instant, QualityFindings finding)
        {
            if (instant is not { } at) return;
            if (at < latest) findings |= finding;
            else latest = at;
        }
    }

    /// <summary>The API's words of findings.</summary>
    public static IReadOnlyList<string> WordsOf(QualityFindings findings) =>
        [.. Words.Where(word => findings.HasFlag(word.Finding)).Select(word => word.Word)];

    /// <summary>The findings as sentences for people.</summary>
    public static IReadOnlyList<string> SentencesOf(QualityFindings findings) =>
        [.. Words.Where(word => findings.HasFlag(word.Finding)).Select(word => word.Sentence)];

    /// <summary>The finding of one of the API's words; null where there is none of that name.</summary>
    public static QualityFindings? Parse(string word) =>
        Words
            .Where(one => one.Word.Equals(word, StringComparison.OrdinalIgnoreCase))
            .Select(one => (QualityFindings?)one.Finding)
            .FirstOrDefault();
}

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
