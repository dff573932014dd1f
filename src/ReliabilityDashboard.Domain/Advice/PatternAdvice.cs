using System.Security.Cryptography;
using System.Text;
using ReliabilityDashboard.Domain.Dependencies;

namespace ReliabilityDashboard.Domain.Advice;

/// <summary>A pattern that is advised for a place, with everything that speaks for it.</summary>
/// <param name="Rule">The rule that fired.</param>
/// <param name="Target">What it is for; of each rule there is one advice for one target.</param>
/// <param name="Title">What was found and what is advised, in a sentence.</param>
/// <param name="Strength">How far beyond the threshold; 1: just reached.</param>
/// <param name="Because">What speaks for it.</param>
public sealed record PatternAdvice(
    AdviceRule Rule, AdviceTarget Target, string Title, double Strength, IReadOnlyList<AdviceEvidence> Because)
{
    /// <summary>The same for ever for one rule and one target.</summary>
    public string Id { get; } = IdOf(Rule.Id, Target);

    /// <summary>How likely a place this busy shows as much by chance; null where the rule does not count, or too few others are
    /// known.</summary>
    public double? Chance { get; init; }

    /// <summary>UTC instant at which the threshold was reached: the start of an incident, the end of a bucket. Null where nothing that
    /// speaks for it has an instant.</summary>
    public DateTime? Since { get; init; }

    /// <summary>All that the rules find, the strongest first.</summary>
    public static IReadOnlyList<PatternAdvice> Of(AdviceFacts facts) =>
    [
        .. AdviceRules.All.SelectMany(rule => AdviceLooks.Find(rule.LooksAt)(rule, facts))
            .OrderByDescending(advice => advice.Strength)
            .ThenBy(advice => advice.Rule.Id, StringComparer.Ordinal)
            .ThenBy(advice => advice.Target.Text, StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>The advice that one rule finds for one target; null where it does not fire there.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="id">Of the advice.</param>
    /// <param name="facts">What it is found in.</param>
    public static PatternAdvice? Find(AdviceRule rule, string id, AdviceFacts facts) =>
        AdviceLooks.Find(rule.LooksAt)(rule, facts).FirstOrDefault(advice => advice.Id == id);

    // Names hold any sign, an address does not.
    private static string IdOf(string rule, AdviceTarget target)
    {
        var key = string.Join('\n', new[] { target.Service, target.Caller, target.Callee }.Select(name => name?.ToUpperInvariant()));
        return $"{rule}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..16]}";
    }
}

/// <summary>A service, or the two ends of a call.</summary>
/// <param name="Service">The service; null of a call.</param>
/// <param name="Caller">Who calls; null of a service.</param>
/// <param name="Callee">Who is called; null of a service.</param>
public sealed record AdviceTarget(string? Service, string? Caller, string? Callee)
{
    /// <summary>As it is named in a sentence.</summary>
    public string Text => Service ?? new CallName(Caller!, Callee!).Text;

    /// <summary>Whether it names a service, of any case.</summary>
    public bool Names(string name) =>
        new[] { Service, Caller, Callee }.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>A service.</summary>
    public static AdviceTarget Of(string service) => new(service, null, null);

    /// <summary>A call.</summary>
    public static AdviceTarget Of(CallName call) => new(null, call.Caller, call.Callee);
}

/// <summary>What speaks for an advice.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Of an incident ours, of others their names.</param>
/// <param name="Text">What it says.</param>
public sealed record AdviceEvidence(EvidenceKind Kind, string Id, string Text);

/// <summary>What speaks for an advice.</summary>
public enum EvidenceKind
{
    /// <summary>An incident.</summary>
    Incident,
    /// <summary>A call of the graph.</summary>
    Edge,
    /// <summary>A bucket of signals or calls.</summary>
    Bucket,
}
