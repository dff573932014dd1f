using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Reading.Services;

/// <summary>Calls of the dependency graph in words.</summary>
public static class CallWords
{
    /// <summary>"Timeout, fallback; no bulkhead; not stated: circuit breaker, retry with backoff and jitter."</summary>
    public static string Protection(DependencyEdge edge)
    {
        List<string> said = [];
        if (Of(true) is { Length: > 0 } there) said.Add(there);
        if (Of(false) is { Length: > 0 } missing) said.Add($"no {missing}");
        if (Of(null) is { Length: > 0 } unsaid) said.Add($"not stated: {unsaid}");
        return SentenceWords.Begin(string.Join("; ", said)) + ".";

        string Of(bool? word) =>
            string.Join(", ", ProtectionPart.All.Where(part => part.Of(edge) == word).Select(part => part.Name));
    }

    /// <summary>"yes", "no", "not stated".</summary>
    public static string Stated(bool? said) => said switch
    {
        true => "yes",
        false => "no",
        null => "not stated",
    };

    /// <summary>What is said of a call: "waits", "with backoff and jitter"; "not stated" where nothing is.</summary>
    public static string Value(CallField field, string? word) => (field.Word, word) switch
    {
        (_, null) => Stated(null),
        ("mode", "sync") => "the caller waits",
        ("mode", _) => "the caller does not wait",
        ("retry", "none") => "not at all",
        ("retry", "fixed") => "after a fixed wait",
        ("retry", "backoff") => "with backoff",
        ("retry", _) => "with backoff and jitter",
        _ => word,
    };

    /// <summary>"A failure of payments comes to checkout: it waits and has no fallback."</summary>
    public static string Spread(DependencyEdge edge) => edge switch
    {
        { Mode: CallMode.Async } => $"{edge.Caller} does not wait for {edge.Callee}, so that its failures do not come over this call.",
        { Spreads: false } => $"{edge.Caller} has a fallback for {edge.Callee}, so that its failures do not come over this call.",
        { Protection.Fallback: true } =>
            $"A failure of {edge.Callee} comes to {edge.Caller}: the fallback that is stated is not believed.",
        _ => $"A failure of {edge.Callee} comes to {edge.Caller}: it waits{Assumed(edge.ModeAssumed)} and has no "
            + $"fallback{Assumed(edge.FallbackAssumed)}.",
    };

    private static string Assumed(bool assumed) => assumed ? " (assumed)" : "";

    /// <summary>How far the protection of a call is known to hold; null where none is stated.</summary>
    public static string? Standing(DependencyEdge edge) => edge.Proof?.State switch
    {
        ProofState.Proven => "proven",
        ProofState.Disproved => "disproved",
        _ => edge.Protection.Any ? "stated" : null,
    };

    /// <summary>The sign that stands before that word.</summary>
    public static string Sign(DependencyEdge edge) => edge.Proof?.State switch
    {
        ProofState.Proven => "✓",
        ProofState.Disproved => "✕",
        _ => "○",
    };

    /// <summary>"Held under fault on 12 May 2026 in staging."; what is only stated says so.</summary>
    public static string Standing(DependencyEdge edge, ReportingCalendar calendar) => edge.Proof switch
    {
        { State: ProofState.Proven } held => $"Held under fault {Where(held, calendar)}.",
        { } broke => $"Broke under fault {Where(broke, calendar)}: it stops nothing.",
        null => "Files or people say so; no experiment has tried it.",
    };

    private static string Where(CallProof proof, ReportingCalendar calendar) =>
        $"on {PeriodNames.Date(calendar.LocalDate(proof.At))}{(proof.Environment is { } where ? $" in {where}" : "")}";
}
