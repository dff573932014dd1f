using ReliabilityDashboard.Tests.Shell;

namespace ReliabilityDashboard.Tests.Features.Matrix;

/// <summary>What pages and panels stand on that are rendered over a stored organisation.</summary>
public abstract class OrganisationContext : ShellContext, IAsyncLifetime
{
    protected StoredOrganisation Organisation { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        Organisation = await StoredOrganisation.OpenAsync();
        Organisation.Register(Services);
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await DisposeAsync();
        await Organisation.DisposeAsync();
    }
}
