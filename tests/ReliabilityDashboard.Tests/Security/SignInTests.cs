using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.People;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.People;
using ReliabilityDashboard.Tests.Running;

namespace ReliabilityDashboard.Tests.Security;

/// <summary>The pages before the sign-in, asked over HTTP as a browser does.</summary>
[EveryDatabase]
[Collection(SharedProgram.Name)]
public sealed class SignInTests(RunningProgram program)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/incidents?period=this-year", "/incidents?period=this-year")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("/signout", "/")]
    public async Task After_the_sign_in_one_goes_where_one_came_from_and_never_to_another_site(string back, string target)
    {
        var name = $"Ada of {Uri.EscapeDataString(back)}";
        await program.AddAsync(name, PersonRole.Viewer);
        using var visitor = program.Visitor();
        using var answer = await visitor.SubmitAsync(
            $"/signin?return={Uri.EscapeDataString(back)}", new() { ["Form.Name"] = name, ["Form.Password"] = RunningProgram.Password });
        Assert.Equal(target, answer.Target());
    }

    [Fact]
    public async Task An_unknown_name_a_wrong_password_and_a_locked_name_get_one_answer()
    {
        await program.AddAsync("Grace", PersonRole.Viewer);
        using var visitor = program.Visitor();
        var answers = new HashSet<string> { await TryAsync("Nobody", "wrong") };
        for (var i = 0; i < SecuritySetup.MostWrongPasswords; i++) answers.Add(await TryAsync("Grace", "wrong"));
        // Locked by now: also the right password is refused, in the same words.
        answers.Add(await TryAsync("Grace", RunningProgram.Password));
        Assert.Contains("Name or password is wrong.", Assert.Single(answers), StringComparison.Ordinal);
        await using var context = await program
            .Services.GetRequiredService<IDbContextFactory<ReliabilityContext>>()
            .CreateDbContextAsync(Cancel);
        // Told behind the answer.
        await Eventually.HoldsAsync(() => Assert.Single(
            context.AuditEntries.Where(entry => entry.Action == "locked out" && entry.ObjectName == "Grace").ToList()));

        async Task<string> TryAsync(string name, string password)
        {
            using var answer = await visitor.SubmitAsync("/signin", new() { ["Form.Name"] = name, ["Form.Password"] = password });
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var html = await answer.Content.ReadAsStringAsync(Cancel);
            return html[html.IndexOf("role=\"alert\"", StringComparison.Ordinal)..html.IndexOf("<form", StringComparison.Ordinal)];
        }
    }

    [Fact]
    public async Task An_invited_person_chooses_a_password_once_and_a_reset_ends_the_old_one()
    {
        using var visitor = program.Visitor();
        await program.AddAsync("Keeper", PersonRole.Administrator);
        var invitation = await AsAdministratorAsync(commands => commands.InviteAsync("Linus", PersonRole.Responder, Cancel));
        Assert.Equal("/", await ChooseAsync(visitor, invitation, "a first password of mine"));
        Assert.Null(await ChooseAsync(program.Visitor(), invitation, "a second password of mine"));

        var linus = (await program.Services.GetRequiredService<PersonQuery>().FindAsync(PersonName.Key("Linus"), Cancel))!;
        Assert.Equal(PersonRole.Responder, linus.Role);
        var reset = await AsAdministratorAsync(commands => commands.LinkForAsync(linus.Id, Cancel));
        Assert.Equal("/", await ChooseAsync(program.Visitor(), reset, "another password of mine"));
        using var old = await program
            .Visitor()
            .SubmitAsync("/signin", new() { ["Form.Name"] = "Linus", ["Form.Password"] = "a first password of mine" });
        Assert.Null(old.Target());
        Assert.NotEqual(
            linus.SecurityStamp, (await program.Services.GetRequiredService<PersonQuery>().FindAsync(linus.Id, Cancel))!.SecurityStamp);
    }

    [Fact]
    public async Task A_short_password_is_refused_with_what_was_expected()
    {
        await program.AddAsync("Keeper of rules", PersonRole.Administrator);
        var invitation = await AsAdministratorAsync(commands => commands.InviteAsync("Margaret", PersonRole.Viewer, Cancel));
        using var answer = await program.Visitor().SubmitAsync(invitation, new() { ["Form.Password"] = "short", ["Form.Again"] = "short" });
        Assert.Contains(
            "Password: expected at least 12 characters.", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_signs_out_is_out()
    {
        using var visitor = await program.SignedInAsync("Barbara", PersonRole.Viewer);
        var html = await visitor.GetStringAsync(new Uri("/incidents", UriKind.Relative), Cancel);
        Assert.Contains("Barbara", html, StringComparison.Ordinal);
        using var answer = await visitor.SubmitAsync("/incidents", [], "/signout");
        Assert.Equal("/signin", answer.Target());
        using var after = await visitor.GetAsync(new Uri("/incidents", UriKind.Relative), Cancel);
        Assert.Equal("/signin?return=%2Fincidents", after.Target());
    }

    private static async Task<string?> ChooseAsync(HttpClient visitor, string link, string password)
    {
        using var answer = await visitor.SubmitAsync(link, new() { ["Form.Password"] = password, ["Form.Again"] = password });
        return answer.Target();
    }

    private async Task<string> AsAdministratorAsync(Func<PeopleCommands, Task<(string? Address, string? Fault)>> command)
    {
        await using var scope = program.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().Become(Signed.Principal(PersonRole.Administrator, "Keeper"));
        var (address, fault) = await command(scope.ServiceProvider.GetRequiredService<PeopleCommands>());
        Assert.Null(fault);
        return address!;
    }
}
