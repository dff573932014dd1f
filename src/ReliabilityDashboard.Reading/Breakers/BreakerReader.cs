using ReliabilityDashboard.Domain.Breakers;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Reading.Graph;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.KeptAnswers;

namespace ReliabilityDashboard.Reading.Breakers;

/// <summary>Tells the next best breakers as they were last computed; nobody waits for them.</summary>
public sealed class BreakerReader(
    KeptAnswerStore store, BreakerProgress progress, BreakerComputation computation, GraphReader graphs, AnswerCache answers)
{
    /// <summary>How many calls are proposed unless asked otherwise.</summary>
    public const int UsualMost = 5;

    /// <summary>The units that exist now, the usual one first.</summary>
    public async Task<IReadOnlyList<LossUnit>> UnitsAsync(ProtectionCredit credit, CancellationToken cancel) =>
        (await graphs.ReadAsync(credit, null, cancel)).Question.Units;

    /// <summary>The answer in a unit, or the usual one; a plan of another length than the usual is computed when it is asked for.</summary>
    public async Task<BreakerAnswer> ReadAsync(LossUnit? unit, int most, ProtectionCredit credit, CancellationToken cancel)
    {
        var chosen = unit ?? (await UnitsAsync(credit, cancel)).Cast<LossUnit?>().FirstOrDefault();
        if (most != UsualMost)
            return await answers.GetAsync(
                $"breakers {Question.Of(chosen ?? LossUnit.Services, most, credit)}", PartsRead.By<BreakerComputation>(), Kept.AsLongAsTrue,
                () => computation.RunAsync(chosen, most, credit, BreakerWork.Unwatched, CancellationToken.None), cancel);
        var kept = await store.FindAsync(QuestionOf(chosen, credit), cancel);
        var answer = kept?.Answer is { } text
            ? Json.Parse<BreakerAnswer>(text)
            : BreakerAnswer.Without("It is not computed yet; a job does it within a minute or two.", default, 1, null);
        return answer with
        {
            Failure = kept is { FailedAt: { } at, Failure: { } reason } ? new(at, reason) : null,
            Computing = progress.Share,
        };
    }

    /// <summary>Which stated protection to test first, in the usual unit; null where that is not computed yet, or nothing says where
    /// failures begin.</summary>
    public async Task<TestFirst?> ReadTestFirstAsync(CancellationToken cancel)
    {
        var unit = (await UnitsAsync(ProtectionCredit.Stated, cancel)).Cast<LossUnit?>().FirstOrDefault();
        var answer = await ReadAsync(unit, UsualMost, ProtectionCredit.Stated, cancel);
        return answer is { TestFirst: { } calls, N: > 0 } && unit is { } said ? new(said, calls) : null;
    }

    /// <summary>What is kept under which name; another shape of answers takes another number.</summary>
    internal static string QuestionOf(LossUnit? unit, ProtectionCredit credit) =>
        $"next breakers 1, {unit?.ToString().ToLowerInvariant() ?? "none"}, {credit.ToString().ToLowerInvariant()}";
}

/// <summary>Which stated protection to test first.</summary>
/// <param name="Unit">What is at stake is said in.</param>
/// <param name="Calls">The dearest first.</param>
public sealed record TestFirst(LossUnit Unit, IReadOnlyList<BreakerAnswer.AtStake> Calls);

/// <summary>How far the computation of this process is.</summary>
public sealed class BreakerProgress
{
    /// <summary>The share that is done; null where none goes on.</summary>
    public double? Share { get; internal set; }
}
