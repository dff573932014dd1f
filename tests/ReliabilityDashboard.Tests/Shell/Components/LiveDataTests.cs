using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Features.Incidents;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Tests.Shell.Components;

public sealed class LiveDataTests : BunitContext
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(3);
    private readonly ManualClock clock = new();
    private readonly DataVersionSignal signal = new();
    private int looks, loads;

    [Fact]
    public async Task What_is_made_of_incidents_is_loaded_again_after_an_incident_and_not_after_a_session()
    {
        Services.AddSingleton<TimeProvider>(clock);
        Services.AddSingleton(signal);
        Render<LiveData>(live => live
            .Add(one => one.Parts, PartsRead.By<IncidentListLoader>())
            .Add(one => one.IsMoving, Looked)
            .Add(one => one.OnChanged, () => { loads++; }));

        await WriteAsync(DataParts.Sessions);
        Assert.Equal(0, loads);
        await WriteAsync(DataParts.Incidents);
        await Eventually.HoldsAsync(() => Assert.Equal(1, loads));
    }

    private bool Looked()
    {
        Interlocked.Increment(ref looks);
        return false;
    }

    /// <summary>Writes a part and waits until it was looked at what was written.</summary>
    private async Task WriteAsync(DataParts parts)
    {
        var before = looks;
        signal.Raise(new(parts, ByPerson: false));
        clock.Pass(Look);
        await Eventually.HoldsAsync(() => Assert.Equal(before + 1, looks));
    }
}
