using Microsoft.AspNetCore.Components.Server.Circuits;

namespace ReliabilityDashboard.Security.Sessions;

/// <summary>When somebody last did something in this circuit. An open page renews no cookie, so its session is counted here.</summary>
public sealed class SessionActivity(TimeProvider time) : CircuitHandler
{
    /// <summary>The last click or letter, or the opening of the page.</summary>
    public DateTimeOffset Last { get; private set; } = time.GetUtcNow();

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => context =>
    {
        Last = time.GetUtcNow();
        return next(context);
    };
}
