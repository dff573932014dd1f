using Bunit;
using Microsoft.JSInterop;
using ReliabilityDashboard.Security.Sessions;

namespace ReliabilityDashboard.Tests.Security.Sessions;

public sealed class SessionActivityTests : BunitContext
{
    private readonly Clock clock = new();

    [Fact]
    public async Task A_session_counts_from_what_the_browser_said_its_person_did()
    {
        var module = JSInterop.SetupModule("./js/activity.js");
        module.Mode = JSRuntimeMode.Loose;
        await using var activity = new SessionActivity(clock);
        clock.Now += TimeSpan.FromHours(1);
        await activity.FollowAsync(JSInterop.JSRuntime);
        Assert.Equal(Clock.Start, activity.Last);

        var told = (DotNetObjectReference<SessionActivity>)module.VerifyInvoke("follow").Arguments[0]!;
        told.Value.Acted();
        Assert.Equal(Clock.Start.AddHours(1), activity.Last);
    }

    private sealed class Clock : TimeProvider
    {
        public static readonly DateTimeOffset Start = new(2026, 9, 14, 9, 12, 0, TimeSpan.Zero);

        public DateTimeOffset Now { get; set; } = Start;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
