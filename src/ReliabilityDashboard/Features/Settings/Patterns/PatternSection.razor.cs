using System.Globalization;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.Settings.Patterns;

/// <summary>By which signs it is told how a change was written.</summary>
public sealed partial class PatternSection(PatternEditing editing, SaveAttempts attempts)
    : LoadedPage<HeldPatterns>("The patterns could not be read")
{
    private static readonly (WrittenBySign, string)[] Signs =
        [(WrittenBySign.Trailer, "trailer"), (WrittenBySign.Label, "label"), (WrittenBySign.Account, "kind of account")];

    private static readonly (WrittenBy, string)[] Writers =
        [(WrittenBy.Person, "person"), (WrittenBy.Assistant, "assistant"), (WrittenBy.Both, "both")];

    private List<PatternRow> rows = [];
    private string? result;

    protected internal override DataParts Parts => PartsRead.By<PatternEditing>();

    protected override async Task<HeldPatterns?> AskAsync(CancellationToken cancel) => await editing.ReadAsync(cancel);

    protected override void OnLoaded(HeldPatterns? view) =>
        rows = view!.Patterns.Select(one => new PatternRow { Sign = one.Sign, Like = one.Like, Says = one.Says }).ToList();

    private Task SaveAsync() =>
        SetAsync([.. rows.Select(row => new WrittenByPattern(row.Sign, row.Like?.Trim() ?? "", row.Says))], "Saved.");

    private Task WithdrawAsync() => SetAsync(null, "The patterns that come with the program hold again.");

    private async Task SetAsync(IReadOnlyList<WrittenByPattern>? patterns, string said)
    {
        IReadOnlyList<FieldFault> faults = [];
        result = await attempts.TryAsync(async () =>
        {
            faults = await editing.SetAsync(patterns, CancellationToken.None);
            foreach (var (index, row) in rows.Index())
                row.Fault = faults.FirstOrDefault(fault => fault.Field == index.ToString(CultureInfo.InvariantCulture))?.Reason;
            if (faults.Count == 0) await LoadAsync();
        }) ?? (faults.Count == 0 ? said : null);
    }

    private sealed class PatternRow
    {
        public WrittenBySign Sign { get; set; }
        public string? Like { get; set; } = "";
        public WrittenBy Says { get; set; } = WrittenBy.Both;
        public string? Fault { get; set; }
    }
}
