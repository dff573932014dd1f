using System.Collections.Concurrent;
using System.Net;
using Hangfire.Logging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReliabilityDashboard.Security.Links;
using ReliabilityDashboard.Security.People;
using ReliabilityDashboard.Storage.People;
using ReliabilityDashboard.Storage.Services;
using TestDatabases;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace ReliabilityDashboard.Tests.Running;

/// <summary>The whole program in this process, on a real port of this machine, with a data folder of its own.</summary>
public class RunningProgram : WebApplicationFactory<Program>, IAsyncLifetime
{
    public const string Password = "correct horse battery";
    private TestDatabase database = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        UseKestrel(0);
        StartServer();
    }

    public Uri Address => ClientOptions.BaseAddress;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var setting in database.Settings.Concat(Settings()).Select(setting => setting.TrimStart('-').Split('=', 2)))
            builder.UseSetting(setting[0], setting[1]);
        builder.ConfigureLogging(logging => logging.AddProvider(new Ear(Heard)));
        builder.ConfigureServices(services => services.AddTransient<IStartupFilter, Fault>());
    }

    /// <summary>An address that nothing answers but a fault.</summary>
    public const string Faulty = "/a-fault-of-a-test";

    /// <summary>What it logged, each line with its category.</summary>
    public ConcurrentQueue<string> Heard { get; } = new();

    private sealed class Fault : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.Map(Faulty, faulty => faulty.Run(_ => throw new InvalidOperationException("a test wants it so")));
        };
    }

    private sealed class Ear(ConcurrentQueue<string> heard) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => new One(heard, categoryName);

        public void Dispose() { }

        private sealed class One(ConcurrentQueue<string> heard, string category) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(
                LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                heard.Enqueue($"{category}: {formatter(state, exception)}");
        }
    }

    /// <summary>What this program is told beside its database.</summary>
    protected virtual IEnumerable<string> Settings() => ["--Imports:InboxSchedule=0 0 1 1 *"];

    /// <summary>The settings of another program on the same database.</summary>
    public IEnumerable<string> DatabaseSettings => database.Settings;

    /// <summary>A visitor who follows no redirect and keeps cookies.</summary>
    /// <param name="cookies">Where they keep them; their own unless told.</param>
    public HttpClient Visitor(CookieContainer? cookies = null) =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies ?? new() }) { BaseAddress = Address };

    /// <summary>Adds somebody with the password of all.</summary>
    public async Task<Person> AddAsync(string name, PersonRole role)
    {
        var person = new Person
        {
            Name = name,
            NameKey = PersonName.Key(name),
            Role = role,
            SecurityStamp = OneTimeToken.New(),
            CreatedAt = DateTime.UtcNow,
        };
        await using var scope = Services.CreateAsyncScope();
        person.PasswordHash = scope.ServiceProvider.GetRequiredService<IPasswordHasher<Person>>().HashPassword(person, Password);
        Assert.Equal(PersonOutcome.Done, await Services.GetRequiredService<PersonWriter>().AddAsync(person, "a test", Cancel));
        return person;
    }

    /// <summary>Adds somebody and signs them in as people do, with the form.</summary>
    public async Task<HttpClient> SignedInAsync(string name, PersonRole role, CookieContainer? cookies = null)
    {
        await AddAsync(name, role);
        var visitor = Visitor(cookies);
        using var answer = await visitor.SubmitAsync("/signin", new() { ["Form.Name"] = name, ["Form.Password"] = Password });
        Assert.Equal("/", answer.Target());
        return visitor;
    }

    public override async ValueTask DisposeAsync()
    {
        // Hangfire keeps the logger of the last program for the whole process; the next job store would ask one that is gone.
        LogProvider.SetCurrentLogProvider(null);
        await base.DisposeAsync();
        await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
