using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Logging.Abstractions;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Security.ApiKeys;
using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Tests.Security;

public sealed class CurrentPersonTests
{
    [Fact]
    public async Task In_a_circuit_whoever_signed_in_acts_and_after_the_sign_in_ended_nobody_does()
    {
        var (states, person) = (new States(), new CurrentPerson(NullLogger<CurrentPerson>.Instance));
        using var circuit = new PersonOfCircuit(states, person);
        await circuit.OnCircuitOpenedAsync(null!, TestContext.Current.CancellationToken);
        Assert.Equal("Ada", person.Name);
        states.End();
        Assert.False(person.Principal.Identity!.IsAuthenticated);
    }

    [Theory]
    [InlineData(PersonRole.Viewer, Right.EditIncidents)]
    [InlineData(PersonRole.Responder, Right.PublishPostMortems)]
    [InlineData(PersonRole.Manager, Right.Import)]
    public void A_command_beyond_the_role_is_refused_in_words(PersonRole role, Right right)
    {
        var refused = Assert.Throws<NotAllowedException>(() => Signed.In(role).Demand(right));
        Assert.Equal(AccessTable.Why(right), refused.Message);
    }

    [Fact]
    public void Every_right_has_its_line_in_the_table_and_nobody_has_one_without_signing_in()
    {
        Assert.Equal(Enum.GetValues<Right>().Order(), AccessTable.Rules.Keys.Order());
        Assert.All(
            Enum.GetValues<Right>(),
            right => Assert.False(AccessTable.Allows(new(new ClaimsIdentity([new(ClaimTypes.Role, "Administrator")])), right)));
    }

    [Theory]
    [InlineData("read", Right.Read, true)]
    [InlineData("read", Right.EditIncidents, false)]
    [InlineData("write", Right.EditIncidents, true)]
    [InlineData("write", Right.Read, false)]
    [InlineData("import", Right.Import, true)]
    [InlineData("admin", Right.EditIncidents, false)]
    public void A_program_may_do_what_a_scope_of_its_key_says_and_nothing_else(string scope, Right right, bool may) =>
        Assert.Equal(
            may, AccessTable.Allows(new(new ClaimsIdentity([new(ClaimTypes.Name, "deploys"), new(ApiScope.Claim, scope)], "key")), right));

    private sealed class States : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() =>
            Task.FromResult(new AuthenticationState(new(new ClaimsIdentity([new(ClaimTypes.Name, "Ada")], "test"))));

        public void End() => NotifyAuthenticationStateChanged(Task.FromResult(new AuthenticationState(new(new ClaimsIdentity()))));
    }
}
