using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Shell.Components;

/// <summary>The outline of each category's mark in a box of 12 × 12.</summary>
public static class CategoryShape
{
    /// <param name="category">Null where nobody said.</param>
    public static string Of(IncidentCategory? category) => category switch
    {
        IncidentCategory.Infrastructure => "M6 1.4a4.6 4.6 0 1 0 0 9.2a4.6 4.6 0 1 0 0-9.2Z",
        IncidentCategory.Logic => "M6 .8L11.2 6L6 11.2L.8 6Z",
        IncidentCategory.Data => "M1.6 1.6h8.8v8.8H1.6Z",
        IncidentCategory.Integration => "M6 1.2L11.2 10.4H.8Z",
        IncidentCategory.Resource => "M4.2 1.2h3.6v3h3v3.6h-3v3H4.2v-3h-3V4.2h3Z",
        _ => "M3 1.2L6 4.2L9 1.2L10.8 3L7.8 6L10.8 9L9 10.8L6 7.8L3 10.8L1.2 9L4.2 6L1.2 3Z",
    };
}
