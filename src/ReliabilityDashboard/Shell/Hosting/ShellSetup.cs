using System.Globalization;
using System.IO.Compression;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MudBlazor.Services;
using ReliabilityDashboard.Api;
using ReliabilityDashboard.Charts;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Operations.Health;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Shell.Layout;
using ReliabilityDashboard.Shell.Paper;
using ReliabilityDashboard.Shell.Theme;

namespace ReliabilityDashboard.Shell.Hosting;

/// <summary>The web host: pages, theme, static files, compression.</summary>
public static class ShellSetup
{
    private const string DefaultAddress = "http://127.0.0.1:5080";
    private const long LongestMessage = 512 * 1024;
    private static readonly string[] AddressKeys = ["urls", "http_ports", "https_ports"];

    /// <summary>Registers what every page stands on.</summary>
    public static WebApplicationBuilder AddShell(this WebApplicationBuilder builder)
    {
        // Numbers and dates read the same on every machine, whatever its locale; weeks begin on Monday.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        if (!IsAddressGiven(builder.Configuration)) builder.WebHost.UseUrls(DefaultAddress);
        // Package files (MudBlazor's styles) are found also when the build output runs in the Production environment.
        builder.WebHost.UseStaticWebAssets();
        // On, build output sends its files gzipped but not compressed (stylesheets of 627 KB); whoever edits them live turns it on.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] ??= "false";
        builder.Services.Configure<HostOptions>(host =>
        {
            host.ShutdownTimeout = TimeSpan.FromSeconds(4);
            // One after the other, whoever comes last has nothing left of it.
            host.ServicesStopConcurrently = true;
        });
        builder.Services.AddRazorComponents().AddInteractiveServerComponents(circuits =>
            // A page whose circuit is gone loads again and is put back with all that was typed; taken up from what the server kept of it,
            // it would come back without.
            circuits.PersistedCircuitInMemoryMaxRetained = 0)
            // A person's text travels whole as it is typed; at the default of 32 KB a long one would end the connection.
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = LongestMessage);
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddMudServices();
        builder.AddCharts();
        builder.Services.AddScoped<IComponentActivator, HouseDefaults>();
        builder.Services.AddScoped<ThemeState>();
        builder.Services.AddSingleton<SaveAttempts>();
        builder.Services.AddSingleton<PaperReader>();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.TryAddSingleton(ReportingCalendar.Utc);
        builder.Services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        });
        // A page of 72 KB is a quarter smaller on its way than by the fastest, for about a millisecond.
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        return builder;
    }

    /// <summary>Puts the pages and static files into the request pipeline.</summary>
    public static WebApplication UseShell(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseMiddleware<TroubleGate>();
        app.UseWhen(ForPeople.Asked, pages => pages.UseStatusCodePagesWithReExecute("/not-found"));
        app.UseHeadAsGet();
        app.UseRouting();
        app.UseMiddleware<TextGate>();
        app.UseAuthentication();
        app.UseApi();
        app.UseAuthorization();
        app.UseCurrentPerson();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapThemeStyles();
        app.MapCharts();
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(circuit => circuit.ContentSecurityFrameAncestorsPolicy = null)
            .Add(endpoint =>
            {
                // What pages stand on, such as the circuit's own connection, is for those who may see a page; the pages say for themselves.
                if (!endpoint.Metadata.Any(about => about is IAuthorizeData or IAllowAnonymous))
                    endpoint.Metadata.Add(new NeedsAttribute(Right.Read));
            });
        return app;
    }

    /// <summary>True where a command line, the environment or a settings file says where to listen.</summary>
    private static bool IsAddressGiven(ConfigurationManager configuration) =>
        AddressKeys.Any(key => !string.IsNullOrEmpty(configuration[key])) ||
        configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();
}
