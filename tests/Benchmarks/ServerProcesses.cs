using System.Globalization;
using TestDatabases;

namespace Benchmarks;

/// <summary>All processes of a PostgreSQL server on this machine, those that clean up behind others among them.</summary>
/// <param name="postmaster">The one that starts the others.</param>
internal sealed class ServerProcesses(int postmaster)
{
    // As the kernel tells it, whatever the machine's own clock runs at.
    private const int TicksPerSecond = 100;

    public static async Task<ServerProcesses> OfAsync(TestDatabase database)
    {
        await using var connection = database.Connect();
        await connection.OpenAsync();
        await using var ask = connection.CreateCommand();
        ask.CommandText = "SELECT pg_backend_pid()";
        return new(Stat((int)(await ask.ExecuteScalarAsync())!)!.Parent);
    }

    /// <summary>What they have computed since the server started, also those that have ended.</summary>
    public TimeSpan Computed()
    {
        var own = Stat(postmaster)!;
        var others = Directory
            .EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) ? Stat(id) : null)
            .Where(process => process?.Parent == postmaster);
        return TimeSpan.FromSeconds((double)(own.Ticks + own.TicksOfEnded + others.Sum(process => process!.Ticks)) / TicksPerSecond);
    }

    // Form: proc(5), /proc/pid/stat. The name of the program, which may hold anything, ends with the last bracket.
    private static Process? Stat(int id)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{id}/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            long Number(int field) => long.Parse(fields[field - 3], CultureInfo.InvariantCulture);
            return new((int)Number(4), Number(14) + Number(15), Number(16) + Number(17));
        }
        catch (IOException)
        {
            // It has ended.
            return null;
        }
    }

    private sealed record Process(int Parent, long Ticks, long TicksOfEnded);
}
