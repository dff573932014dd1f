using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor.Services;
using ReliabilityDashboard.Charts.Table;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Shell.Theme;

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
        Services.AddSingleton<ChartDownloads>();
        Services.AddScoped<ThemeState>();
    }

    protected NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();
}
