namespace ReliabilityDashboard.Domain.Breakers;

/// <summary>How failures travel and what they cost, in numbers. Nodes and calls are numbered by name, so that nothing depends on the order
/// in which they were given.</summary>
public sealed record SpreadModel
{
    /// <summary>For each node what it is worth that a failure reaches it, in the unit of the answer.</summary>
    public required IReadOnlyList<double> Values { get; init; }

    /// <summary>Calls that pass failures on, from callee to caller: real ones by the names of caller and callee, then what is
    /// fixed.</summary>
    public required IReadOnlyList<SpreadCall> Calls { get; init; }

    /// <summary>Rates and probabilities as they are estimated.</summary>
    public required SpreadRates Rates { get; init; }

    /// <summary>What else they might be: one draw of all of them together; null where they are given.</summary>
    public Func<Random, SpreadRates>? Draw { get; init; }

    /// <summary>What the origin itself is worth counts, too.</summary>
    public bool OriginCounts { get; init; }
}

/// <summary>A call that passes failures on.</summary>
/// <param name="Caller">Number of the node that it comes to.</param>
/// <param name="Callee">Number of the node that it comes from.</param>
/// <param name="IsFixed">Nobody can protect it: it says what belongs to a node, such as a journey that stops without it.</param>
public readonly record struct SpreadCall(int Caller, int Callee, bool IsFixed = false);

/// <summary>What the loss is computed from.</summary>
/// <param name="Origins">For each node the failures of a quarter that begin there, times what scales their loss (hours, where the unit is
/// money).</param>
/// <param name="Passing">For each call the probability that it passes a failure on, 0 to 1.</param>
public sealed record SpreadRates(IReadOnlyList<double> Origins, IReadOnlyList<double> Passing);
