using System.Globalization;
using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.Settings.Bounds;

/// <summary>One set of bounds: its fields, what they come to, who set them.</summary>
public sealed partial class BoundsForm(BoundsEditing editing, SaveAttempts attempts)
    : LoadedPage<HeldBounds>("These bounds could not be read")
{
    private decimal?[] typed = [];
    private IReadOnlyList<FieldFault> faults = [];
    private string? result;

    [Parameter, EditorRequired] public BoundSet Set { get; set; } = null!;

    private bool IsChanged => View is not null && !typed.SequenceEqual(View.Percents.Select(percent => (decimal?)percent));

    private string Default => string.Join(", ", Set.Defaults.Select(Percent));

    protected override object Question => Set;

    protected internal override DataParts Parts => PartsRead.By<BoundsEditing>();

    protected override async Task<HeldBounds?> AskAsync(CancellationToken cancel) => await editing.ReadAsync(Set, cancel);

    protected override void OnLoaded(HeldBounds? view) => (typed, faults) = ([.. view!.Percents], []);

    private void Type(int index, decimal? percent)
    {
        typed[index] = percent;
        (faults, result) = (Set.FaultsOf(typed), null);
    }

    private string? FaultOf(BoundField field) => faults.FirstOrDefault(fault => fault.Field == field.Name)?.Reason;

    /// <summary>What a class reaches from and to, as typed; a dash while a bound is missing.</summary>
    private string RangeOf(int index) => index switch
    {
        0 => $"below {Shown(typed[0])}",
        _ when index == typed.Length => $"from {Shown(typed[^1])}",
        _ => $"{Shown(typed[index - 1])} to below {Shown(typed[index])}",
    };

    private Task SaveAsync() => TryAsync(async () =>
    {
        faults = await editing.SetAsync(Set, typed, CancellationToken.None);
        if (faults.Count > 0) return;
        await LoadAsync();
        result = "Saved. Every page uses it from now on.";
    });

    private Task WithdrawAsync() => TryAsync(async () =>
    {
        await editing.WithdrawAsync(Set, CancellationToken.None);
        await LoadAsync();
        result = $"The default holds again: {Default}.";
    });

    private async Task TryAsync(Func<Task> change) => result = await attempts.TryAsync(change) ?? result;

    private static string Shown(decimal? percent) => percent is { } known ? Percent(known) : "–";

    private static string Percent(decimal percent) => Typography.WithUnit(percent.ToString("0.####", CultureInfo.InvariantCulture), "%");
}
