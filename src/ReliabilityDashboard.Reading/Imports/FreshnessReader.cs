using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Reading.Imports;

/// <summary>How the sources stand, for the top bar of every page: read once for all of them until an import writes.</summary>
public sealed class FreshnessReader(ImportRunQuery runs, AnswerCache answers)
{
    public Task<ImportSourcesStanding> ReadAsync(CancellationToken cancel) =>
        answers.GetAsync(
            "freshness", PartsRead.By<FreshnessReader>(), Kept.AsLongAsTrue, () => runs.StandingAsync(CancellationToken.None), cancel);
}
