using System.Data.Common;
using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Security.Links;
using ReliabilityDashboard.Security.People;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Features.Settings.People;

/// <summary>Who may sign in, in which role.</summary>
public sealed partial class PeopleSection(
    PeopleCommands commands, SaveAttempts attempts, NavigationManager navigation, ILogger<PeopleSection> log) : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private IReadOnlyList<PersonLine>? people;
    private (string Name, string Address, int Days)? issued;
    private string? problem;
    private string? said;
    private bool failed;

    private string Count => people!.Count == 1 ? "1 person" : $"{Typography.Number(people.Count)} people";

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        try
        {
            people = await commands.ListAsync(leaving.Token);
            failed = false;
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The page was left.
        }
        catch (DbException fault)
        {
            LogUnread(log, fault);
            failed = true;
        }
    }

    private async Task<bool> InviteAsync((string? Name, PersonRole Role) whom)
    {
        problem = await attempts.TryAsync(async () =>
        {
            var (address, fault) = await commands.InviteAsync(whom.Name, whom.Role, leaving.Token);
            await ShowAsync(PersonName.Clean(whom.Name), address, fault, LinkPurpose.Invitation);
        }) ?? problem;
        // Asked by a component that waits for the answer, not by an event: nothing else draws the link.
        StateHasChanged();
        return problem is null;
    }

    private async Task LinkAsync(PersonLine one) => problem = await attempts.TryAsync(async () =>
    {
        var (address, fault) = await commands.LinkForAsync(one.Id, leaving.Token);
        await ShowAsync(one.Name, address, fault, one.HasPassword ? LinkPurpose.Reset : LinkPurpose.Invitation);
    }) ?? problem;

    private Task ChangeRoleAsync(PersonLine one, PersonRole role) =>
        DoAsync(() => commands.ChangeRoleAsync(one.Id, role, leaving.Token), $"{one.Name} is {role} now.");

    private Task SignOutAsync(PersonLine one) =>
        DoAsync(() => commands.SignOutEverywhereAsync(one.Id, leaving.Token), $"{one.Name} is signed out everywhere.");

    private Task RemoveAsync(PersonLine one) => DoAsync(() => commands.RemoveAsync(one.Id, leaving.Token), $"{one.Name} was removed.");

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
        issued = address is null ? null : (name, navigation.BaseUri.TrimEnd('/') + address, (int)LinkIssue.Lifetime(purpose).TotalDays);
        return LoadAsync();
    }

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    [LoggerMessage(LogLevel.Error, "The people could not be read")]
    private static partial void LogUnread(ILogger log, Exception fault);
}
