using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Domain.Dependencies;

/// <summary>Caller and callee of a call; the case of letters means nothing.</summary>
public readonly record struct CallName(string Caller, string Callee)
{
    /// <summary>A service calls itself: no call of the graph.</summary>
    public bool IsOwn => Caller.Equals(Callee, StringComparison.OrdinalIgnoreCase);

    /// <summary>Both names, whole.</summary>
    public string Text => $"{Caller} → {Callee}";

    /// <summary>The call within a sentence: very long names cut.</summary>
    public string InSentence => $"{Typography.Named(Caller)} → {Typography.Named(Callee)}";

    /// <inheritdoc/>
    public bool Equals(CallName other) =>
        Caller.Equals(other.Caller, StringComparison.OrdinalIgnoreCase) && Callee.Equals(other.Callee, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(
            Caller.GetHashCode(StringComparison.OrdinalIgnoreCase), Callee.GetHashCode(StringComparison.OrdinalIgnoreCase));

    /// <summary>By caller, then by callee.</summary>
    public static IComparer<CallName> ByName { get; } = Comparer<CallName>.Create((one, other) =>
        StringComparer.OrdinalIgnoreCase.Compare(one.Caller, other.Caller) is not 0 and var first
            ? first
            : StringComparer.OrdinalIgnoreCase.Compare(one.Callee, other.Callee));
}
