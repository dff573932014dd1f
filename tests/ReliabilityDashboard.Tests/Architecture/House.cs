using System.Reflection;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Importing.Pipeline;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Shell.Layout;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.PostgreSql;
using ReliabilityDashboard.Storage.Sqlite;

namespace ReliabilityDashboard.Tests.Architecture;

/// <summary>The house as it is built: its floors, and its files as they lie on disk.</summary>
internal static class House
{
    public static Assembly Web { get; } = typeof(App).Assembly;
    public static Assembly Storage { get; } = typeof(StorageOptions).Assembly;
    public static Assembly Reading { get; } = typeof(MetricReader).Assembly;

    public static IReadOnlyList<Assembly> Floors { get; } =
    [
        typeof(ReportingCalendar).Assembly, Storage, typeof(SqliteStorage).Assembly, typeof(PostgreSqlStorage).Assembly,
        typeof(ImportOptions).Assembly, Reading, Web,
    ];

    public static string Root { get; } = Find();

    /// <summary>What people wrote by hand in these folders: no build output, no migrations, no bundles.</summary>
    public static IReadOnlyList<SourceFile> Files(params string[] folders) => FilesOf([".cs", ".razor"], folders);

    /// <inheritdoc cref="Files"/>
    public static IReadOnlyList<SourceFile> FilesOf(string[] endings, params string[] folders) =>
    [
        .. from folder in folders
           from path in Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
           let name = Path.GetRelativePath(Root, path).Replace('\\', '/')
           where endings.Contains(Path.GetExtension(name))
           where !name.Split('/').Any(part => part is "bin" or "obj" or "Migrations" or "node_modules" or "lib")
           orderby name
           select new SourceFile(name, File.ReadAllLines(path)),
    ];

    /// <summary>Fails with a line for each that was found.</summary>
    public static void None<T>(IEnumerable<T> broken)
    {
        var found = broken.ToList();
        if (found.Count > 0) Assert.Fail(string.Join('\n', found));
    }

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "ReliabilityDashboard.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds ReliabilityDashboard.sln.");
    }
}

/// <param name="Name">From the root of the repository, with <c>/</c>.</param>
/// <param name="Lines">Without their ends.</param>
internal sealed record SourceFile(string Name, string[] Lines);
