using ReliabilityDashboard.Domain.Dependencies.Layout;

namespace ReliabilityDashboard.Charts.Graphs;

/// <summary>A graph that is to be drawn: what boxes and lines say. Where they stand is found by <see cref="LayeredLayout"/>, or by the
/// browser.</summary>
/// <param name="Boxes">In the order in which they are read.</param>
/// <param name="Lines">From callers to callees.</param>
public sealed record GraphFigure(IReadOnlyList<GraphBox> Boxes, IReadOnlyList<GraphLine> Lines)
{
    /// <summary>The name of each row, from the top; empty where rows mean nothing.</summary>
    public IReadOnlyList<string> Rows { get; init; } = [];

    /// <summary>Rows mean something, so that nobody else may place the boxes.</summary>
    public bool IsFixed => Boxes.Any(box => box.Row is not null);

    /// <summary>The places that a server gives them.</summary>
    public PlacedGraph Place() => LayeredLayout.Of(
        Boxes.Select(box => new LayoutBox(box.Id, box.Width, box.Height) { Row = box.Row }),
        Lines.Select(line => new LayoutLine(line.From, line.To)), Weights, Rows.Count > 0 ? new(Row: 96) : null);

    // The busiest lines lead downwards.
    private Func<LayoutLine, double> Weights
    {
        get
        {
            var widths = Lines.ToDictionary(line => new LayoutLine(line.From, line.To), line => line.Width);
            return line => widths[line];
        }
    }
}
