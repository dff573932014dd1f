using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Kinds;

namespace ReliabilityDashboard.Importing.Tests.Sample;

/// <summary>The committed sample organisation.</summary>
internal static class SampleFiles
{
    public static string Folder { get; } = Find();

    public static IReadOnlyList<(string FileName, ImportKind Kind)> All { get; } =
    [.. ImportKinds.InOrder(Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path)))];

    /// <summary>The records of a file as they are read and mapped.</summary>
    public static IEnumerable<Mapped<T>> Read<T>(string fileName, FieldNames fields, Func<RawFields, MappingContext, Mapped<T>> map)
        where T : class
    {
        // The sample is dated 2026-06-30 at the latest; a clock of its own keeps the test from depending on today.
        var context = new MappingContext(TimeZoneInfo.Utc, new DateTime(2026, 7, 1, 0, 0, 0, DateTimeKind.Utc));
        using var file = new RecordFile(
            File.OpenRead(Path.Combine(Folder, fileName)), FileForm.FromFileName(fileName)!.Value, fields, 1 << 30);
        foreach (var record in file.Read())
            yield return record.Fields is { } cells ? map(cells, context) : Mapped<T>.Rejected(null, record.Failure!);
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ReliabilityDashboard.sln"))) folder = folder.Parent;
        return Path.Combine(folder!.FullName, "data", "sample");
    }
}
