using System.Globalization;
using ReliabilityDashboard.Domain.Advice;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics.Matrix;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Domain.Sessions;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Advice;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Reading.Releases;
using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Reading.Attention;

/// <summary>What needs attention now, the most urgent first. One line for each reason, so that no reason crowds out the others.</summary>
public static class AttentionRules
{
    private const int Most = 5;
    private const double SoonDays = 60;
    private static readonly TimeSpan OpenLong = TimeSpan.FromHours(24);
    private static readonly TimeSpan OpenForLong = IncidentFindings.LongOpen;

    public static IReadOnlyList<AttentionItem> Of(AttentionFacts facts) =>
        [
            .. new[]
            {
                Open(facts),
                Regression(facts),
                Saturation(facts),
                Fire(facts),
                Advised(facts),
                Drafts(facts),
                Forgotten(facts),
                Quality(facts),
                Releases(facts),
            }
                .OfType<AttentionItem>()
                .Take(Most),
        ];

    /// <summary>Incidents open for more than a day, mitigated ones not among them: users are no longer affected. Those over 30 days are a
    /// question of data quality.</summary>
    private static AttentionItem? Open(AttentionFacts facts)
    {
        Incident[] open =
        [
            .. facts
                .Incidents.Where(one =>
                    one.Status == IncidentStatus.Open && facts.Now - one.StartedAt > OpenLong && facts.Now - one.StartedAt <= OpenForLong
                )
                .OrderBy(one => one.StartedAt),
        ];
        if (open.Length == 0)
            return null;
        var oldest = open[0];
        var age = DurationWords.Say(facts.Now - oldest.StartedAt);
        return open.Length == 1
            ? new(
                AttentionKind.Open,
                $"{oldest.Title} is still open", $"Open for {age}{(oldest.Service is { } service ? $" on {service}" : "")}.", age,
                TagKind.Bad, $"/incidents/{oldest.Id}")
            : new(
                AttentionKind.Open,
                $"{open.Length} incidents are open for more than a day", $"The oldest is {Typography.Quoted(oldest.Title)}.", age,
                TagKind.Bad, "/incidents?period=last-90-days&status=open");
    }

    /// <summary>A failure mode that came back after its post-mortem was published, or after something was built against it.</summary>
    private static AttentionItem? Regression(AttentionFacts facts)
    {
        var modes = facts.Incidents.ToDictionary(one => one.Id, one => one.GroupId);
        var learned =
            from report in facts.PostMortems
            where report.State == PostMortemState.Published && report.PublishedAt is not null
            from mode in report.Incidents.Where(modes.ContainsKey).Select(id => modes[id]).Distinct()
            select (Mode: mode, At: report.PublishedAt!.Value, What: "its post-mortem was published");
        var built =
            from one in facts.Built
            from mode in one.Modes.Where(facts.ModeTitles.ContainsKey)
            select (Mode: mode, At: one.Since, What: "an improvement against it was done");
        var back = (
            from one in learned.Concat(built)
            let again = facts
                .Incidents.Where(incident =>
                    incident.GroupId == one.Mode && incident.StartedAt > one.At && facts.Since.Contains(incident.StartedAt))
                .ToList()
            where again.Count > 0
            select (one.Mode, one.At, one.What, First: again.Min(incident => incident.StartedAt), again.Count)
        )
            .OrderByDescending(found => found.Count)
            .ThenByDescending(found => found.First)
            .FirstOrDefault();
        if (back.What is null)
            return null;
        var after = DurationWords.Say(back.First - back.At);
        return new(
                AttentionKind.Regression,
                $"{Typography.Quoted(facts.ModeTitles[back.Mode])} is back",
            $"Came back {after} after {back.What}, {CountWords.Times(back.Count)} {facts.PeriodWords}.",
            "came back", TagKind.Warn, $"/groups/{back.Mode}");
    }

    /// <summary>The resource that is fullest, or reaches the critical mark first.</summary>
    private static AttentionItem? Saturation(AttentionFacts facts)
    {
        var worst = facts.Resources
            .Select(one => (One: one, one.Standing.Forecast, Days: one.Standing.Forecast?.DaysUntil(facts.Saturation.Critical)))
            .Where(found => found.Days is { } days && (days <= SoonDays || found.Forecast!.Level >= facts.Saturation.EarlyWarning))
            .OrderBy(found => found.Days)
            .ThenByDescending(found => found.Forecast!.Level)
            .FirstOrDefault();
        if (worst is not { One: { } resource, Forecast: { } forecast, Days: { } days }) return null;
        var service = resource.Series.Service;
        var title = $"{service} is at {RateWords.Share(forecast.Level)} of its {resource.Standing.Name}";
        var stands = SentenceWords.Begin(ServiceWords.Of(resource.Standing, facts.Saturation));
        if (days == 0)
            return new(
                AttentionKind.Saturation, title, $"{stands}, by the line through the last four weeks.", "critical", TagKind.Bad,
                ServiceAddress.Of(service));
        var reach = forecast.DaysUntilInterval(facts.Saturation.Critical)!.Value;
        var range = reach.High is { } late ? $"{Whole(reach.Low!.Value)}–{Whole(late)}" : $"{Whole(reach.Low!.Value)} or more";
        return new(
            AttentionKind.Saturation, title, $"{stands} ({range}), by the last four weeks.",
            Typography.WithUnit(Whole(days), "d"), TagKind.Warn, ServiceAddress.Of(service));
    }

