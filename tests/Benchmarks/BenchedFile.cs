using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Kinds.Crashes;
using ReliabilityDashboard.Importing.Kinds.Incidents;
using ReliabilityDashboard.Importing.Kinds.Sessions;

namespace Benchmarks;

/// <summary>A file whose import is measured.</summary>
/// <param name="Kind">The word of its kind.</param>
/// <param name="Table">Makes the table <c>plain</c> of its columns, for the databases' own way to load it.</param>
/// <param name="Write">Writes that many rows to a path.</param>
/// <param name="Map">Maps one row; whether that gave a record.</param>
internal sealed record BenchedFile(
    string Kind, string Table, Action<string, int> Write, Func<RawFields, MappingContext, bool> Map)
{
    public static BenchedFile Sessions { get; } = new(
        "sessions",
        "CREATE TABLE plain (time text, service text, platform text, total bigint, crashed bigint, "
            + "PRIMARY KEY (service, platform, time));",
        (path, rows) => SessionFile.Write(path, rows),
        (fields, context) => SessionMapping.Map(fields, context).Record is not null);

    public static BenchedFile Incidents { get; } = new(
        "incidents",
        "CREATE TABLE plain (id text PRIMARY KEY, title text, started_at text, detected_at text, resolved_at text, service text, "
            + "affected_services text, severity text, affected_users bigint, active_users bigint);",
        WriteIncidents,
        (fields, context) => IncidentMapping.Map(fields, context).Record is not null);

    public static BenchedFile Crashes { get; } = new(
        "crashes",
        "CREATE TABLE plain (id text PRIMARY KEY, at text, service text, exception_type text, message text, stack text, "
            + "session_id text, release text, platform text);",
        WriteCrashes,
        (fields, context) => CrashMapping.Map(fields, context).Record is not null);

    // A fifth of them with a title of its own, the others of forty failure modes; each reached two services.
    private static void WriteIncidents(string path, int rows) =>
        WriteLines(
            path, rows, "id,title,started_at,detected_at,resolved_at,service,affected_services,severity,affected_users,active_users",
            i =>
            {
                var at = SessionFile.End.AddMinutes(-10.0 * (rows - i));
                var title = i % 5 == 0 ? $"Queue {Word(i)} of {Word(i / 676)} is stuck" : $"Pool of worker {Word(i % 40)} exhausted";
                return $"I-{i},{title},{at:O},{at.AddMinutes(i % 30):O},{at.AddMinutes(30 + i % 240):O},service-{i % 6},"
                    + $"service-{i % 6};service-{i % 7},sev{1 + i % 4},{i % 900},1000";
            });

    // Ten frames each, of two hundred places in the code; lines and ids differ from crash to crash.
    private static void WriteCrashes(string path, int rows) =>
        WriteLines(
            path, rows, "id,at,service,exception_type,message,stack,session_id,release,platform",
            i =>
            {
                var stack = string.Join(
                    '\n',
                    Enumerable.Range(0, 10).Select(frame =>
                        frame < 3
                            ? $"    at java.util.{(char)('A' + frame)}.get({(char)('A' + frame)}.java:{100 + frame})"
                            : $"    at com.shop.{Word(i % 200)}.Step{frame}.run(Step{frame}.java:{10 + (i + frame) % 90})"));
                return $"C-{i},{SessionFile.End.AddSeconds(-30.0 * (rows - i)):O},service-{i % 6},java.lang.IllegalStateException,"
                    + $"Order {i} is gone,\"{stack}\",session-{i},1.{i % 20}.0,{(i % 2 == 0 ? "android" : "ios")}";
            });

    private static void WriteLines(string path, int rows, string header, Func<int, string> line)
    {
        using var text = new StreamWriter(path) { NewLine = "\n" };
        text.WriteLine(header);
        for (var i = 0; i < rows; i++) text.WriteLine(line(i));
    }

    // Two letters, of 676.
    private static string Word(int number) => $"{(char)('a' + number / 26 % 26)}{(char)('a' + number % 26)}";
}
