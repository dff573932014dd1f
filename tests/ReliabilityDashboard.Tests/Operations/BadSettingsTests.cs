using System.Reflection;
using Microsoft.AspNetCore.Builder;
using ReliabilityDashboard.Operations;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Tests.Architecture;

namespace ReliabilityDashboard.Tests.Operations;

/// <summary>Every setting of every options class, with what it cannot be: refused in one sentence by its key.</summary>
public sealed class BadSettingsTests
{
    /// <summary>Texts and what they cannot be. Other types follow from what they are.</summary>
    private static readonly Dictionary<string, string[]> Wrong = new()
    {
        ["Reporting:Organisation"] = ["", new string('a', 101)],
        ["Reporting:TimeZone"] = ["Mars/Base", ""],
        ["Business:Currency"] = ["Euro", ""],
        ["Imports:InboxSchedule"] = ["every now and then", "* * * * * * *", ""],
        ["Proxy:Trusted"] = ["the proxy", "10.0.0.0/99"],
        ["Data:Folder"] = [""],
        ["Storage:ConnectionString"] = ["reliability.db", "Data Source=", "Data Source=:memory:", "Data Source=a.db;Colour=red"],
        ["Security:OpenIdConnect:Authority"] = ["login", "http://login.example.org"],
        ["Security:OpenIdConnect:ClientId"] = [""],
        ["Security:OpenIdConnect:Name"] = [""],
        ["Security:OpenIdConnect:Scopes"] = ["profile"],
        ["Security:OpenIdConnect:RoleClaim"] = [""],
    };

    /// <summary>These may be anything.</summary>
    private static readonly string[] Free = ["Security:OpenIdConnect:ClientSecret", "Security:OpenIdConnect:Roles"];

    /// <summary>A whole set, of which one is wrong.</summary>
    private static readonly string[] Provider =
    [
        "--Security:OpenIdConnect:Authority=https://login.example.org", "--Security:OpenIdConnect:ClientId=app",
        "--Security:OpenIdConnect:Roles:Viewer:0=staff",
    ];

    public static TheoryData<string, string> All =>
    [
        .. from type in House.Floors.SelectMany(floor => floor.GetTypes())
            let section = type.GetField("Section", BindingFlags.Public | BindingFlags.Static)
            where section is { IsLiteral: true }
            from property in type.GetProperties()
            where property.CanWrite
            let key = $"{section.GetValue(null)}:{property.Name}"
            where !Free.Contains(key)
            from value in WrongOf(key, property.PropertyType)
            select (key, value),
    ];

    [Theory]
    [MemberData(nameof(All))]
    public void It_is_refused_in_one_sentence_by_its_key(string key, string value)
    {
        var reason = Refusal([.. key.Contains("OpenId", StringComparison.Ordinal) ? Provider : [], $"--{key}={value}"]);
        Assert.NotNull(reason);
        Assert.StartsWith("The settings are not right:", reason, StringComparison.Ordinal);
        Assert.Contains($"  {key}: ", reason, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(2, reason.Split(Environment.NewLine).Length);
    }

    [Theory]
    [InlineData("--urls=nonsense", "urls: 'nonsense' is no address; expected such as http://127.0.0.1:5080")]
    [InlineData("--urls=ftp://127.0.0.1:1", "urls: 'ftp://127.0.0.1:1' begins with neither http:// nor https://")]
    [InlineData("--urls=http://127.0.0.1:70000", "urls: 'http://127.0.0.1:70000' has no port from 0 to 65535")]
    [InlineData("--urls=http://127.0.0.1:1/app", "urls: 'http://127.0.0.1:1/app' has a path")]
    [InlineData("--http_ports=web", "http_ports: 'http://*:web' has no port from 0 to 65535")]
    [InlineData("--Kestrel:Endpoints:Pages:Url=here", "Kestrel:Endpoints:Pages:Url: 'here' is no address")]
    public void An_address_that_is_none_is_refused_by_its_key(string setting, string sentence)
    {
        Assert.Contains(sentence, Refusal(setting), StringComparison.Ordinal);
        Assert.Contains(sentence, Refusal(setting, "--Security:Demo=true"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_usual_is_taken() => Assert.Null(Refusal("--urls=http://127.0.0.1:0;http://[::1]:5080;http://unix:/run/app.sock"));

    private static IEnumerable<string> WrongOf(string key, Type type) =>
        type == typeof(bool) ? ["perhaps"]
        : type == typeof(int) || type == typeof(long) ? ["many", "-1", "99999999999999999999"]
        : type.IsEnum ? ["Neither", "99"]
        : Wrong[key];

    private static string? Refusal(params string[] settings)
    {
        try
        {
            var builder = WebApplication.CreateBuilder(settings);
            builder.AddSettings();
            builder.AddStorage();
            builder.AddSecurity();
            ListenAddresses.Check(builder.Configuration);
            using var app = (IDisposable)builder.Build();
            StartUp.CheckSettings(((WebApplication)app).Services);
            return null;
        }
        catch (Exception fault)
        {
            return StartUp.Reason(fault) ?? throw new InvalidOperationException("No sentence is said.", fault);
        }
    }
}
