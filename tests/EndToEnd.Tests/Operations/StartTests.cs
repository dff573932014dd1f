using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using EndToEnd.Tests.Running;
using TestDatabases;

namespace EndToEnd.Tests.Operations;

[EitherDatabase]
public sealed partial class StartTests
{
    [Fact]
    public async Task Without_an_address_the_program_asks_for_a_port_of_this_machine_only()
    {
        // The port is taken, by this test or by an app that somebody has open: the refusal names the address that was asked for.
        using var taken = new TcpListener(IPAddress.Loopback, 5080);
        try
        {
            taken.Start();
        }
        catch (SocketException)
        {
            // Somebody has it open.
        }
        using var data = new DataFolder();

        var ended = await data.RunApartAsync();

        Assert.NotEqual(0, ended.ExitCode);
        Assert.Contains("http://127.0.0.1:5080", ended.Output + ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://127.0.0.1:0;http://*:0")]
    public async Task The_demonstration_is_refused_where_others_could_reach_it(string addresses)
    {
        using var data = new DataFolder();

        var ended = await data.RunApartAsync("--urls", addresses, "--Security:Demo=true");

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("Security:Demo: refused, because the app would listen on", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_launch_profile_loads_the_sample_and_prints_the_address()
    {
        using var data = new DataFolder();
        await using var app = await AppProcess.StartAsync(
            Child.Prepare([
                "run",
                "--no-build",
                "--configuration",
                Repository.Configuration,
                "--project",
                Path.Combine(Repository.Root, "src", "ReliabilityDashboard"),
                "--",
                "--urls",
                "http://127.0.0.1:0",
                .. data.Settings,
            ])
        );

        await Waiting.UntilAsync(
            async () => await data.AskAsync("SELECT count(*) FROM services") is > 20L, "the sample organisation's services are in");

        Assert.Equal("sample", await data.AskAsync("SELECT min(source) FROM import_runs"));
        // One click from the console to the pages.
        using var client = new HttpClient();
        using var home = await client.GetAsync(await app.Link, TestContext.Current.CancellationToken);
        Assert.Equal("/", home.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains(
            "Demo administrator", await home.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Published_output_runs_from_any_folder_with_its_styles_and_the_sample()
    {
        using var data = new DataFolder();
        var published = Path.Combine(data.Path, "published");
        await using var app = await AppProcess.StartAsync(
            Child.Prepare([PublishedProgram.CopyTo(published), "--urls", "http://127.0.0.1:0", "--Sample:Load=true"], folder: "/"));

        using var client = new HttpClient { BaseAddress = app.Address };
        var html = await client.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        var styles = StyleSheet().Matches(html).Select(found => found.Groups[1].Value).ToList();
        Assert.NotEmpty(styles);
        foreach (var style in styles.Append("_framework/blazor.web.js").Append("_content/Plotly.Blazor/plotly-basic-3.7.0.min.js"))
        {
            using var answer = await client.GetAsync(new Uri(style, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{style}: {answer.StatusCode}");
        }
        // Data lies beside the published settings, not in the folder the program was started from.
        Assert.True(File.Exists(Path.Combine(published, "data", "reliability.db")));
        var own = new FileDatabase(Path.Combine(published, "data"));
        await Waiting.UntilAsync(
            async () => await own.AskAsync("SELECT count(*) FROM services") is > 20L, "the sample organisation's services are in");
    }

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"([^\"]+)\"")]
    private static partial Regex StyleSheet();
}
