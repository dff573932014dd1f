using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using ReliabilityDashboard.Charts.Drawings;
using ReliabilityDashboard.Charts.Table;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Shell.Theme;
using ReliabilityDashboard.Storage.Versions;
using ReliabilityDashboard.Tests.Security;

namespace ReliabilityDashboard.Tests.Shell;

/// <summary>What every component of the shell stands on; the clock stands at 14 Sep 2026, 09:12 UTC.</summary>
public abstract class ShellContext : BunitContext
{
    protected ShellContext()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddSingleton<TimeProvider>(new StoppedClock(new(2026, 9, 14, 9, 12, 0, TimeSpan.Zero)));
        Services.AddSingleton(ReportingCalendar.Utc);
        Services.AddSingleton<DataVersionSignal>();
        Services.AddSingleton<ChartDownloads>();
        Services.AddSingleton<OfferedPictures>();
        Services.AddScoped<ThemeState>();
        Services.AddScoped(_ => Signed.In());
        Services.AddSingleton<SaveAttempts>();
        Services.AddSingleton<AntiforgeryStateProvider>(new NoAntiforgery());
    }

    protected NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    /// <summary>Forms of a page in a circuit carry a token; here nobody asks for it.</summary>
    private sealed class NoAntiforgery : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }
}
