using Plotly.Blazor.Traces.ScatterLib.MarkerLib;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Shell.Theme;

namespace ReliabilityDashboard.Charts.Drawing;

/// <summary>The marks of categories in charts: shape and colour say the same.</summary>
internal static class CategoryMarks
{
    /// <param name="category">Null where nobody said.</param>
    public static SymbolEnum Symbol(IncidentCategory? category) =>
        category switch
        {
            IncidentCategory.Infrastructure => SymbolEnum.Circle,
            IncidentCategory.Logic => SymbolEnum.Diamond,
            IncidentCategory.Data => SymbolEnum.Square,
            IncidentCategory.Integration => SymbolEnum.TriangleUp,
            IncidentCategory.Resource => SymbolEnum.Cross,
            _ => SymbolEnum.X,
        };

    /// <param name="category">Null where nobody said.</param>
    /// <param name="palette">The theme's.</param>
    public static string Colour(IncidentCategory? category, Palette palette) =>
        category switch
        {
            IncidentCategory.Infrastructure => palette.Infrastructure,
            IncidentCategory.Logic => palette.Logic,
            IncidentCategory.Data => palette.Data,
            IncidentCategory.Integration => palette.Integration,
            IncidentCategory.Resource => palette.Resource,
            _ => palette.Ink3,
        };
}
