using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Security.Links;
using ReliabilityDashboard.Storage.People;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Tests.Running;
using TestDatabases;

namespace ReliabilityDashboard.Tests.Security.Sessions;

/// <summary>A sign-in that has ended is good for nothing from that moment on.</summary>
[EveryDatabase]
[Collection(SharedProgram.Name)]
public sealed class EndedSessionTests(RunningProgram program)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_kept_the_cookie_of_a_session_that_was_signed_out_is_out_and_the_persons_other_session_goes_on()
    {
        var cookies = new CookieContainer();
        using var visitor = await program.SignedInAsync("Hedy", PersonRole.Viewer, cookies);
        using var other = program.Visitor();
        using (await other.SubmitAsync("/signin", new() { ["Form.Name"] = "Hedy", ["Form.Password"] = RunningProgram.Password })) { }
        var kept = cookies.GetCookieHeader(program.Address);
        using (var signedOut = await visitor.SubmitAsync("/incidents", [], "/signout")) Assert.Equal("/signin", signedOut.Target());

        using var thief = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
        using var stolen = new HttpRequestMessage(HttpMethod.Get, new Uri(program.Address, "/incidents"));
        stolen.Headers.Add("Cookie", kept);
        using var answer = await thief.SendAsync(stolen, Cancel);

        Assert.Equal("/signin?return=%2Fincidents", answer.Target());
        using var still = await other.GetAsync(new Uri("/incidents", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
    }

    [Fact]
    public async Task A_command_of_somebody_who_was_signed_out_everywhere_or_removed_is_refused_when_it_acts()
    {
        var writer = program.Services.GetRequiredService<PersonWriter>();
        var ada = await program.AddAsync("Ada of commands", PersonRole.Responder);
        await using var scope = program.Services.CreateAsyncScope();
        var (person, signIn) = (
            scope.ServiceProvider.GetRequiredService<CurrentPerson>(), scope.ServiceProvider.GetRequiredService<SignInManager<Person>>());
        person.Become(await signIn.CreateUserPrincipalAsync(ada));
        Assert.Equal("Ada of commands", person.Demand(Right.EditIncidents));

        await writer.ChangeAsync(ada.Id, one => one.SecurityStamp = OneTimeToken.New(), "a test", Cancel);
        var ended = Assert.Throws<NotAllowedException>(() => person.Demand(Right.EditIncidents));
        Assert.StartsWith("Your sign-in has ended, so nothing was done.", ended.Message, StringComparison.Ordinal);

        var again = (await program.Services.GetRequiredService<PersonQuery>().FindAsync(ada.Id, Cancel))!;
        person.Become(await signIn.CreateUserPrincipalAsync(again));
        Assert.Equal("Ada of commands", person.Demand(Right.EditIncidents));
        Assert.Equal(PersonOutcome.Done, await writer.RemoveAsync(ada.Id, "a test", Cancel));
        Assert.Throws<NotAllowedException>(() => person.Demand(Right.EditIncidents));
    }
}
