using Microsoft.Extensions.Options;
using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Security.Links;

/// <summary>The link that the console shows at start while nobody has a way in: that of the demonstration, or that of set-up.</summary>
public sealed class FirstLink(SetUpState setUp, DemoPerson demo, LinkIssue links, IOptions<SecurityOptions> options)
{
    private const string By = "the program's start";
    private LinkPurpose? purpose;
    private string token = "";

    /// <summary>Makes the link, where one is needed. Each start makes a new one.</summary>
    public async Task PrepareAsync(CancellationToken cancel)
    {
        var isOpen = await setUp.IsOpenAsync(cancel);
        if (!isOpen || !options.Value.Demo)
            await demo.RemoveAsync(cancel);
        if (!isOpen)
            return;
        purpose = options.Value.Demo ? LinkPurpose.Demo : LinkPurpose.SetUp;
        token = await links.NewAsync(purpose.Value, options.Value.Demo ? await demo.EnsureAsync(cancel) : null, By, cancel);
    }

    /// <summary>What the console says once the app listens.</summary>
    public string Say(IEnumerable<string> listeningOn)
    {
        var addresses = listeningOn.ToList();
        var opened = string.Join(
            " or ",
            addresses.Select(address => purpose is { } known ? LinkAddress.Of(address, known, token) : LinkAddress.Openable(address)));
        return purpose switch
        {
            LinkPurpose.Demo =>
                $"Reliability Dashboard is ready. Open {opened}\n  The link signs you in once, as administrator of a demonstration. "
                    + "Each start prints a new one.",
            LinkPurpose.SetUp =>
                $"Reliability Dashboard is ready. Nobody can sign in yet: create the administrator at {opened}\n  The link works once, "
                    + $"for {LinkIssue.Lifetime(LinkPurpose.SetUp).TotalMinutes:0} minutes. Each start prints a new one.",
            _ => $"Reliability Dashboard is ready. Open {opened}",
        };
    }
}
