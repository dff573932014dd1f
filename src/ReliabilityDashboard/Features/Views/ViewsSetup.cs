using ReliabilityDashboard.Shell.Layout;

namespace ReliabilityDashboard.Features.Views;

/// <summary>Views that people keep.</summary>
public static class ViewsSetup
{
    public static IServiceCollection AddViews(this IServiceCollection services) => services
        .AddScoped<ViewKeeping>()
        .AddSingleton(new ShellPart(ShellPlace.FilterBar, typeof(ViewsMenu)));
}
