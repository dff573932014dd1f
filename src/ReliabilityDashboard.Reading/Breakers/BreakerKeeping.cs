using System.Diagnostics;
using ReliabilityDashboard.Domain.Breakers;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.KeptAnswers;

namespace ReliabilityDashboard.Reading.Breakers;

/// <summary>Computes the next best breakers anew where incidents, graph, journeys or traffic have changed, at most once in ten minutes,
/// and keeps them.</summary>
public sealed class BreakerKeeping(
    KeptAnswerStore store, BreakerProgress progress, BreakerComputation computation, BreakerReader reader, KnownVersions versions,
    TimeProvider time)
{
    // Between two computations; and after so long all is computed anew, since the months and weeks that count go on.
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(10), Longest = TimeSpan.FromDays(1);

    // A slice of work, and the pause after it: a page, an import and another job always find the machine.
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(20), Pause = TimeSpan.FromMilliseconds(5);

    /// <summary>What is out of date.</summary>
    /// <param name="isAsked">Also what was computed in the last ten minutes: somebody asked for it.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<IReadOnlyList<(LossUnit? Unit, ProtectionCredit Credit)>> DueAsync(bool isAsked, CancellationToken cancel)
    {
        var (due, version) = (new List<(LossUnit?, ProtectionCredit)>(), await VersionAsync(cancel));
        foreach (var credit in Enum.GetValues<ProtectionCredit>())
        {
            LossUnit?[] units = [.. (await reader.UnitsAsync(credit, cancel)).Cast<LossUnit?>()];
            foreach (var unit in units.Length > 0 ? units : [null])
                if (isAsked || IsDue(await store.FindAsync(BreakerReader.QuestionOf(unit, credit), cancel), version))
                    due.Add((unit, credit));
        }
        return due;
    }

    /// <summary>Computes an answer and keeps it; where that fails the last one stays, with the reason.</summary>
    public async Task KeepAsync(LossUnit? unit, ProtectionCredit credit, CancellationToken cancel)
    {
        var question = BreakerReader.QuestionOf(unit, credit);
        // Before the reading, so that what is written meanwhile makes the answer old.
        var version = await VersionAsync(cancel);
        try
        {
            progress.Share = 0;
            var answer = await computation.RunAsync(unit, BreakerReader.UsualMost, credit, Work(cancel), cancel);
            await store.KeepAsync(question, version, Json.Write(answer), cancel);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            await store.FailAsync(question, failure.Message, cancel);
            throw;
        }
        finally
        {
            progress.Share = null;
        }
    }

    private async Task<long> VersionAsync(CancellationToken cancel) =>
        (await versions.GetAsync(cancel)).Of(PartsRead.By<BreakerComputation>());

    private bool IsDue(KeptAnswer? kept, long version)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return kept is null
            || (now - (kept.FailedAt ?? kept.ComputedAt) >= Rest
                && (kept.Version != version || kept.FailedAt is not null || now - kept.ComputedAt >= Longest));
    }

    private BreakerWork Work(CancellationToken cancel)
    {
        var begun = Stopwatch.GetTimestamp();
        return new(
            share =>
            {
                progress.Share = share;
                if (Stopwatch.GetElapsedTime(begun) < Slice) return;
                Thread.Sleep(Pause);
                begun = Stopwatch.GetTimestamp();
            },
            cancel);
    }
}
