using ReliabilityDashboard.Domain.Breakers;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Features.NextSteps.Advice;
using ReliabilityDashboard.Reading.Breakers;
using ReliabilityDashboard.Reading.Graph;

namespace ReliabilityDashboard.Features.NextSteps;

/// <summary>What the page of next steps shows.</summary>
/// <param name="Answer">The next best breakers as the address asks for them.</param>
/// <param name="Units">Those that exist now, the usual one first.</param>
/// <param name="Unit">What the loss is said in; null where there is nothing to say it in.</param>
/// <param name="Credit">Which protection is believed.</param>
/// <param name="Words">Of the reporting currency.</param>
public sealed record NextStepsView(
    BreakerAnswer Answer, IReadOnlyList<LossUnit> Units, LossUnit? Unit, ProtectionCredit Credit, BreakerWords Words)
{
    /// <summary>Which is believed where the address says nothing.</summary>
    public required ProtectionCredit UsualCredit { get; init; }

    /// <summary>What the patterns say.</summary>
    public required AdviceView Advice { get; init; }

    /// <summary>What it would change if only proven protection held.</summary>
    public required CreditWorlds Worlds { get; init; }

    /// <summary>Which stated protection to test first; null where that is not computed yet.</summary>
    public TestFirst? TestFirst { get; init; }

    /// <summary>What believing only what is proven would change; null where that is not computed.</summary>
    public string? BothWorlds { get; init; }

    /// <summary>The incidents that speak for calls, by their ids as the answer has them.</summary>
    public IReadOnlyDictionary<string, Incident> Incidents { get; init; } = new Dictionary<string, Incident>();

    /// <summary>Whether a call is known that passes failures on.</summary>
    public bool HasGraph { get; init; }

    /// <summary>What of the address could not be read.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>False where the job has never come to its end.</summary>
    public bool IsComputed => Answer.ComputedAt != default;
}
