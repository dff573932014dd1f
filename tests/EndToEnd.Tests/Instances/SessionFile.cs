using System.Globalization;
using System.Text;
using EndToEnd.Tests.Running;

namespace EndToEnd.Tests.Instances;

/// <summary>Records of sessions that take an import some batches.</summary>
internal static class SessionFile
{
    public const string Name = "sessions.csv";

    public const int Rows = 60_000;

    private static readonly Lock Gate = new();
    private static Task<List<string>>? undisturbed;

    public static string Content { get; } = Of(Rows);

    /// <summary>What is stored of them, by names, where nothing disturbs the import.</summary>
    /// <param name="calm">An installation that nobody else uses: the first that is given imports, the others are told.</param>
    public static Task<List<string>> StoredAsync(Installation calm)
    {
        lock (Gate) return undisturbed ??= ImportAsync(calm);
    }

    private static async Task<List<string>> ImportAsync(Installation calm)
    {
        using var folder = DataFolder.WithFile();
        await calm.RunAsync("import", "sessions", folder.Write(Name, Content));
        return await calm.Database.StoredAsync();
    }

    private static string Of(int rows)
    {
        var text = new StringBuilder("time,service,release,platform,total,crashed\n");
        var start = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (var i = 0; i < rows; i++)
            text.Append(
                CultureInfo.InvariantCulture,
                $"{start.AddHours(i / 12):O},svc{i % 4},r{i / 9000},{(i % 3 == 0 ? "web" : "ios")},{100 + (i % 17)},"
                    + $"{(i % 997 == 0 ? 999 : i % 5)}\n"
            );
        return text.ToString();
    }
}
