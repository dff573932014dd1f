namespace ReliabilityDashboard.Shell.Hosting;

/// <summary>Gives charts the small build of their script.</summary>
public static class CartesianPlotly
{
    private const string FullBuild = "/_content/Plotly.Blazor/plotly-3.7.0.min.js";
    private const string CartesianBuild = "/lib/plotly-cartesian-3.7.0.min.js";

    /// <summary>Answers the address of the full build with the cartesian one.</summary>
    /// <remarks>
    /// Plotly.Blazor can only ask for its full build (1.1 MB compressed) or its basic one, which silently draws heat maps as lines.
    /// The cartesian build draws all that is used here with 0.4 MB. Runs before routing, or the package's own file would win.
    /// </remarks>
    public static void UseCartesianPlotly(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.Path.Equals(FullBuild, StringComparison.OrdinalIgnoreCase)) context.Request.Path = CartesianBuild;
        return next(context);
    });
}
