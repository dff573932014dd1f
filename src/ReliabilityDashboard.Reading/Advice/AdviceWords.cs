using System.Globalization;
using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.Advice;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Storage.Actions;

namespace ReliabilityDashboard.Reading.Advice;

/// <summary>What is said of an advice and of what it became.</summary>
public static class AdviceWords
{
    /// <summary>From which chance on a place this busy has as many without any weakness of its own.</summary>
    public const double Usual = 0.2;

    private const double Least = 0.001;

    private const string Between = " → ";

    /// <summary>What happened, without what is advised.</summary>
    public static string Finding(PatternAdvice advice) =>
        advice.Title.LastIndexOf(": ", StringComparison.Ordinal) is var at and > 0 ? advice.Title[..at] : advice.Title;

    /// <summary>How likely a place this busy shows as much by chance.</summary>
    public static string Chance(double? chance) =>
        chance is not { } value ? "not counted"
        : value < Least ? $"under {RateWords.Share(Least)}"
        : RateWords.Share(value);

    /// <summary>Said beside a chance that is as high as usual; null where it is not.</summary>
    public static string? Remark(double? chance) => chance > Usual ? "as many as a place this busy has by chance" : null;

    /// <summary>How far beyond its threshold.</summary>
    public static string Strength(double strength) => $"{Typography.Number(strength, 1)} ×";

    /// <summary>What it becomes where people say nothing else.</summary>
    public static string Title(PatternAdvice advice) => $"{advice.Rule.Pattern.Name}: {advice.Target.Text}";

    /// <summary>An action that is no incident's and no service's by name: "A-31".</summary>
    public static string Improvement(StoredAction action) => string.Create(CultureInfo.InvariantCulture, $"A-{action.Id}");

    /// <summary>"taken as", "done as".</summary>
    public static string Became(AdviceState state) => state == AdviceState.Done ? "done as" : "taken as";

    /// <summary>Where what it became stands, who sees to it and by when.</summary>
    public static string Stands(StoredAction action) => string.Join(" · ", new[]
    {
        action.Holds.State == ActionState.Done ? On(action.Holds.Done) : ActionWords.Of(action.Holds.State ?? default),
        action.Holds.Owner ?? "no owner",
        action.Holds is { IsOpen: true, Due: { } due } ? $"by {PeriodNames.Date(due)}" : null,
    }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>"on 3 Nov 2026"; nothing where no day is known.</summary>
    public static string On(DateOnly? day) => day is { } known ? $"on {PeriodNames.Date(known)}" : "";

    /// <summary>"2 calls and 3 buckets".</summary>
    public static string Counted(IReadOnlyCollection<AdviceEvidence> evidence) => SentenceWords.List(
        from kind in new[] { (Kind: EvidenceKind.Edge, One: "call"), (Kind: EvidenceKind.Bucket, One: "bucket") }
        let count = evidence.Count(one => one.Kind == kind.Kind)
        where count > 0
        select CountWords.Of(count, kind.One));

    /// <summary>The call that speaks for it; null where it is none.</summary>
    public static CallName? Call(AdviceEvidence evidence) =>
        evidence.Kind is EvidenceKind.Edge or EvidenceKind.Bucket && Name(evidence).Split(Between) is [var caller, var callee]
            ? new(caller, callee)
            : null;

    /// <summary>When the bucket begins that speaks for it; null where it is none.</summary>
    public static DateTime? At(AdviceEvidence evidence) =>
        evidence.Kind == EvidenceKind.Bucket
            && InstantText.TryParse(evidence.Id.AsSpan(evidence.Id.LastIndexOf(' ') + 1), TimeZoneInfo.Utc, out var at)
            ? at
            : null;

    /// <summary>The call, service or resource that speaks for it.</summary>
    public static string Name(AdviceEvidence evidence) =>
        evidence.Kind == EvidenceKind.Bucket && evidence.Id.LastIndexOf(' ') is var at and > 0 ? evidence.Id[..at] : evidence.Id;
}
