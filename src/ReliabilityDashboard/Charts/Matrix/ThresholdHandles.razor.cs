using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using ReliabilityDashboard.Charts.Drawing;
using ReliabilityDashboard.Domain.Metrics.Matrix;

namespace ReliabilityDashboard.Charts.Matrix;

/// <summary>The thresholds of a matrix to take hold of. While one moves, its way is reckoned here and the browser shows it; once it is let
/// go, the page is told.</summary>
public sealed partial class ThresholdHandles(IJSRuntime js) : IAsyncDisposable
{
    private DotNetObjectReference<ThresholdHandles>? self;
    private IJSObjectReference? module;
    private ElementReference root;
    private PlotRoom room = null!;
    private MatrixPlane plane = null!;
    private MovedThreshold across = null!, up = null!;
    private MatrixChartData moving = null!;

    /// <summary>Has quadrants.</summary>
    [Parameter, EditorRequired] public MatrixChartData Data { get; set; } = null!;

    [Parameter, EditorRequired] public ChartCanvas Canvas { get; set; } = null!;

    /// <summary>Others are to be tried.</summary>
    [Parameter] public EventCallback<MatrixThresholds> OnTry { get; set; }

    protected override void OnParametersSet()
    {
        room = PlotRoom.Of(Canvas);
        plane = MatrixPlane.Of(Data, room.Width, room.Height);
        moving = Data;
        var here = new ThresholdMove(Data, plane);
        (across, up) = (here.By(across: true, 0), here.By(across: false, 0));
        up = up with { Place = plane.ImpactLine!.Value, Value = Data.ImpactThreshold!.Value };
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        module = await js.InvokeAsync<IJSObjectReference>("import", "./js/thresholds.js");
        self = DotNetObjectReference.Create(this);
        await module.InvokeVoidAsync("attach", root, self);
    }

    /// <summary>The pointer holds a threshold there.</summary>
    [JSInvokable]
    public MovedThreshold Moved(bool isAcross, double place) => Take(new ThresholdMove(moving, plane).To(isAcross, place));

    /// <summary>Keys move it.</summary>
    [JSInvokable]
    public MovedThreshold Stepped(bool isAcross, int steps) => Take(new ThresholdMove(moving, plane).By(isAcross, steps));

    /// <summary>It is let go where it stands.</summary>
    [JSInvokable]
    public Task Let() => ReferenceEquals(moving, Data)
        ? Task.CompletedTask : OnTry.InvokeAsync(new(moving.FrequencyThreshold, moving.ImpactThreshold));

    /// <summary>It is put back.</summary>
    [JSInvokable]
    public void Forget() => moving = Data;

    private MovedThreshold Take(MovedThreshold moved)
    {
        moving = moving.Trying(moved.Tried);
        return moved;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (module is not null) await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The tab is gone.
        }
        self?.Dispose();
    }
}
