using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.Services.Badges;

/// <summary>The badges of a service: seen, opened by links, closed again.</summary>
public sealed partial class BadgePanel(BadgeEditing editing, SaveAttempts attempts) : LoadedPage<BadgeView>("The badges could not be read")
{
    private string? made, fault;
    private long? asked;

    /// <summary>Its name.</summary>
    [Parameter, EditorRequired] public string Service { get; set; } = "";

    protected override object Question => Service;

    protected internal override DataParts Parts => PartsRead.By<BadgeEditing>();

    protected override async Task<BadgeView?> AskAsync(CancellationToken cancel) => await editing.ReadAsync(Service, cancel);

    protected override Task OnAskedAsync()
    {
        (made, fault, asked) = (null, null, null);
        return Task.CompletedTask;
    }

    private Task MakeAsync() => TryAsync(async () => made = await editing.MakeAsync(Service, CancellationToken.None));

    /// <summary>Asks once more: where the link stands it stops working at once.</summary>
    private Task RevokeAsync(long id) => TryAsync(async () =>
    {
        if (asked != id)
        {
            asked = id;
            return;
        }
        asked = null;
        await editing.RevokeAsync(id, CancellationToken.None);
    });

    private Task OpenAsync(bool open) => TryAsync(() => editing.OpenAsync(open, CancellationToken.None));

    private async Task TryAsync(Func<Task> change)
    {
        fault = await attempts.TryAsync(change);
        await LoadAsync();
    }
}
