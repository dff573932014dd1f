
namespace ReliabilityDashboard.Storage.Imports;

/// <summary>Runs of imports.</summary>
/// <param name="Runs">Newest first.</param>
/// <param name="Total">How many there are over all pages.</param>
/// <param name="Sources">The sources of all runs, to choose from.</param>
public sealed record ImportRunListPage(IReadOnlyList<ImportRun> Runs, int Total, IReadOnlyList<string> Sources);
