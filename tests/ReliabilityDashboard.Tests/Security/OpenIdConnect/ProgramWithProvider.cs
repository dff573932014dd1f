using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReliabilityDashboard.Tests.Running;

namespace ReliabilityDashboard.Tests.Security.OpenIdConnect;

/// <summary>The program with an organisation's sign-in beside its own.</summary>
public sealed class ProgramWithProvider : RunningProgram, IAsyncLifetime
{
    private readonly ConcurrentQueue<string> said = new();

    internal Provider Provider { get; private set; } = null!;

    /// <summary>Everything that was logged, at every level.</summary>
    internal string Log => string.Join('\n', said);

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        Provider = await Provider.StartAsync();
        await InitializeAsync();
    }

    protected override IEnumerable<string> Settings() =>
        [
            .. base.Settings(),
            $"--Security:OpenIdConnect:Authority={Provider.Address}",
            $"--Security:OpenIdConnect:ClientId={Provider.ClientId}",
            $"--Security:OpenIdConnect:ClientSecret={Provider.ClientSecret}",
            "--Security:OpenIdConnect:Name=Example Login",
            "--Security:OpenIdConnect:RoleClaim=groups",
            "--Security:OpenIdConnect:Roles:Viewer:0=staff",
            "--Security:OpenIdConnect:Roles:Responder:0=on-call",
            "--Security:OpenIdConnect:Roles:Manager:0=leads",
            "--Security:OpenIdConnect:Roles:Administrator:0=urn:example:platform",
            "--Security:OpenIdConnect:Roles:Administrator:1=owners",
            "--Logging:LogLevel:Default=Trace",
            "--Logging:LogLevel:Microsoft=Trace",
        ];

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services =>
            services.AddLogging(logging => logging.AddProvider(new Keeper(said)).SetMinimumLevel(LogLevel.Trace))
        );
        // How long a busy machine takes is none of these tests' matter; a provider that is gone is known at once.
        builder.ConfigureTestServices(services =>
            services.Configure<OpenIdConnectOptions>(
                OpenIdConnectDefaults.AuthenticationScheme, options => options.BackchannelTimeout = TimeSpan.FromMinutes(9))
        );
    }

    /// <summary>Goes the whole way as a browser does: the button, the provider, and back.</summary>
    /// <returns>Where it ends, and the one who went.</returns>
    internal async Task<(string? Target, HttpClient Visitor)> GoAsync(Provider.Someone who, string button = "/signin/provider")
    {
        Provider.Visitor = who;
        var cookies = new CookieContainer();
        var visitor = Visitor(cookies);
        using var asked = await visitor.GetAsync(new Uri(button, UriKind.Relative), Cancel);
        Assert.StartsWith($"{Provider.Address}connect/authorize?", asked.Headers.Location?.ToString(), StringComparison.Ordinal);
        using var vouched = await visitor.GetAsync(asked.Headers.Location, Cancel);
        using var back = await visitor.GetAsync(vouched.Headers.Location, Cancel);
        return (back.Target(), visitor);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Provider.DisposeAsync();
    }

    private sealed class Keeper(ConcurrentQueue<string> said) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) => said.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
            // What was said is kept.
        }
    }
}
