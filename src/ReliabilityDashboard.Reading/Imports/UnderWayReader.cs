using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Reading.Imports;

/// <summary>What goes on with the data while pages are open: imports, and the removal of the sample organisation.</summary>
public sealed class UnderWayReader
{
    private static readonly DataParts Parts = PartsRead.By<UnderWayReader>();

    private readonly ImportsUnderWayQuery query;
    private readonly SampleRemoval removal;
    private readonly AnswerCache answers;

    public UnderWayReader(
        ImportsUnderWayQuery query, SampleRemoval removal, AnswerCache answers, KnownVersions versions, DataVersionSignal signal)
    {
        (this.query, this.removal, this.answers) = (query, removal, answers);
        // What begins is no second late: whoever opens a page then would not hear of it again until it ends.
        signal.Changed += write =>
        {
            if ((write.Parts & Parts) != DataParts.None) versions.Forget();
        };
    }

    /// <summary>What goes on now. That nothing does is known until something is written; how far a thing is, is looked up.</summary>
    public async Task<UnderWay> ReadAsync(CancellationToken cancel)
    {
        var known = await answers.GetAsync(
            "under way", Parts, Kept.AsLongAsTrue, () => LookAsync(CancellationToken.None), cancel);
        return known == UnderWay.Nothing ? known : await LookAsync(cancel);
    }

    private async Task<UnderWay> LookAsync(CancellationToken cancel) =>
        new(await removal.FindAsync(cancel) is { EndedAt: null }, await query.ReadAsync(cancel));
}

/// <summary>What goes on with the data.</summary>
/// <param name="IsRemoving">Whether the sample organisation is being removed.</param>
/// <param name="Imports">The imports that run or wait; null where there are none.</param>
public sealed record UnderWay(bool IsRemoving, ImportsUnderWay? Imports)
{
    public static readonly UnderWay Nothing = new(false, null);
}
