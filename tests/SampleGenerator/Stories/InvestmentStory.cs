using SampleGenerator.Company;
using SampleGenerator.Incidents;

namespace SampleGenerator.Stories;

/// <summary>Tracking waited for Parcelwise about once a week, until the call got a breaker that falls back to the last known place of a
/// parcel; since then it happened twice. Small failures of one service, written down beside all others, so that nothing else
/// moves.</summary>
internal static class InvestmentStory
{
    /// <summary>A queue that checks the pictures of profiles, which fail as often since.</summary>
    public const string OfPictures = "L-103";

    /// <summary>The breaker between tracking and Parcelwise.</summary>
    public const string OfParcels = "L-106";

    // In weeks before the end of the sample.
    private const int First = 74, Done = 44;
    private static readonly double[] Since = [36.4, 21.2];

    private static readonly FailureMode Mode = new(
        "parcel-status", "order-tracking", "integration", "", "track an order", 0, 4, 0.008, true, ["parcelwise"], false, null, null,
        ["Tracking waits for Parcelwise", "Parcel states time out at Parcelwise", "Where is my parcel? Tracking waits for Parcelwise"],
        ["Each page asked Parcelwise anew and waited; there was nothing to show instead.",
            "Parcelwise throttled its state calls at noon; all workers of order-tracking waited with them."])
    {
        Origin = "parcelwise",
    };

    public static IEnumerable<Incident> Incidents()
    {
        var chance = Chance.For("tracking waits for parcelwise");
        for (var week = First; week > Done + 1; week--)
            yield return Waits(week - 0.6 * chance.Unit(), First - week, chance);
        foreach (var (index, week) in Since.Index()) yield return Waits(week, index, chance);
    }

    private static Incident Waits(double weeks, int index, Chance chance)
    {
        var start = Calendar.BeforeEnd(weeks).Date.AddSeconds(Math.Floor(chance.Between(9, 19) * 3600));
        var (detection, recovery) = (TimeSpan.FromSeconds(240 + chance.Below(600)), TimeSpan.FromSeconds(1500 + chance.Below(3600)));
        var active = 9_000 + chance.Below(6_000);
        return new(Mode, Mode.Titles[index % Mode.Titles.Count], chance.Pick(Mode.Descriptions), start)
        {
            Id = $"TRK-{101 + index + (weeks < Done ? 50 : 0)}",
            Severity = "sev4", Origin = Mode.Origin, Detection = detection, Recovery = recovery, Share = Mode.Share,
            Detected = start + detection, Acknowledged = start + detection + recovery / 8, Mitigated = start + detection + recovery * 0.75,
            Resolved = start + detection + recovery, ActiveUsers = active,
            AffectedUsers = (long)Math.Round(active * Mode.Share * chance.Between(0.6, 1.5)), ResponderHours = 1,
        };
    }
}
