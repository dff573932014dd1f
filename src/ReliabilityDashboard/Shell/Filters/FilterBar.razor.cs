using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Releases;
using ReliabilityDashboard.Shell.Paper;

namespace ReliabilityDashboard.Shell.Filters;

/// <summary>The one filter bar of all pages: period, comparison, and values of several dimensions.</summary>
public sealed partial class FilterBar(NavigationManager navigation, IJSRuntime js, ReportingCalendar calendar, TimeProvider clock)
    : IDisposable
{
    /// <summary>The dimensions that most pages offer.</summary>
    public static IReadOnlyList<Dimension> Usual { get; } =
        [Dimension.Team, Dimension.Service, Dimension.Category, Dimension.Journey, Dimension.Severity];

    private bool sheet;
    private bool copied;

    /// <summary>How long it is said that the link was copied.</summary>
    public static readonly TimeSpan CopiedFor = TimeSpan.FromSeconds(4);
    private ITimer? saying;

    /// <summary>The names to choose from.</summary>
    [Parameter, EditorRequired] public FilterChoices Choices { get; set; } = FilterChoices.None;

    /// <summary>The dimensions with a control of their own, in order. Others that stand in the address can be removed.</summary>
    [Parameter] public IReadOnlyList<Dimension> Dimensions { get; set; } = Usual;

    /// <summary>Where a single document lies, in front of it.</summary>
    [Parameter] public RenderFragment? Path { get; set; }

    [Parameter] public bool ShowPeriod { get; set; } = true;

    [Parameter] public bool ShowComparison { get; set; } = true;

    private PageAddress Address { get; set; } = new();

    private int ChosenCount => Address.Filter.Asked.Sum(asked => asked.Values.Count);

    private string PeriodShown => ShowPeriod ? Address.Period(calendar, clock.GetUtcNow().UtcDateTime).Label : "";

    /// <summary>Said on paper.</summary>
    private PaperScope Scope =>
        PaperScope.Filter | (ShowPeriod ? PaperScope.Period : 0) | (ShowPeriod && ShowComparison ? PaperScope.Comparison : 0);

    private IEnumerable<(Dimension Dimension, string Value)> FurtherValues =>
        Address
            .Filter.Asked.Where(known => !Dimensions.Contains(known.Dimension))
            .SelectMany(known => known.Values.Select(value => (known.Dimension, value)));

    protected override void OnInitialized()
    {
        Address = PageAddress.Parse(navigation.Uri);
        navigation.LocationChanged += Follow;
    }

    private static string TitleOf(Dimension dimension) => SentenceWords.Begin(dimension.Word.Replace('_', ' '));

    private PageAddress Without(Dimension dimension, string value) =>
        Address.WithFilter(dimension, Address.Filter[dimension].Where(known => known != value));

    /// <summary>The page of a value that has one: of a release, where its one service is chosen too.</summary>
    private string? PageOf(Dimension dimension, string value) =>
        dimension == Dimension.Release && Address.Filter[Dimension.Service] is [var service]
            ? Address.Carry(ReleaseAddress.Of(service, value))
            : null;

    /// <summary>What is shown now, for whoever opens it later; a page that compares nothing says no comparison of its own.</summary>
    private PageAddress Copied =>
        !ShowPeriod ? Address
        : Address.Dated(calendar, clock.GetUtcNow().UtcDateTime) is var dated && ShowComparison ? dated
        : dated with { Compare = Address.Compare };

    /// <summary>Another filter begins at the first page of a list.</summary>
    private static string FirstPage(PageAddress address) => address.WithOther("page", null).ToString();

    private void Go(PageAddress address) => navigation.NavigateTo(FirstPage(address));

    private async Task CopyAsync()
    {
        var said = Copied;
        await using var clipboard = await js.InvokeAsync<IJSObjectReference>("import", "./js/clipboard.js");
        copied = await clipboard.InvokeAsync<bool>("copy", navigation.ToAbsoluteUri(said.ToString()).AbsoluteUri);
        saying?.Dispose();
        saying = clock.CreateTimer(_ => InvokeAsync(SaidLongEnough), null, CopiedFor, Timeout.InfiniteTimeSpan);
    }

    private void SaidLongEnough()
    {
        copied = false;
        StateHasChanged();
    }

    private void Follow(object? sender, LocationChangedEventArgs change) => InvokeAsync(() =>
    {
        Address = PageAddress.Parse(navigation.Uri);
        copied = false;
        StateHasChanged();
    });

    public void Dispose()
    {
        navigation.LocationChanged -= Follow;
        saying?.Dispose();
    }
}
