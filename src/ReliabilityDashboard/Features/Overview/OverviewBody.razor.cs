using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Charts.Matrix;
using ReliabilityDashboard.Charts.StackedShare;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Words;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Shell.Pages;

namespace ReliabilityDashboard.Features.Overview;

/// <summary>What the overview shows of a view, or of its head alone.</summary>
public sealed partial class OverviewBody
{
    private OverviewView? drawn;
    private MatrixChartData? chart;

    [Parameter, EditorRequired] public OverviewHead Head { get; set; } = null!;

    /// <summary>Null while only the head is known.</summary>
    [Parameter] public OverviewView? View { get; set; }

    [Parameter, EditorRequired] public PageAddress Address { get; set; } = new();

    /// <summary>There may be something to see now.</summary>
    [Parameter] public EventCallback OnLook { get; set; }

    /// <summary>The months that are drawn here, whatever the figures are of.</summary>
    private static PageAddress OfMatrix => new() { Path = "/matrix", Preset = PeriodPreset.Last12Months };

    protected override void OnParametersSet()
    {
        // The same chart as long as it is the same view, or it would be drawn anew.
        if (ReferenceEquals(drawn, View)) return;
        drawn = View;
        chart = View?.Matrix is { } matrix ? MatrixMarks.Of(matrix, View.Currency) : null;
    }

    private SparkData? SparkOf(int index) => index < View?.Sparks.Count ? View.Sparks[index] : null;

    private string TrendOf(FigureView figure) => Address.SayingPeriod().Carry(TrendAddress.Of(new(), figure.Name));

    /// <summary>The months of the spark line.</summary>
    private string? MonthsOf(FigureView figure) =>
        View is { Months: { } months } ? Address.Carry(TrendAddress.Of(months, figure.Name)) : null;

    private static string Months(StackedShareData spread) =>
        spread.Buckets is [var first, .., var last] ? $"{first.FullName} – {last.FullName}" : "";

    private static string Modes(int count) => count == 1 ? "1 failure mode" : $"{count} failure modes";

    private void Open(FrequencyColumn column) => Go(OfMatrix.WithOther("often", column.Word));

    private void Open(string group) => Go(OfMatrix.WithOther("mode", group));

    private void Show(Period stretch) => Navigation.NavigateTo(TrendAddress.During(Navigation.Uri, stretch, Calendar));

    private void Go(PageAddress to) => Navigation.NavigateTo(Address.Carry(to.ToString()));
}
