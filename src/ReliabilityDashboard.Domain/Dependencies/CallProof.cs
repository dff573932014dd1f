namespace ReliabilityDashboard.Domain.Dependencies;

/// <summary>What experiments found about the protection of a call: the word of the newest one on it.</summary>
/// <param name="State">What it found.</param>
/// <param name="Experiment">Its id.</param>
/// <param name="At">UTC instant at which it was run.</param>
public sealed record CallProof(ProofState State, string Experiment, DateTime At)
{
    /// <summary>Where it was run, such as staging; null where nobody said.</summary>
    public string? Environment { get; init; }

    private static readonly TimeSpan HoldsFor = TimeSpan.FromDays(365);

    /// <summary>What protects a call is believed: as stated unless it was disproved, or only where it is proven.</summary>
    /// <remarks>A proof holds for 365 days; what broke stays broken until a newer experiment says otherwise.</remarks>
    public static bool Credits(CallProof? proof, ProtectionCredit credit, DateTime at) =>
        proof switch
        {
            { State: ProofState.Disproved } => false,
            { State: ProofState.Proven } => credit == ProtectionCredit.Stated || at - proof.At <= HoldsFor,
            _ => credit == ProtectionCredit.Stated,
        };
}

/// <summary>What an experiment on a call found.</summary>
public enum ProofState
{
    /// <summary>The protection held under fault.</summary>
    Proven,
    /// <summary>It broke.</summary>
    Disproved,
}

/// <summary>Which protection is believed.</summary>
public enum ProtectionCredit
{
    /// <summary>What files and people state, unless it was disproved.</summary>
    Stated,
    /// <summary>Only what held under fault.</summary>
    Proven,
}

/// <summary>What goes with which protection is believed.</summary>
public static class ProtectionCredits
{
    /// <summary>The other belief, to hold both beside each other.</summary>
    public static ProtectionCredit Other(this ProtectionCredit credit) =>
        credit == ProtectionCredit.Stated ? ProtectionCredit.Proven : ProtectionCredit.Stated;
}
