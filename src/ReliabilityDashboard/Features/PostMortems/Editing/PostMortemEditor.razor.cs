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
        PostMortemSection.ContributingFactors, PostMortemSection.WentWell, PostMortemSection.Lucky,
    ];

    private BrowserCopy? copy;
    private string? restored;

    [Parameter, EditorRequired] public DraftSession Session { get; set; } = null!;

    [Parameter] public IReadOnlyList<string> Services { get; set; } = [];

    [Parameter] public IReadOnlyList<Storage.Learning.CountedFactor> Factors { get; set; } = [];

    /// <summary>Shows under each text how it will read.</summary>
    [Parameter] public bool Preview { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        copy = new(js, Session.Stored.Id);
        Session.Changed += Settle;
        Session.GivenUp += Drop;
        var kept = await copy.OpenAsync(Session.Stored.Content);
        // What is typed at this moment is told here too, and may have gone on since.
        var (written, stored) = (KeptField.All(Session.Written), KeptField.All(Session.Stored.Content));
        var earlier = kept
            .Where(text => written.GetValueOrDefault(text.Field) == stored.GetValueOrDefault(text.Field))
            .ToList();
        var places = earlier.Select(text => KeptField.Restore(Session, text)).OfType<string>().Distinct().ToList();
        await ForgetAsync(earlier);
        if (places.Count == 0) return;
        restored =
            $"Text that had not been saved was kept in this browser and is restored: {string.Join(", ", places)}, "
                + $"typed until {InstantWords.Say(earlier.Max(text => text.TypedAt), calendar)}.";
        StateHasChanged();
    }

    /// <summary>Drops copies that are stored, that came back as a row of another name, or that say nothing.</summary>
    private async Task ForgetAsync(IReadOnlyList<KeptText> earlier)
    {
        if (earlier.Count == 0) return;
        var written = KeptField.All(Session.Written);
        await Session.SaveAsync();
        var stored = KeptField.All(Session.Stored.Content);
        foreach (var text in earlier)
        {
            var isMoved = !Session.IsUnsaved && written.GetValueOrDefault(text.Field) != text.Text;
            if (isMoved || stored.GetValueOrDefault(text.Field) == text.Text) await copy!.DropAsync(text.Field);
        }
    }

    private void Settle() => _ = InvokeAsync(async () =>
    {
        if (copy is not null) await copy.SettleAsync(Session.Stored.Content, IsOpen);
    });

    private void Drop(PostMortemSection? section) => _ = InvokeAsync(async () =>
    {
        if (copy is not null) await copy.DropAsync(KeptField.Title);
    });

    /// <summary>A text that waits for a choice is not settled by what the other wrote.</summary>
    private bool IsOpen(string field) => field == KeptField.Title && Session.IsDisputed(null);

    private static string OneLine(string? text) => (text ?? "").ReplaceLineEndings(" ");

    public async ValueTask DisposeAsync()
    {
        Session.Changed -= Settle;
        Session.GivenUp -= Drop;
        if (copy is not null) await copy.DisposeAsync();
    }
}
