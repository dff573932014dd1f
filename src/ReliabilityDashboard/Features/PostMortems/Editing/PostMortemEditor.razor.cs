using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Features.PostMortems.Editing;

/// <summary>Where a post-mortem is written.</summary>
public sealed partial class PostMortemEditor(IJSRuntime js, ReportingCalendar calendar) : IAsyncDisposable
{
    private static readonly PostMortemSection[] Before =
    [
        PostMortemSection.Impact, PostMortemSection.Propagation, PostMortemSection.DetectionGaps, PostMortemSection.KnowledgeGaps,
        PostMortemSection.ContributingFactors, PostMortemSection.WentWell,
    ];

    private ElementReference root;
    private BrowserCopy? copy;
    private string? restored;

    [Parameter, EditorRequired] public DraftSession Session { get; set; } = null!;

    [Parameter] public IReadOnlyList<string> Services { get; set; } = [];

    /// <summary>Shows under each text how it will read.</summary>
    [Parameter] public bool Preview { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        copy = new(js, Session.Stored.Id);
        Session.Changed += Settle;
        Session.GivenUp += Drop;
        var kept = await copy.OpenAsync(root, Session.Stored.Content);
        var places = new List<string>();
        foreach (var text in kept)
        {
            if (KeptField.Restore(Session, text) is { } place) places.Add(place);
            else await copy.DropAsync(text.Field);
        }
        if (places.Count == 0) return;
        restored =
            $"Text that had not been saved was kept in this browser and is restored: {string.Join(", ", places.Distinct())}, "
                + $"typed until {InstantWords.Say(kept.Max(text => text.TypedAt), calendar)}.";
        StateHasChanged();
    }

    private void Settle() => _ = InvokeAsync(async () =>
    {
        if (copy is not null) await copy.SettleAsync(Session.Stored.Content, IsOpen);
    });

    private void Drop(PostMortemSection? section) => _ = InvokeAsync(async () =>
    {
        if (copy is not null) await copy.DropAsync(KeptField.Of(section));
    });

    /// <summary>A text that waits for a choice is not settled by what the other wrote.</summary>
    private bool IsOpen(string field) => SectionNames.Texts.Any(section => KeptField.Of(section) == field && Session.IsDisputed(section));

    private static string OneLine(ChangeEventArgs change) => (change.Value?.ToString() ?? "").ReplaceLineEndings(" ");

    public async ValueTask DisposeAsync()
    {
        Session.Changed -= Settle;
        Session.GivenUp -= Drop;
        if (copy is not null) await copy.DisposeAsync();
    }
}
