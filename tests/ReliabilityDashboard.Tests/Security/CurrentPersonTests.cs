using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using ReliabilityDashboard.Security;

namespace ReliabilityDashboard.Tests.Security;

public sealed class CurrentPersonTests
{
    [Fact]
    public async Task In_a_circuit_whoever_signed_in_acts_and_after_the_sign_in_ended_nobody_does()
    {
        var (states, person) = (new States(), new CurrentPerson());
        using var circuit = new PersonOfCircuit(states, person);
        await circuit.OnCircuitOpenedAsync(null!, TestContext.Current.CancellationToken);
        Assert.Equal("Ada", person.Name);
        states.End();
        Assert.False(person.Principal.Identity!.IsAuthenticated);
    }

    private sealed class States : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new(new ClaimsIdentity([new(ClaimTypes.Name, "Ada")], "test"))));

        public void End() => NotifyAuthenticationStateChanged(Task.FromResult(new AuthenticationState(new(new ClaimsIdentity()))));
    }
}
