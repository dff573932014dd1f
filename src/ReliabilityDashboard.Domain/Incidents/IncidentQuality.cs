namespace ReliabilityDashboard.Domain.Incidents;

/// <summary>Looks for what is odd about the data of an incident.</summary>
public static class IncidentQuality
{
    private static readonly TimeSpan OpenForLong = TimeSpan.FromDays(30);
    private static readonly TimeSpan TooLong = TimeSpan.FromDays(60);

    private static readonly (QualityFindings Finding, string Word, string Sentence)[] Words =
    [
        (QualityFindings.DetectedBeforeStarted, "detected-before-started", "Detected before it started."),
        (QualityFindings.AcknowledgedTooEarly, "acknowledged-too-early", "Acknowledged before it was detected."),
        (QualityFindings.MitigatedTooEarly, "mitigated-too-early", "Mitigated before an earlier step."),
        (QualityFindings.ResolvedTooEarly, "resolved-too-early", "Resolved before an earlier step."),
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
            if (resolved == (incident.DetectedAt ?? incident.StartedAt)) findings |= QualityFindings.ZeroSpan;
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
    public static IReadOnlyList<string> WordsOf(QualityFindings findings) => [.. Words.Where(word => findings.HasFlag(word.Finding)).Select(word => word.Word)];

    /// <summary>The findings as sentences for people.</summary>
    public static IReadOnlyList<string> SentencesOf(QualityFindings findings) => [.. Words.Where(word => findings.HasFlag(word.Finding)).Select(word => word.Sentence)];
}
