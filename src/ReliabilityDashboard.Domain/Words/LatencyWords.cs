namespace ReliabilityDashboard.Domain.Words;

/// <summary>How long a request took, in words.</summary>
public static class LatencyWords
{
    /// <summary>"42 ms", "1.9 s", "12 s", "2 min".</summary>
    /// <param name="seconds">0 or more.</param>
    public static string Say(double seconds) => seconds switch
    {
        < 0.0095 => Typography.WithUnit(Typography.Number(seconds * 1_000, 1), "ms"),
        < 0.9995 => Typography.WithUnit(Typography.Number(seconds * 1_000), "ms"),
        < 9.95 => Typography.WithUnit(Typography.Number(seconds, 1), "s"),
        < 59.5 => Typography.WithUnit(Typography.Number(seconds), "s"),
        _ => DurationWords.Say(seconds),
    };
}
