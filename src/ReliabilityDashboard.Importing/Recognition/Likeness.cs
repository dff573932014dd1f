namespace ReliabilityDashboard.Importing.Recognition;

/// <summary>Columns that look like a field of ours by their names: <c>resolved_on</c>, <c>closed_at</c>, <c>state</c>.</summary>
internal static class Likeness
{
    private static readonly (string Field, string[] Parts)[] Signs =
    [
        ("id", ["id", "number", "key", "reference", "ticket"]),
        ("title", ["title", "summary", "name", "subject", "shortdescription", "description"]),
        ("started_at", ["started", "start", "began", "begin", "onset"]),
        ("detected_at", ["detected", "created", "opened", "reported", "raised"]),
        ("acknowledged_at", ["acknowledged", "ack", "responded"]),
        ("mitigated_at", ["mitigated", "restored", "fixed", "contained"]),
        ("resolved_at", ["resolved", "resolution", "ended", "end", "closed", "finished", "completed"]),
        ("status", ["status", "state", "phase", "stage"]),
        ("severity", ["severity", "priority", "urgency", "impact", "sev"]),
        ("service", ["service", "component", "application", "app", "system", "product", "ci", "project"]),
        ("affected_services", ["services", "components", "systems"]),
        ("at", ["at", "date", "created", "published", "deployed", "time"]),
        ("time", ["time", "date", "timestamp", "hour", "day"]),
        ("url", ["url", "link"]),
    ];

    /// <summary>The columns that may be a field, the likest first.</summary>
    public static IReadOnlyList<string> Columns(string field, IEnumerable<string> columns)
    {
        var parts = Array.Find(Signs, sign => sign.Field == field).Parts ?? [field];
        return
        [
            .. columns.Select(column => (column, At: Array.FindIndex(parts, part => Words(column).Contains(part))))
                .Where(found => found.At >= 0).OrderBy(found => found.At).Select(found => found.column).Take(10),
        ];
    }

    /// <summary>Whether a column says when a record was touched, which is the time of nothing that happened.</summary>
    public static bool IsTouch(string column) => Words(column).Overlaps(["updated", "modified", "changed", "viewed", "touched"]);

    /// <summary>The field that a column looks like, of those that a kind has; null where it looks like none.</summary>
    public static string? Field(string column, Func<string, bool> has)
    {
        var words = Words(column);
        return Signs.Where(sign => has(sign.Field)).Select(sign => (sign.Field, At: Array.FindIndex(sign.Parts, words.Contains)))
            .Where(found => found.At >= 0).OrderBy(found => found.At).Select(found => found.Field).FirstOrDefault();
    }

    private static HashSet<string> Words(string column)
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var begin = 0;
        for (var at = 0; at <= column.Length; at++)
        {
            var ends = at == column.Length || !char.IsLetter(column[at])
                || (at > begin && char.IsUpper(column[at]) && char.IsLower(column[at - 1]));
            if (!ends) continue;
            if (at > begin) words.Add(column[begin..at]);
            begin = at < column.Length && char.IsLetter(column[at]) ? at : at + 1;
        }
        return words;
    }
}
