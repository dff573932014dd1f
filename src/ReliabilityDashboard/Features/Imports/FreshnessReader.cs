using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.Imports;

/// <summary>How the sources stand, for the top bar of every page: read once for all of them until something is written.</summary>
public sealed class FreshnessReader : IDisposable
{
    private readonly ImportRunQuery runs;
    private readonly DataVersionSignal signal;
    private volatile ImportSourcesStanding? held;

    public FreshnessReader(ImportRunQuery runs, DataVersionSignal signal)
    {
        (this.runs, this.signal) = (runs, signal);
        signal.Changed += Forget;
    }

    public async Task<ImportSourcesStanding> ReadAsync(CancellationToken cancel) => held ??= await runs.StandingAsync(cancel);

    private void Forget() => held = null;

    public void Dispose() => signal.Changed -= Forget;
}
