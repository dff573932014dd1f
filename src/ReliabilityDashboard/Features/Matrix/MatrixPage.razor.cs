using System.Globalization;
using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Charts.Matrix;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics.Matrix;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Matrix;
using ReliabilityDashboard.Reading.Words;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.Matrix;

/// <summary>Impact against frequency, one mark for each way the system fails.</summary>
public sealed partial class MatrixPage(MatrixLoader loader, MatrixThresholdStore thresholds, ReportingCalendar calendar)
    : AddressPage<MatrixView>("The matrix could not be computed")
{
    private MatrixChartData? chart;
    private MatrixChart? picture;
    private ElementReference list;
    private string? lit;
    private bool toList;
    private bool moving;
    private bool weighing;

    private IReadOnlyList<Dimension> Dimensions => View?.Answer.Of == MatrixOf.Crashes
        ? [Dimension.Team, Dimension.Service, Dimension.Journey]
        : FilterBar.Usual;

    private bool IsFiltered => !Address.Filter.IsAll;

    private string Nothing(MatrixView view) =>
        $"No {(view.Answer.Of == MatrixOf.Crashes ? "crash" : "incident")} {PeriodPhrase.In(view.PeriodLabel)}"
        + (IsFiltered ? " for this filter" : "");

    protected internal override DataParts Parts => PartsRead.By<MatrixLoader>();

    protected override async Task<MatrixView?> AskAsync(CancellationToken cancel) => await loader.LoadAsync(Address, cancel);

    protected override void OnLoaded(MatrixView? view) => chart = MatrixMarks.Of(view!.List, loader.Currency) with
    {
        Chosen = Address.Other("mode"),
        Before = view.Before is { } before ? new(before.FrequencyThreshold, before.ImpactThreshold) : null,
    };

    private void Try(MatrixThresholds tried)
    {
        if (View?.Answer.Figures is { } drawn) Navigation.NavigateTo(TriedThresholds.In(Address, tried, drawn));
    }

    /// <summary>What is tried holds for everybody from now on; a threshold that was left alone keeps its author, or stays
    /// provisional.</summary>
    private async Task SaveTriedAsync()
    {
        if (View is not { Before: { } before, Answer: { Figures: { } figures } answer }) return;
        await thresholds.SetAsync(
            answer.Of, figures.Unit,
            figures.FrequencyThreshold == before.FrequencyThreshold ? answer.Frequency?.Value : figures.FrequencyThreshold,
            figures.ImpactThreshold == before.ImpactThreshold ? answer.Impact?.Value : figures.ImpactThreshold, Leaving);
        Navigation.NavigateTo(TriedThresholds.Without(Address).ToString());
    }

    private void Open(string group) => Navigation.NavigateTo(Address.WithOther("mode", group).ToString());

    private void Open(FrequencyColumn column)
    {
        toList = true;
        Navigation.NavigateTo(Address.WithOther("often", column.Word).ToString());
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (!toList || Address.Other("often") is null) return;
        toList = false;
        await list.FocusAsync();
    }

    /// <summary>The panel closes: the keyboard goes back to where it came from.</summary>
    private void ReturnToMark() => picture?.FocusNext(Address.Other("mode"));

    private async Task MoveAsync((double? Frequency, double? Impact) set)
    {
        if (View?.Answer is not { Figures: { } figures } answer) return;
        await thresholds.SetAsync(answer.Of, figures.Unit, set.Frequency, set.Impact, Leaving);
        moving = false;
        await LoadAsync();
    }

    /// <summary>A merge may have ended at another id, and a split opens what it made.</summary>
    private Task ChangedAsync(long group) => ReplaceAsync(Address.WithOther("mode", group.ToString(CultureInfo.InvariantCulture)));
}
