using SampleGenerator.Stories;

namespace SampleGenerator.Incidents;

/// <summary>Two years of incidents: drawn, made long where a story says so, kept apart, and then written down as people do, with
/// gaps.</summary>
internal static class IncidentHistory
{
    public static List<Incident> Create()
    {
        var incidents = Draw().OrderBy(incident => incident.Start).ToList();
        Measure(incidents);
        MakeLong(incidents);
        Placement.KeepApart(incidents);
        incidents.Sort((a, b) => a.Start.CompareTo(b.Start));
        Paperwork.Fill(incidents);
        return incidents;
    }

    private static IEnumerable<Incident> Draw()
    {
        foreach (var mode in FailureModes.All)
        {
            var chance = Chance.For("when " + mode.Key);
            for (var i = 0; i < mode.Occurrences; i++)
                yield return new(
                    mode, mode.Titles[i % mode.Titles.Count], chance.Pick(mode.Descriptions), mode.At ?? Placement.Draw(mode, i, chance));
        }
    }

    /// <summary>In order of time, so that every quarter gets the same mixture unless a story changes it.</summary>
    private static void Measure(List<Incident> incidents)
    {
        Deck detection = new(Chance.For("detection"));
        Dictionary<string, Deck> recoveries = [], shares = [];
        foreach (var incident in incidents)
        {
            var (mode, at) = (incident.Mode, incident.Start);
            // The card provider's failures are many enough for a mixture of their own.
            var deck = mode.Key == CardProviderStory.ModeKey ? mode.Key : mode.Team;
            var (recovery, share) = (DeckOf(recoveries, "recovery " + deck), DeckOf(shares, "share " + deck));
            incident.Detection = Minutes(DetectionStory.MedianMinutes(at) * Exact.Exp(DetectionStory.Sigma * detection.Deal()));
            incident.Recovery = Minutes(RecoveryStory.MedianMinutes * Exact.Exp(RecoveryStory.Sigma * recovery.Deal()));
            var spread = BreakerStory.ShareFactor(mode.Team, at) * CardProviderStory.ShareFactor(mode.Key, at);
            incident.Share = Math.Min(0.9, mode.Share * spread * Exact.Exp(BreakerStory.Spread(mode.Team) * share.Deal()));
            if (BreakerStory.ShareFactor(mode.Team, at) < 1) incident.Affected = [.. incident.Affected.Take(2)];
        }
    }

    /// <summary>Those that drag on are minor and stay in one service: nobody lets checkout lie for four days.</summary>
    private static void MakeLong(List<Incident> incidents)
    {
        foreach (var (at, recovery) in RecoveryStory.LongOnes())
        {
            var incident = incidents
                .Where(i =>
                    i.Mode.Severity >= 3
                    && i.Mode.Team != BreakerStory.Team
                    && i.Mode.At is null
                    && i.Mode.Trigger != "growth"
                    && !i.DragsOn
                )
                .MinBy(i => (i.Start - at).Duration())!;
            (incident.Start, incident.Recovery, incident.DragsOn, incident.Affected) = (at, recovery, true, [incident.Mode.Service]);
            incident.Share *= 0.3;
        }
    }

    private static Deck DeckOf(Dictionary<string, Deck> decks, string name) =>
        decks.TryGetValue(name, out var deck) ? deck : decks[name] = new(Chance.For(name));

    private static TimeSpan Minutes(double minutes) => TimeSpan.FromSeconds(Math.Max(25, Math.Round(minutes * 60)));
}