    private static AttentionItem? Fire(AttentionFacts facts) =>
        facts.Ranked.FirstOrDefault(row => row.Quadrant == Quadrant.ImmediateFire) is { } row
            ? new(
                AttentionKind.Fire,
                row.Title,
                $"Immediate fire: {CountWords.Times(row.Occurrences)} in the last 12 months, "
                    + $"{row.ImpactShown} {(row.ImpactExact is null ? "points " : "")}each time.",
                row.ImpactExact is null ? null : row.TotalShown,
                TagKind.Neutral,
                string.Create(CultureInfo.InvariantCulture, $"/matrix?period=last-12-months&mode={row.Group}")
            )
            : null;

    /// <summary>The strongest advice, but for what a busy place shows by chance.</summary>
    private static AttentionItem? Advised(AttentionFacts facts)
    {
        PatternAdvice[] told = [.. facts.Advice.Where(one => AdviceWords.Remark(one.Chance) is null)];
        return told.Length == 0 ? null
            : new(
                AttentionKind.Advice, AdviceWords.Finding(told[0]),
                told.Length == 1 ? "Nothing else is advised."
                    : $"{CountWords.Of(told.Length - 1, "other pattern is", "other patterns are")} advised.",
                told[0].Rule.Pattern.Name, TagKind.Warn, "/next/advice");
    }

    private static AttentionItem? Drafts(AttentionFacts facts)
    {
        PostMortemFactAge[] waiting =
        [
            .. facts
                .PostMortems.Where(one => one.State != PostMortemState.Published)
                .Select(one => new PostMortemFactAge(one.Id, one.Title, facts.Now - one.CreatedAt))
                .OrderByDescending(one => one.Age),
        ];
        if (waiting.Length == 0)
            return null;
        var age = DurationWords.Say(waiting[0].Age);
        return waiting.Length == 1
            ? new(
                AttentionKind.PostMortem,
                "A post-mortem waits to be published", $"{Typography.Quoted(waiting[0].Title)} was begun {age} ago.", age, TagKind.Neutral,
                $"/post-mortems/{waiting[0].Id}")
            : new(
                AttentionKind.PostMortem,
                $"{waiting.Length} post-mortems wait to be published", $"The oldest was begun {age} ago.", age, TagKind.Neutral,
                "/post-mortems");
    }

    /// <summary>Incidents that nobody closed: of any time, since none of their own period would show them.</summary>
    private static AttentionItem? Forgotten(AttentionFacts facts)
    {
        Incident[] open =
        [
            .. facts
                .Incidents.Where(one => IncidentFindings.OpenForLong.Holds(one, facts.Now))
                .OrderBy(one => one.StartedAt),
        ];
        if (open.Length == 0)
            return null;
        return new(
                AttentionKind.Data,
                $"{CountWords.Of(open.Length, "incident is", "incidents are")} open for over 30 days",
            $"The oldest is {Typography.Quoted(open[0].Title)}: over, and nobody closed it?",
            DurationWords.Say(facts.Now - open[0].StartedAt),
            TagKind.Neutral,
            QualityChoice.Href(open[0].StartedAt, IncidentFindings.OpenForLong.Word)
        );
    }

    private static AttentionItem? Quality(AttentionFacts facts)
    {
        var odd = facts.Findings.Where(one => one.IsOdd && one.Place.Kind == IncidentFindings.Rules.Kind).ToList();
        // Those that only nobody closed have a line of their own.
        if (odd.TrueForAll(one => one.Word == IncidentFindings.OpenForLong.Word)) return null;
        var common = IncidentFindings.Rules.Odd
            .Where(rule => rule != IncidentFindings.OpenForLong)
            .MaxBy(rule => odd.Count(one => one.Word == rule.Word))!;
        var incidents = odd.DistinctBy(one => one.Place.Id).Count();
        return new(
                AttentionKind.Data,
                $"{CountWords.Of(incidents, "incident has", "incidents have")} odd data",
            $"Most often: {SentenceWords.GoOn(odd.First(one => one.Word == common.Word).Sentence)}", null, TagKind.Neutral,
            QualityChoice.Href(facts.Since.From, QualityChoice.Any));
    }

    /// <summary>Releases of which sessions and crash records tell different things: both figures stand on pages, and one is
    /// wrong.</summary>
    private static AttentionItem? Releases(AttentionFacts facts)
    {
        var odd = facts.Findings.Where(one => one.IsOdd && one.Place.Kind == ReleaseFindings.Rules.Kind).ToList();
        return odd.Count == 0
            ? null
            : new(
                AttentionKind.Data,
                $"{CountWords.Of(odd.Count, "release has", "releases have")} crash records and no crashed session",
                odd[0].Sentence, null, TagKind.Neutral,
                odd.Count == 1 && ReleaseAddress.Of(odd[0].Place) is { } page ? page : "/trends");
    }

    private sealed record PostMortemFactAge(long Id, string Title, TimeSpan Age);

    private static string Whole(double days) => Typography.Number(Math.Ceiling(days));
}
