using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Mappings;
using ReliabilityDashboard.Importing.Recognition;
using ReliabilityDashboard.Importing.Recognition.Drafts;
using ReliabilityDashboard.Importing.Sources.Upload;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.Imports.Previews;

/// <summary>What would become of a file: as it is proposed, with every choice, before anything of it is stored.</summary>
public sealed partial class PreviewPage(PreviewLoader loader, PreviewCommands commands, SaveAttempts attempts)
    : LoadedPage<PreviewView>("The preview could not be made")
{
    private ChosenReading chosen = new();
    private string? untaken;
    private ElementReference asks, store;
    private bool busy, whole, answered;
    private double counted;

    /// <summary>The number of a file that was sent.</summary>
    [Parameter] public string? Upload { get; set; }

    /// <summary>Of a file of the inbox.</summary>
    [Parameter] public string? FileName { get; set; }

    /// <summary>The run whose file is read again.</summary>
    [Parameter] public long? Run { get; set; }

    /// <summary>The address of a file that was sent.</summary>
    public static string AddressOf(Guid upload) => $"/imports/preview/{upload}";

    /// <summary>The address of a file of the inbox.</summary>
    public static string AddressOf(string inboxFile) => $"/imports/inbox/{Uri.EscapeDataString(inboxFile)}";

    /// <summary>The address of the file of a run, to be read again.</summary>
    public static string AddressOf(long run) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/imports/{run}/again");

    protected override object Question => (Upload, FileName, Run);

    protected internal override DataParts Parts => PartsRead.By<PreviewLoader>();

    private string Here => Run is { } run ? AddressOf(run) : Upload is null ? AddressOf(FileName ?? "") : $"/imports/preview/{Upload}";

    private bool CanStore => View is { Preview: { Settled.IsClear: true, Figures: not null, IsWhole: true } };

    private ShapeMapping Whole => View!.Preview!.Settled.Mapping!.Mapping;

    protected override async Task OnAskedAsync()
    {
        (untaken, whole) = (null, false);
        Forget();
        chosen = await loader.ChosenAsync(Here, Leaving);
    }

    protected override async Task<PreviewView?> AskAsync(CancellationToken cancel)
    {
        if (await loader.FindAsync(Upload, FileName, Run, cancel) is not { } file) return null;
        counted = 0;
        var asked = chosen.Of(file.Asked) with { Most = whole ? null : WaitingFiles.FirstLook };
        return await loader.LoadAsync(file, asked, share => Tell(share, cancel), cancel);
    }

    // Told by the thread that counts: each percent is drawn once.
    private void Tell(double share, CancellationToken cancel)
    {
        if (!whole || cancel.IsCancellationRequested || share < counted + 0.01) return;
        counted = share;
        _ = InvokeAsync(StateHasChanged);
    }

    protected override void OnLoaded(PreviewView? view)
    {
        if (view?.Preview is { IsWhole: false }) _ = CountAsync();
        if (chosen.Draft is not null || view?.Preview?.Settled is not { IsRefused: false } settled || !view.HasMapping) return;
        var draft = MappingDraft.Of(settled)!;
        chosen = chosen with { Draft = draft with { Sheet = chosen.Sheet ?? draft.Sheet }, IsNew = chosen.Kind is not null };
    }

    private Task CountAsync() => InvokeAsync(async () =>
    {
        whole = true;
        await LoadAsync();
        StateHasChanged();
    });

    private async Task LookAsync(ChosenReading next)
    {
        (chosen, untaken, whole) = (next, null, false);
        untaken = await attempts.TryAsync(() => commands.RememberAsync(Here, chosen, Leaving));
        await LoadAsync();
    }

    private async Task AnswerAsync((ImportQuestion Question, string Choice) said)
    {
        await SayAsync(said.Question, said.Choice);
        answered = true;
    }

    // An answered question goes, and the place of the keyboard with it: it is put before the next one, or on what is to be pressed.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!answered || View?.Preview is not { } preview) return;
        answered = false;
        if (preview.Questions.Count > 0) await asks.FocusAsync(preventScroll: true);
        else if (CanStore) await store.FocusAsync(preventScroll: true);
    }

    private Task SayAsync(ImportQuestion question, string choice)
    {
        if (question.About == QuestionAbout.Kind)
        {
            var kind = ImportKinds.Find(choice)?.Word;
            return LookAsync(chosen with { Draft = null, Kind = kind, Mapping = kind is null ? choice : null });
        }
        if (chosen.Draft is { } draft) return ChangeAsync(MappingDraft.Answered(draft, Whole, question, choice));
        return LookAsync(question.About == QuestionAbout.Encoding
            ? chosen with { Encoding = choice, Kind = chosen.Kind ?? View?.Preview?.Settled.Kind?.Word } : chosen);
    }

    private Task ChooseColumnAsync((string Column, string? Was, string? Becomes) one) =>
        ChangeAsync(MappingDraft.Column(chosen.Draft!, Whole, one.Column, one.Was, one.Becomes));

    private Task ChooseWordAsync((string Field, string Word, string? Meaning) one) =>
        ChangeAsync(MappingDraft.Word(chosen.Draft!, one.Field, one.Word, one.Meaning));

    private Task ChangeAsync(ShapeMapping changed) => LookAsync(chosen with { Draft = changed });

    // Another sheet is another file: it is told anew what it is.
    private Task ChooseSheetAsync(string sheet) => LookAsync(new() { Sheet = sheet });

    private Task ChooseZoneAsync(string? zone) => LookAsync(chosen with { Zone = zone });

    private async Task NameAsync(string name)
    {
        chosen = chosen with { Draft = chosen.Draft! with { Name = name } };
        untaken = await attempts.TryAsync(() => commands.RememberAsync(Here, chosen, Leaving));
    }

    private Task StoreAsync() => DecideAsync(async () =>
    {
        var outcome = await commands.StoreAsync(Here, View!.File, chosen, Leaving);
        if (outcome.Refusal is null)
            Navigation.NavigateTo(outcome.Run is { } run ? $"/imports/{run.Id}" : "/imports");
        return outcome.Refusal;
    });

    private Task DiscardAsync() => DecideAsync(async () =>
    {
        await commands.DiscardAsync(Here, View!.File, Leaving);
        Navigation.NavigateTo("/imports");
        return null;
    });

    private async Task DecideAsync(Func<Task<string?>> decision)
    {
        busy = true;
        string? refused = null;
        untaken = await attempts.TryAsync(async () => refused = await decision());
        untaken ??= refused;
        busy = false;
    }
}
