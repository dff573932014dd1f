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
    // Of a large file the first rows are there at once; the figures of the whole are counted while one reads.
    private const int FirstLook = 5_000;

    private ShapeMapping? draft;
    private ImportKind? kind;
    private string? mapping, encoding, untaken;
    private bool isNew, busy, whole;

    /// <summary>The number of a file that was sent.</summary>
    [Parameter] public string? Upload { get; set; }

    /// <summary>Of a file of the inbox.</summary>
    [Parameter] public string? FileName { get; set; }

    /// <summary>The address of a file that was sent.</summary>
    public static string AddressOf(Guid upload) => $"/imports/preview/{upload}";

    /// <summary>The address of a file of the inbox.</summary>
    public static string AddressOf(string inboxFile) => $"/imports/inbox/{Uri.EscapeDataString(inboxFile)}";

    protected override object Question => (Upload, FileName);

    protected internal override DataParts Parts => PartsRead.By<PreviewLoader>();

    private bool CanStore => View is { Preview: { Settled.IsClear: true, Figures: not null, IsWhole: true } };

    private ShapeMapping Whole => View!.Preview!.Settled.Mapping!.Mapping;

    protected override Task OnAskedAsync()
    {
        (draft, kind, mapping, encoding, untaken) = (null, null, null, null, null);
        (isNew, whole) = (false, false);
        Forget();
        return Task.CompletedTask;
    }

    protected override Task<PreviewView?> AskAsync(CancellationToken cancel) => loader.LoadAsync(Upload, FileName, Said, cancel);

    private FileAsked Said(FileAsked asked)
    {
        asked = asked with { Most = whole ? null : FirstLook };
        return draft is not null ? asked with { Draft = draft }
            : asked with { Mapping = mapping, Proposed = kind, Encoding = encoding };
    }

    protected override void OnLoaded(PreviewView? view)
    {
        if (view?.Preview is { IsWhole: false }) _ = CountAsync();
        if (draft is not null || view?.Preview?.Settled is not { IsRefused: false } settled) return;
        draft = view.HasMapping ? MappingDraft.Of(settled) : null;
        isNew = draft is not null && kind is not null;
    }

    private Task CountAsync() => InvokeAsync(async () =>
    {
        whole = true;
        await LoadAsync();
        StateHasChanged();
    });

    private Task LookAsync()
    {
        whole = false;
        return LoadAsync();
    }

    private Task AnswerAsync((ImportQuestion Question, string Choice) said)
    {
        var (question, choice) = said;
        if (question.About == QuestionAbout.Kind)
        {
            (draft, kind) = (null, ImportKinds.Find(choice));
            mapping = kind is null ? choice : null;
            return LookAsync();
        }
        if (draft is not null) return ChangeAsync(MappingDraft.Answered(draft, Whole, question, choice));
        if (question.About == QuestionAbout.Encoding) (encoding, kind) = (choice, kind ?? View?.Preview?.Settled.Kind);
        return LookAsync();
    }

    private Task ChooseColumnAsync((string Column, string? Was, string? Becomes) chosen) =>
        ChangeAsync(MappingDraft.Column(draft!, Whole, chosen.Column, chosen.Was, chosen.Becomes));

    private Task ChooseWordAsync((string Field, string Word, string? Meaning) chosen) =>
        ChangeAsync(MappingDraft.Word(draft!, chosen.Field, chosen.Word, chosen.Meaning));

    private Task ChangeAsync(ShapeMapping changed)
    {
        (draft, untaken) = (changed, null);
        return LookAsync();
    }

    private void Name(string name) => draft = draft! with { Name = name };

    private Task StoreAsync() => DecideAsync(async () =>
    {
        var outcome = await commands.StoreAsync(View!.File, draft, isNew, Leaving);
        if (outcome.Refusal is null)
            Navigation.NavigateTo(outcome.Run is { } run ? $"/imports/{run.Id}" : "/imports");
        return outcome.Refusal;
    });

    private Task DiscardAsync() => DecideAsync(async () =>
    {
        await commands.DiscardAsync(View!.File, Leaving);
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
