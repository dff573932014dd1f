using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Metrics;

namespace ReliabilityDashboard.Reading.Graph;

/// <summary>What it would change if only proven protection held.</summary>
/// <param name="Stated">How calls are protected where what is stated is believed.</param>
/// <param name="Worst">The node whose failure would reach most more; null where none would.</param>
public sealed record CreditWorlds(ProtectionCoverage Stated, CreditWorlds.Reach? Worst)
{
    /// <param name="Service">Its name.</param>
    /// <param name="Unit">Of what the shares are.</param>
    /// <param name="WithStated">What its failure reaches where what is stated holds, a fraction.</param>
    /// <param name="WithProven">The same where only what is proven holds.</param>
    public sealed record Reach(string Service, ReachUnit Unit, double WithStated, double WithProven);

    /// <summary>Both worlds of one moment.</summary>
    public static CreditWorlds Of(OrganisationGraph stated, OrganisationGraph proven) => new(
        ProtectionCoverage.Of(stated.Graph.Edges),
        stated.Graph.Nodes.Select(node => Compared(stated.Blast(node), proven.Blast(node), node)).OfType<Reach>()
            .Where(one => one.WithProven > one.WithStated)
            // Of equal ones that which reaches most, by what people can read.
            .MaxBy(one => (Math.Round(one.WithProven - one.WithStated, 9), one.WithProven)));

    private static Reach? Compared(ModelledBlast stated, ModelledBlast proven, string node) => (stated, proven) switch
    {
        ({ EntryTrafficShare: { } one }, { EntryTrafficShare: { } other }) => new(node, ReachUnit.Traffic, one, other),
        ({ ServicesShare: { } one }, { ServicesShare: { } other }) => new(node, ReachUnit.Services, one, other),
        _ => null,
    };
}

/// <summary>Reads both worlds of now.</summary>
public sealed class CreditWorldsReader(GraphReader graphs, History.AnswerCache answers)
{
    public Task<CreditWorlds> ReadAsync(CancellationToken cancel) =>
        answers.GetAsync(
            "both worlds of protection", History.PartsRead.By<CreditWorldsReader>(), History.Kept.ForHalfAMinute,
            async () => CreditWorlds.Of(
                await graphs.ReadAsync(ProtectionCredit.Stated, null, CancellationToken.None),
                await graphs.ReadAsync(ProtectionCredit.Proven, null, CancellationToken.None)),
            cancel);
}
