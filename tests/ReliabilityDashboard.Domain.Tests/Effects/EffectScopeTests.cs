using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.Effects;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Tests.Metrics;

namespace ReliabilityDashboard.Domain.Tests.Effects;

public sealed class EffectScopeTests
{
    private static readonly ActionFields OnCall = new() { Caller = "web", Callee = "pay" };

    [Fact]
    public void Failure_modes_come_before_the_place()
    {
        var scope = EffectScope.Of(OnCall, [7, 3, 7], name => name)!;
        Assert.Equal([3, 7], scope.Groups);
        Assert.True(scope.Holds(Failed("elsewhere", group: 7)));
        Assert.False(scope.Holds(Failed("pay", group: 1, "web")));
    }

    [Fact]
    public void Of_a_call_the_callee_failed_and_the_caller_was_hit()
    {
        var scope = EffectScope.Of(OnCall, [], name => name == "pay" ? "Payments" : name)!;
        Assert.True(scope.Holds(Failed("payments", 1, "WEB")));
        Assert.True(scope.Holds(Failed("web") with { FailingDependency = "payments" }));
        Assert.False(scope.Holds(Failed("payments", 1, "shop")));
        Assert.False(scope.Holds(Failed("web", 1, "payments")));
    }

    [Fact]
    public void Of_a_service_what_began_there()
    {
        var scope = EffectScope.Of(new() { Service = "pay" }, [], name => name)!;
        Assert.True(scope.Holds(Failed("Pay")));
        Assert.False(scope.Holds(Failed("pay") with { FailingDependency = "db" }));
        Assert.False(scope.Holds(Failed("web", 1, "pay")));
    }

    [Fact]
    public void What_names_no_place_has_none() => Assert.Null(EffectScope.Of(new() { Title = "Think" }, [], name => name));

    private static Incident Failed(string service, long group = 1, params string[] affected) =>
        Make.Incident("2026-03-01T00:00:00Z", group: group) with { Service = service, AffectedServices = [service, .. affected] };
}
