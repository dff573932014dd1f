using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Plotly.Blazor;
using ReliabilityDashboard.Charts.Drawing;
using ReliabilityDashboard.Charts.Drawings;
using ReliabilityDashboard.Charts.Table;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Shell.Downloads;
using ReliabilityDashboard.Shell.Theme;

namespace ReliabilityDashboard.Charts;

/// <summary>Draws what it is given once the browser has said its theme and its room, and again when either changes.</summary>
public sealed partial class ChartFrame(IJSRuntime js, ThemeState theme, ChartDownloads downloads, OfferedPictures pictures)
    : IAsyncDisposable
{
    private readonly string tableId = ElementId.New("chart-table");
    private readonly Config config = HouseLayout.Config();
    private readonly List<ChartDownloads.Offer> offers = [];
    private OfferedPictures.Offer? onPaper;
    private DotNetObjectReference<ChartFrame>? self;
    private IJSObjectReference? module;
    private ElementReference frame;
    private PlotlyChart? plot;
    private ChartCanvas? canvas;
    private ChartDrawing? drawing;
    private object? drawnFrom;
    private int width;
    private bool tableShown;
    private bool outdated;
    private bool attached;
    private bool choosing;
    private Func<object, bool>? toFocus;

    /// <summary>What the page is drawn for before it is connected; null from then on.</summary>
    [CascadingParameter] private HttpContext? Request { get; set; }

    [Parameter, EditorRequired] public string Title { get; set; } = "";
    /// <summary>The chart's sentence, beside its title.</summary>
    [Parameter] public string? Note { get; set; }
    /// <summary>What is drawn; another object is drawn anew.</summary>
    [Parameter, EditorRequired] public object Data { get; set; } = null!;
    [Parameter, EditorRequired] public Func<ChartCanvas, ChartDrawing> Draw { get; set; } = null!;
    /// <summary>Draws the same for paper, with its legend.</summary>
    [Parameter, EditorRequired] public Func<string> Picture { get; set; } = null!;
    [Parameter, EditorRequired] public IReadOnlyList<ChartTable> Tables { get; set; } = [];
    [Parameter] public int Height { get; set; } = 260;
    [Parameter] public bool Empty { get; set; }
    [Parameter] public RenderFragment? EmptyContent { get; set; }
    [Parameter] public RenderFragment? Legend { get; set; }
    /// <summary>At the right under the plot: scale and zone.</summary>
    [Parameter] public string? Caption { get; set; }
    /// <summary>Before <em>Table · PNG · CSV</em>.</summary>
    [Parameter] public RenderFragment? Actions { get; set; }
    /// <summary>Under the chart, also where there is nothing to draw: the figures of the whole period.</summary>
    [Parameter] public RenderFragment? Below { get; set; }
    /// <summary>Over the plot, in its own pixels: what is taken hold of.</summary>
    [Parameter] public RenderFragment<ChartCanvas>? Over { get; set; }
    [Parameter] public bool ShowActions { get; set; } = true;
    [Parameter] public string? Class { get; set; }
    /// <summary>The key of the point that was clicked, or chosen with Enter.</summary>
    [Parameter] public EventCallback<object> OnPick { get; set; }
    /// <summary>The key of the point under the pointer; null when it left.</summary>
    [Parameter] public EventCallback<object?> OnHover { get; set; }

    /// <summary>A stretch of the time axis was drawn, by dragging or by keys.</summary>
    [Parameter] public EventCallback<ChartStretch> OnStretch { get; set; }

    private string Label => $"{Title}. {Note} Arrow keys go through the points{(OnPick.HasDelegate ? ", Enter opens one" : "")}"
        + (OnStretch.HasDelegate ? "; with Shift they draw a stretch of time, Enter shows it." : ".");

    private List<ITrace> Sent => [.. drawing!.Traces.Select(keyed => keyed.Trace)];

    protected override void OnInitialized()
    {
        for (var index = 0; index < Tables.Count; index++) Offer(index);
        if (Request is null) onPaper = pictures.Add(() => Picture());
        theme.Changed += Restyle;
    }

    protected override void OnParametersSet()
    {
        while (offers.Count < Tables.Count) Offer(offers.Count);
        if (canvas is not null && !ReferenceEquals(drawnFrom, Data) && !Equals(drawnFrom, Data)) Redraw();
    }

    private void Offer(int index) => offers.Add(downloads.Add(() => index < Tables.Count ? Tables[index] : Tables[0]));

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Empty) return;
        module ??= await js.InvokeAsync<IJSObjectReference>("import", "./js/chart.js");
        if (width == 0)
        {
            width = await module.InvokeAsync<int>("measure", frame);
            Redraw();
            // Before the theme is known there is nothing new to show; asking to render all the same would go round for ever.
            if (canvas is not null) StateHasChanged();
        }
        else if (outdated && plot is not null)
        {
            outdated = false;
            await plot.React();
            await AttachAsync();
        }
    }

    /// <summary>Plotly.Blazor looks at changed parameters only when told to react.</summary>
    private void Redraw()
    {
        if (theme.IsDark is not { } dark || width == 0) return;
        outdated = drawing is not null;
        canvas = new(dark ? Palette.Dark : Palette.Light, width, Height);
        drawing = Draw(canvas);
        drawnFrom = Data;
    }

    private void Restyle() => InvokeAsync(() =>
    {
        if (width == 0 || Empty) return;
        Redraw();
        StateHasChanged();
    });

    private void Drawn() => InvokeAsync(AttachAsync);

    private async Task AttachAsync()
    {
        if (module is null || drawing is null) return;
        self ??= DotNetObjectReference.Create(this);
        attached = await module.InvokeAsync<bool>("attach", frame, self, Walked(), OnStretch.HasDelegate);
        if (toFocus is not { } which || !attached) return;
        toFocus = null;
        if (Find(which) is (var trace, var point)) await module.InvokeVoidAsync("focus", frame, trace, point);
    }

    /// <summary>Once it is drawn again, the keyboard stands at the point of a key.</summary>
    public void FocusNext(Func<object, bool> which) => toFocus = which;

    /// <summary>The points that the arrow keys go through: all with a key, the lines first.</summary>
    private int[][] Walked() => [.. drawing!.Traces.SelectMany((keyed, trace) => keyed.Keys.Select((key, point) => (key, trace, point)))
        .Where(found => found.key is not null).Select(found => new[] { found.trace, found.point })];

    /// <summary>Lights the point of a key, or none.</summary>
    public async Task LightAsync(Func<object, bool>? which)
    {
        if (!attached || module is null || drawing is null) return;
        var (trace, point) = (which is null ? null : Find(which)) ?? (-1, -1);
        await module.InvokeVoidAsync("light", frame, trace, point);
    }

    private (int Trace, int Point)? Find(Func<object, bool> which)
    {
        for (var trace = 0; trace < drawing!.Traces.Count; trace++)
            for (var point = 0; point < drawing.Traces[trace].Keys.Count; point++)
                if (drawing.Traces[trace].Keys[point] is { } key && which(key)) return (trace, point);
        return null;
    }

    [JSInvokable]
    public Task Picked(int trace, int point) => KeyOf(trace, point) is { } key ? OnPick.InvokeAsync(key) : Task.CompletedTask;

    /// <summary>The next two touches choose a stretch of time; or no longer.</summary>
    private async Task ChooseAsync()
    {
        choosing = !choosing;
        if (attached && module is not null) await module.InvokeVoidAsync("letGo", frame);
    }

    [JSInvokable]
    public Task Stretched(double from, double to)
    {
        choosing = false;
        return OnStretch.InvokeAsync(new(from, to));
    }

    [JSInvokable]
    public Task Hovered(int trace, int point) => OnHover.HasDelegate ? OnHover.InvokeAsync(KeyOf(trace, point)) : Task.CompletedTask;

    [JSInvokable]
    public void Resized(int room)
    {
        width = room;
        Redraw();
        StateHasChanged();
    }

    private object? KeyOf(int trace, int point) =>
        drawing is not null && trace >= 0 && trace < drawing.Traces.Count && point >= 0 && point < drawing.Traces[trace].Keys.Count
            ? drawing.Traces[trace].Keys[point]
            : null;

    private async Task SavePictureAsync()
    {
        if (module is null || canvas is null) return;
        await module.InvokeVoidAsync(
            "savePicture", frame, $"{FileName.Of(Title)}.png", ChartText.Escape(Title), ChartText.Escape(Caption ?? ""),
            canvas.Palette.Surface, canvas.Palette.Ink);
    }

    public async ValueTask DisposeAsync()
    {
        theme.Changed -= Restyle;
        offers.ForEach(offer => offer.Dispose());
        onPaper?.Dispose();
        try
        {
            if (module is not null)
            {
                await module.InvokeVoidAsync("detach", frame);
                await module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The tab is gone, and with it what was to be released.
        }
        self?.Dispose();
    }
}
