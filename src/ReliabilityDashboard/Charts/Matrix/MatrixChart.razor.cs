using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Domain.Metrics.Matrix;

namespace ReliabilityDashboard.Charts.Matrix;

/// <summary>Impact, logarithmic, against how often; a mark is one way the system fails.</summary>
public sealed partial class MatrixChart
{
    private ChartFrame? frame;
    private string? lit;

    [Parameter, EditorRequired] public string Title { get; set; } = "";
    [Parameter] public string? Note { get; set; }
    [Parameter, EditorRequired] public MatrixChartData Data { get; set; } = null!;
    [Parameter] public int Height { get; set; } = 430;
    /// <summary>Px of its height on paper.</summary>
    [Parameter] public int OnPaper { get; set; } = 430;
    [Parameter] public RenderFragment? Actions { get; set; }
    [Parameter] public RenderFragment? EmptyContent { get; set; }
    [Parameter] public RenderFragment? Below { get; set; }
    [Parameter] public bool ShowActions { get; set; } = true;
    [Parameter] public string? Class { get; set; }
    /// <summary>Other thresholds are to be tried; without it they stand still.</summary>
    [Parameter] public EventCallback<MatrixThresholds> OnTry { get; set; }
    /// <summary>A mark was clicked or chosen with Enter: its group's id.</summary>
    [Parameter] public EventCallback<string> OnGroup { get; set; }
    /// <summary>A chip was clicked or chosen with Enter: the column whose failure modes it stands for.</summary>
    [Parameter] public EventCallback<FrequencyColumn> OnChip { get; set; }
    /// <summary>The group under the pointer, null when it left; for lighting its row in the ranked list.</summary>
    [Parameter] public EventCallback<string?> OnHover { get; set; }
    /// <summary>The group whose mark is lit, because its row in the ranked list is pointed at.</summary>
    [Parameter] public string? Lit { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (lit == Lit || frame is null) return;
        lit = Lit;
        await frame.LightAsync(lit is null ? null : IsLit);
    }

    /// <summary>Once it is drawn again, the keyboard stands at the mark of a group.</summary>
    public void FocusNext(string? group) => frame?.FocusNext(key => key is MatrixMark mark && mark.Group == group);

    /// <summary>Its mark, or the chip that stands for it.</summary>
    private bool IsLit(object key) => key switch
    {
        MatrixMark mark => mark.Group == lit,
        MatrixChip chip => chip.Marks.Any(mark => mark.Group == lit),
        _ => false,
    };

    /// <summary>What is pointed at in the chart is lit already; lighting it again would come late, when the pointer is elsewhere.</summary>
    private Task HoverAsync(object? key)
    {
        lit = (key as MatrixMark)?.Group;
        return OnHover.InvokeAsync(lit);
    }

    private Task PickAsync(object key) => key switch
    {
        MatrixMark mark => OnGroup.InvokeAsync(mark.Group),
        MatrixChip chip => OnChip.InvokeAsync(chip.Column),
        _ => Task.CompletedTask,
    };
}
