using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Metrics;

namespace ReliabilityDashboard.Reading.Map;

/// <summary>What would happen if a node failed.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Before">As things are.</param>
/// <param name="After">With what is tried.</param>
/// <param name="Observed">How far its failures of the period spread.</param>
public sealed record MapFailure(string Name, WhatIf Before, WhatIf After, ObservedBlast Observed)
{
    /// <summary>The calls it comes over, and those that stop it: nearest to the failure first.</summary>
    public IReadOnlyList<FailureCall> Calls { get; init; } = [];

    /// <summary>Calls that were to be tried and that nobody makes any more.</summary>
    public IReadOnlyList<CallName> Gone { get; init; } = [];

    /// <summary>The same with the other belief in what protects calls, as things are.</summary>
    public required WhatIf OtherWorld { get; init; }

    public int Tried => Calls.Count(call => call.Stop == MapStop.Tried);
}

/// <summary>A call on the way of a failure.</summary>
/// <param name="Call">Which.</param>
/// <param name="Stop">What stops the failure there.</param>
/// <param name="Distance">Calls between the callee and what fails.</param>
public sealed record FailureCall(DependencyEdge Call, MapStop Stop, int Distance);
