using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.CleanUps;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.Imports;

/// <summary>One run: what became of its records, which were refused and why, and the way to send them again.</summary>
public sealed partial class RunPage(RunLoader loader, ImportCommands commands, SaveAttempts attempts, TimeProvider time)
    : LoadedPage<RunView>("The run could not be read")
{
    private readonly RunPace pace = new(time);

    private CleanUpResult? joined;
    private string? untaken;

    [Parameter] public long Run { get; set; }

    [SupplyParameterFromQuery(Name = "page")] private int? Page { get; set; }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    protected override object Question => (Run, Page ?? 1);

    protected internal override DataParts Parts => PartsRead.By<RunLoader>();

    protected override Task<RunView?> AskAsync(CancellationToken cancel) => loader.LoadAsync(Run, Page ?? 1, cancel);

    protected override void OnLoaded(RunView? view)
    {
        if (view is not null) pace.Note([view.Run]);
    }

    private Task TurnAsync() => TryAsync(() => View!.Run.PutAwayAt is null
        ? commands.PutAwayAsync(Run, Leaving)
        : commands.BringBackAsync(Run, Leaving));

    private Task JoinAsync(IReadOnlyList<IncidentTwin> twins) =>
        TryAsync(async () => joined = await commands.JoinAsync(twins, Leaving) is { Changed: > 0 } done ? done : null);

    private Task PartAsync() => TryAsync(async () =>
    {
        await commands.PartAsync(joined!.Id, Leaving);
        joined = null;
    });

    private async Task TryAsync(Func<Task> command)
    {
        untaken = await attempts.TryAsync(command);
        await LoadAsync();
    }

    private static string UploadNote(ImportRun run) => run.Rejected > 0
        ? $"The columns that begin with rejected_ may stay: they are left out. Taken as {run.Kind} from {run.Source}."
        : $"Taken as {run.Kind} from {run.Source}.";

    private static string? KeptNote(RunView view) => view.Kept < view.Run.Rejected
        ? $"the first {Typography.Number(view.Kept)} of {Typography.Number(view.Run.Rejected)} are kept, the rest is counted"
        : null;

    private static string AddressOf(long run, int page) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/imports/{run}{(page > 1 ? $"?page={page}" : "")}");

    private static bool IsArray(ImportRun run) => FileForm.FromFileName(run.FileName) is { Format: FileFormat.Json };
}
