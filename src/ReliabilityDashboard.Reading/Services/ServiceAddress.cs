namespace ReliabilityDashboard.Reading.Services;

/// <summary>Where the page of a service lies, from the root: names may hold any sign.</summary>
public static class ServiceAddress
{
    public static string Of(string service) => $"/services/{Uri.EscapeDataString(service)}";

    /// <summary>The name in the path of its page or of a file of it: a route would leave a slash in it escaped.</summary>
    public static string Read(string path) => path.Split('/') is [_, _, var service, ..] ? Uri.UnescapeDataString(service) : "";
}
