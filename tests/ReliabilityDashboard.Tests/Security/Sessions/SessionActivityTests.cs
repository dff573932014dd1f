using Bunit;
using Microsoft.JSInterop;
using ReliabilityDashboard.Security.Sessions;

namespace ReliabilityDashboard.Tests.Security.Sessions;

public sealed class SessionActivityTests : BunitContext
{
    private readonly ManualClock clock = new();

    [Fact]
    public async Task A_session_counts_from_what_the_browser_said_its_person_did()
    {
        var module = JSInterop.SetupModule("./js/activity.js");
        module.Mode = JSRuntimeMode.Loose;
        await using var activity = new SessionActivity(clock);
        var began = clock.GetUtcNow();
        clock.Pass(TimeSpan.FromHours(1));
        await activity.FollowAsync(JSInterop.JSRuntime);
        Assert.Equal(began, activity.Last);

        var told = (DotNetObjectReference<SessionActivity>)module.VerifyInvoke("follow").Arguments[0]!;
        told.Value.Acted();
        Assert.Equal(began.AddHours(1), activity.Last);
    }
}
