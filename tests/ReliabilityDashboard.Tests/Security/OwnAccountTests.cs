using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.People;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.People;
using ReliabilityDashboard.Tests.Running;

namespace ReliabilityDashboard.Tests.Security;

/// <summary>What people do about their own account, with the forms as a browser sends them.</summary>
[EitherDatabase]
[Collection(SharedProgram.Name)]
public sealed class OwnAccountTests(RunningProgram program)
{
    private const string NewPassword = "a longer walk by the sea";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_password_takes_the_place_of_the_old_and_this_session_goes_on()
    {
        using var visitor = await program.SignedInAsync("Changer", PersonRole.Viewer);
        var stamp = await StampAsync("Changer");

        var html = await ChangeAsync(visitor, RunningProgram.Password, NewPassword, NewPassword);

        Assert.Contains("The password is changed.", html, StringComparison.Ordinal);
        Assert.NotEqual(stamp, await StampAsync("Changer"));
        using var page = await visitor.GetAsync(new Uri("/incidents", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Null(await SignInAsync("Changer", RunningProgram.Password));
        Assert.Equal("/", await SignInAsync("Changer", NewPassword));
        await using var context = await program
            .Services.GetRequiredService<IDbContextFactory<ReliabilityContext>>()
            .CreateDbContextAsync(Cancel);
        var entry = await context.AuditEntries.SingleAsync(e => e.ObjectName == "Changer" && e.Action == "changed", Cancel);
        Assert.Equal("Changer", entry.Who);
        Assert.DoesNotContain(NewPassword, entry.Changes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not my password", NewPassword, NewPassword, "Password now: expected the one you sign in with.")]
    [InlineData(RunningProgram.Password, "short", "short", "Password: expected at least 12 characters.")]
    [InlineData(RunningProgram.Password, NewPassword, "another longer walk", "Password again: expected the same password.")]
    public async Task Nothing_is_changed_without_the_old_password_and_a_good_new_one(
        string old, string password, string again, string fault)
    {
        var name = $"Careless {fault.GetHashCode(StringComparison.Ordinal)}";
        using var visitor = await program.SignedInAsync(name, PersonRole.Viewer);
        Assert.Contains(fault, await ChangeAsync(visitor, old, password, again), StringComparison.Ordinal);
        Assert.Equal("/", await SignInAsync(name, RunningProgram.Password));
    }

    [Fact]
    public async Task Whoever_found_an_open_browser_cannot_guess_the_password_for_ever()
    {
        using var visitor = await program.SignedInAsync("Left alone", PersonRole.Viewer);
        for (var i = 0; i < SecuritySetup.MostWrongPasswords; i++)
            await ChangeAsync(visitor, "a guess of mine", NewPassword, NewPassword);
        Assert.Contains(
            "Password now: expected", await ChangeAsync(visitor, RunningProgram.Password, NewPassword, NewPassword),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_this_session_and_every_other()
    {
        using var here = await program.SignedInAsync("Traveller", PersonRole.Viewer);
        var stamp = await StampAsync("Traveller");

        using var answer = await here.SubmitAsync("/account", new() { ["_handler"] = "everywhere" });

        Assert.Equal("/signin", answer.Target());
        Assert.NotEqual(stamp, await StampAsync("Traveller"));
        using var page = await here.GetAsync(new Uri("/incidents", UriKind.Relative), Cancel);
        Assert.Equal("/signin?return=%2Fincidents", page.Target());
    }

    private static async Task<string> ChangeAsync(HttpClient visitor, string old, string password, string again)
    {
        using var answer = await visitor.SubmitAsync(
            "/account",
            new()
            {
                ["_handler"] = "password",
                ["Form.Old"] = old,
                ["Form.Password"] = password,
                ["Form.Again"] = again,
            }
        );
        return await answer.Content.ReadAsStringAsync(Cancel);
    }

    private async Task<string?> SignInAsync(string name, string password)
    {
        using var visitor = program.Visitor();
        using var answer = await visitor.SubmitAsync("/signin", new() { ["Form.Name"] = name, ["Form.Password"] = password });
        return answer.Target();
    }

    private async Task<string> StampAsync(string name) =>
        (await program.Services.GetRequiredService<PersonQuery>().FindAsync(PersonName.Key(name), Cancel))!.SecurityStamp;
}
