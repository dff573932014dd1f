namespace ReliabilityDashboard.Shell.Hosting;

/// <summary>Whether a browser asks for a page: people get words, programs the bare status or problem details.</summary>
internal static class ForPeople
{
    public static bool Asked(HttpContext http) =>
        http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
