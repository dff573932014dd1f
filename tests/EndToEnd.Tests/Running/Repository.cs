namespace EndToEnd.Tests.Running;

/// <summary>Where things lie: found from the tests' own folder upwards, so that it is the same for every way of starting them.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    public static string Results { get; } = Path.Combine(Root, "TestResults");

    /// <summary>Real inputs that are not part of the repository; null where they are not beside it.</summary>
    public static string? SharedData { get; } = FindShared();

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "ReliabilityDashboard.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds ReliabilityDashboard.sln.");
    }

    private static string? FindShared()
    {
        var folder = Path.GetFullPath(Path.Combine(Root, "..", "shared", "data"));
        return Directory.Exists(folder) ? folder : null;
    }
}
