namespace ReliabilityDashboard.Shell.Hosting;

/// <summary>The folder that settings, data and static files are found beside.</summary>
public static class ContentRoot
{
    /// <summary>The nearest folder at or above the program that holds <c>appsettings.json</c>: the repository while developing, the
    /// program's own folder once published.</summary>
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "appsettings.json"))) return folder.FullName;
        return AppContext.BaseDirectory;
    }
}
