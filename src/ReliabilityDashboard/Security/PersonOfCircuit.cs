using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace ReliabilityDashboard.Security;

/// <summary>Tells the services of a circuit who is at its page, from before the first component is made until the sign-in ends.</summary>
public sealed class PersonOfCircuit(AuthenticationStateProvider states, CurrentPerson person) : CircuitHandler, IDisposable
{
    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        states.AuthenticationStateChanged += Follow;
        person.Become((await states.GetAuthenticationStateAsync()).User);
    }

    private void Follow(Task<AuthenticationState> coming) => _ = BecomeAsync(coming);

    private async Task BecomeAsync(Task<AuthenticationState> coming) => person.Become((await coming).User);

    public void Dispose() => states.AuthenticationStateChanged -= Follow;
}
