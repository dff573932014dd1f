using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.Imports.Mappings;

/// <summary>One mapping: as it is written down, to be said otherwise or given up, with its history.</summary>
public sealed partial class MappingPage(MappingsLoader loader, MappingEdits edits, SaveAttempts attempts)
    : LoadedPage<MappingView>("The mapping could not be read")
{
    private IReadOnlyList<string> faults = [];
    private string text = "";
    private string? untaken;
    private bool busy, saved;

    [Parameter] public string Name { get; set; } = "";

    /// <summary>The address of a mapping.</summary>
    public static string AddressOf(string name) => $"/imports/mappings/{Uri.EscapeDataString(name)}";

    protected override object Question => Name;

    protected internal override DataParts Parts => PartsRead.By<MappingsLoader>();

    protected override Task<MappingView?> AskAsync(CancellationToken cancel) => loader.FindAsync(Name, cancel);

    protected override void OnLoaded(MappingView? view) => text = view?.Text ?? "";

    private void Type(string? typed) => (text, saved) = (typed ?? "", false);

    private Task SaveAsync() => ChangeAsync(async () =>
    {
        faults = await edits.SaveAsync(Name, text, Leaving);
        if (faults.Count > 0) return;
        await LoadAsync();
        saved = true;
    });

    private Task GiveUpAsync() => ChangeAsync(async () =>
    {
        await edits.RemoveAsync(Name, Leaving);
        Navigation.NavigateTo("/imports/mappings");
    });

    private async Task ChangeAsync(Func<Task> change)
    {
        (busy, faults) = (true, []);
        untaken = await attempts.TryAsync(change);
        busy = false;
    }

    private static string Lede(MappingView view) => view.Known switch
    {
        { Mapping.Refused: { } refused } => refused,
        { IsOurs: true, Mapping: var ours } => $"Comes with the program; its files become {ours.Kind}. What is saved here takes its place.",
        { Mapping: var mapping } known => $"Kept by {known.SavedBy}; its files become {mapping.Kind} without asking.",
    };
}
