namespace ReliabilityDashboard.Domain.Tests.Grouping;

/// <summary>Real inputs that lie beside the repository on some machines; tests that read them are skipped elsewhere.</summary>
internal static class SharedData
{
    public static string? Find(params string[] parts)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine([folder.FullName, "shared", "data", .. parts]);
            if (File.Exists(path)) return path;
        }
        return null;
    }
}
