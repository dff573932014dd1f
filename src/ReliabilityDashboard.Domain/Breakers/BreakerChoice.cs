namespace ReliabilityDashboard.Domain.Breakers;

/// <summary>What is asked of <see cref="NextBreakers"/>.</summary>
/// <param name="Candidates">Numbers of the calls with enough history: those that may be proposed.</param>
public sealed record BreakerChoice(IReadOnlySet<int> Candidates)
{
    /// <summary>How many calls are proposed at most.</summary>
    public int Most { get; init; } = 5;

    /// <summary>The part of the failures that a protection stops, 0 to 1.</summary>
    public double Works { get; init; } = 1;

    /// <summary>At least how many samples, where the answer is not exact.</summary>
    public int Samples { get; init; } = 2_000;

    /// <summary>How many draws of rates and probabilities make the intervals.</summary>
    public int Draws { get; init; } = 200;

    /// <summary>Seed of all samples and draws.</summary>
    public int Seed { get; init; } = 1;
}

/// <summary>A figure with the stretch in which nine draws of ten lie.</summary>
/// <param name="Value">Exact, or the mean of the draws.</param>
/// <param name="Interval">5 and 95 percentiles of the draws; null where rates and probabilities are given.</param>
public readonly record struct DrawnValue(double Value, Statistics.Interval? Interval)
{
    /// <summary>Which part of the draws an interval holds.</summary>
    public const double Level = 0.9;
}

/// <summary>A call that is proposed.</summary>
/// <param name="Call">Its number in the model.</param>
/// <param name="Alone">What is removed where it alone is protected, in the unit of the answer a quarter.</param>
/// <param name="Together">What is removed where it and those before it are.</param>
public sealed record ProposedCall(int Call, DrawnValue Alone, DrawnValue Together);

/// <summary>All calls to one node together.</summary>
/// <param name="Node">Its number.</param>
/// <param name="Calls">How many calls pass failures of it on.</param>
/// <param name="Removes">What is removed where all of them are protected.</param>
public sealed record CalleeGain(int Node, int Calls, double Removes);

/// <summary>What a call would remove alone.</summary>
public readonly record struct CallGain(int Call, double Removes);
