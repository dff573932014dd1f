using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Storage.Views;

namespace ReliabilityDashboard.Features.Views;

/// <summary>The views that are kept, in the filter bar.</summary>
public sealed partial class ViewsMenu(ViewKeeping keeping, SaveAttempts attempts, CurrentPerson person, NavigationManager navigation)
    : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private readonly string fieldId = ElementId.New("view-name");
    private FilterPopover? popover;
    private IReadOnlyList<SavedView>? views;
    private string? name;
    private bool forEverybody;
    private string? fault;
    private string? untaken;
    private string? said;
    private ElementReference field;

    private string FaultId => $"{fieldId}-fault";

    private IEnumerable<(string Title, List<SavedView> Views)> Groups =>
        new[]
        {
            ("My views", views!.Where(view => view.OwnerId is not null).ToList()),
            ("For everybody", views!.Where(view => view.OwnerId is null).ToList()),
        }.Where(group => group.Item2.Count > 0);

    private bool MayRemove(SavedView view) => person.May(view.OwnerId is null ? Right.ShareViews : Right.KeepViews);

    private async Task OpenAsync()
    {
        // For oneself unless said otherwise, each time.
        (fault, untaken, said, forEverybody) = (null, null, null, false);
        untaken = await attempts.TryAsync(ReadAsync);
    }

    private async Task ReadAsync() => views = await keeping.ListAsync(leaving.Token);

    private async Task KeepAsync()
    {
        (fault, said) = (null, null);
        untaken = await attempts.TryAsync(async () =>
        {
            fault = await keeping.KeepAsync(name, PageAddress.Parse(navigation.Uri), forEverybody, leaving.Token);
            if (fault is not null) return;
            (name, said, forEverybody) = (null, "Kept", false);
            await ReadAsync();
        });
    }

    private async Task RemoveAsync(SavedView view)
    {
        untaken = await attempts.TryAsync(async () =>
        {
            await keeping.RemoveAsync(view.Id, view.OwnerId is null, leaving.Token);
            said = $"Removed {view.Name}";
            await ReadAsync();
        });
        // What was pressed is gone, and the keyboard with it.
        await field.FocusAsync();
    }

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }
}
