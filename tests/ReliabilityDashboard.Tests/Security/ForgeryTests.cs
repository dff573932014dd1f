using ReliabilityDashboard.Storage.People;
using System.Net;
using ReliabilityDashboard.Tests.Running;
using TestDatabases;

namespace ReliabilityDashboard.Tests.Security;

/// <summary>What another site can make the browser of somebody who is signed in send: forms with the cookie, without the token of our own
/// pages.</summary>
[EitherDatabase]
[Collection(SharedProgram.Name)]
public sealed class ForgeryTests(RunningProgram program)
{
    /// <summary>Sent by our own script alone, with a connection that only a page of ours can begin.</summary>
    private const string Circuits = "/_blazor";

    [Fact]
    public async Task No_route_that_knows_people_by_their_cookie_takes_a_form_of_another_site()
    {
        using var administrator = await program.SignedInAsync("Keeper of forms", PersonRole.Administrator);
        var taken = new List<string>();
        foreach (var address in Addresses())
        {
            using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "form", ["Form.Name"] = "Eve" });
            using var answer = await administrator.PostAsync(
                new Uri(address, UriKind.Relative), form, TestContext.Current.CancellationToken);
            // An administrator may do all of it: 403 is what the jobs' own pages answer to a form without their token.
            if (answer.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.MethodNotAllowed or HttpStatusCode.Forbidden))
                taken.Add($"{address}: {(int)answer.StatusCode}");
        }
        Assert.Empty(taken);
        using var still = await administrator.GetAsync(new Uri("/settings", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
    }

    private IEnumerable<string> Addresses() =>
        ProgramRoutes
            .Of(program)
            .Select(ProgramRoutes.Pattern)
            .Where(pattern =>
                !pattern.StartsWith("/api/", StringComparison.Ordinal) && !pattern.StartsWith(Circuits, StringComparison.Ordinal)
            )
            .Select(ProgramRoutes.AddressOf)
            .Distinct();
}
