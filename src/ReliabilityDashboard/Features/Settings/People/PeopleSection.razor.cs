using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Security.Links;
using ReliabilityDashboard.Security.People;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.People;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.Settings.People;

/// <summary>Who may sign in, in which role.</summary>
public sealed partial class PeopleSection(PeopleCommands commands, SaveAttempts attempts)
    : LoadedPage<IReadOnlyList<PersonLine>>("The people could not be read")
{
    private const string NobodyYet =
        "Nobody has a password yet. Invite an administrator; the demonstration ends when they choose their password.";

    private (string Name, string Address, int Days)? issued;
    private string? problem;
    private string? said;

    private string Count => View!.Count == 1 ? "1 person" : $"{Typography.Number(View.Count)} people";

    protected internal override DataParts Parts => PartsRead.By<PeopleCommands>();

    protected override async Task<IReadOnlyList<PersonLine>?> AskAsync(CancellationToken cancel) => await commands.ListAsync(cancel);

    private async Task<bool> InviteAsync((string? Name, PersonRole Role) whom)
    {
        problem = await attempts.TryAsync(async () =>
        {
            var (address, fault) = await commands.InviteAsync(whom.Name, whom.Role, Leaving);
            await ShowAsync(PersonName.Clean(whom.Name), address, fault, LinkPurpose.Invitation);
        }) ?? problem;
        // Asked by a component that waits for the answer, not by an event: nothing else draws the link.
        StateHasChanged();
        return problem is null;
    }

    private async Task LinkAsync(PersonLine one) => problem = await attempts.TryAsync(async () =>
    {
        var (address, fault) = await commands.LinkForAsync(one.Id, Leaving);
        await ShowAsync(one.Name, address, fault, one.HasPassword ? LinkPurpose.Reset : LinkPurpose.Invitation);
    }) ?? problem;

    private Task ChangeRoleAsync(PersonLine one, PersonRole role) =>
        DoAsync(() => commands.ChangeRoleAsync(one.Id, role, Leaving), $"{one.Name} is {role} now.");

    private Task SignOutAsync(PersonLine one) =>
        DoAsync(() => commands.SignOutEverywhereAsync(one.Id, Leaving), $"{one.Name} is signed out everywhere.");

    private Task RemoveAsync(PersonLine one) => DoAsync(() => commands.RemoveAsync(one.Id, Leaving), $"{one.Name} was removed.");

    private async Task DoAsync(Func<Task<string?>> command, string done)
    {
        string? refused = null;
        problem = await attempts.TryAsync(async () => refused = await command()) ?? refused;
        said = problem is null ? done : null;
        await LoadAsync();
    }

    private Task ShowAsync(string name, string? address, string? fault, LinkPurpose purpose)
    {
        problem = fault;
        issued = address is null ? null : (name, Navigation.BaseUri.TrimEnd('/') + address, (int)LinkIssue.Lifetime(purpose).TotalDays);
        return LoadAsync();
    }
}
