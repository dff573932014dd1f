using System.Globalization;
using System.Data.Common;

namespace TestDatabases;

/// <summary>Everything that is stored, as text in which names stand for ids: two databases that say the same are equal.</summary>
public static class StoredByName
{
    private static readonly string[] Questions =
    [
        "SELECT 'service', name, declared, kind, team, tier, owner, attributes, field_sources FROM services",
        "SELECT 'alias', a.alias, s.name, a.source FROM service_aliases a JOIN services s ON s.id = a.service_id",
        "SELECT 'journey', name, declared, weight, person_weight, owner, field_sources FROM journeys",
        "SELECT 'journey service', j.name, s.name, js.critical FROM journey_services js JOIN journeys j ON j.id = js.journey_id JOIN "
            + "services s ON s.id = js.service_id",
        "SELECT 'incident', i.source, i.external_id, i.title, i.started_at, s.name, j.name, m.key, i.source_fields, i.person_fields "
            + "FROM incidents i JOIN failure_modes m ON m.id = i.failure_mode_id LEFT JOIN services s ON s.id = i.service_id LEFT JOIN "
            + "journeys j ON j.id = i.journey_id",
        "SELECT 'incident service', i.external_id, s.name FROM incident_services x JOIN incidents i ON i.id = x.incident_id JOIN "
            + "services s ON s.id = x.service_id",
        "SELECT 'failure mode', key, rule, title, created_at FROM failure_modes",
        "SELECT 'change', c.source, c.external_id, c.at, c.title, s.name FROM changes c LEFT JOIN services s ON s.id = c.service_id",
        "SELECT 'crash', c.source, c.external_id, c.message, s.name, g.title FROM crashes c JOIN services s ON s.id = c.service_id JOIN "
            + "crash_groups g ON g.id = c.crash_group_id",
        "SELECT 'crash group', key, title, exception_type FROM crash_groups",
        "SELECT 'dependency', a.name, b.name, d.origin, d.source, d.mode, d.timeout_ms, d.retry FROM dependencies d JOIN services a ON "
            + "a.id = d.caller_id JOIN services b ON b.id = d.callee_id",
        "SELECT 'series', s.name, j.name, x.release, x.platform, x.segment FROM session_series x JOIN services s ON s.id = x.service_id "
            + "LEFT JOIN journeys j ON j.id = x.journey_id",
        "SELECT 'sessions', s.name, j.name, x.release, b.time, b.bucket_seconds, b.total, b.crashed, b.users, b.attributes, b.source "
            + "FROM session_buckets b JOIN session_series x ON x.id = b.series_id JOIN services s ON s.id = x.service_id LEFT JOIN "
            + "journeys j ON j.id = x.journey_id",
        "SELECT 'session day', d.day, s.name, j.name, d.segment, d.platform, d.rows, d.total, d.crash_total, d.crashed, d.users, "
            + "d.whole_users FROM session_days d LEFT JOIN services s ON s.id = d.service_id LEFT JOIN journeys j ON j.id = d.journey_id",
        "SELECT 'release day', d.day, s.name, d.release, d.rows, d.total, d.crashed FROM session_release_days d LEFT JOIN services s ON "
            + "s.id = d.service_id",
        "SELECT 'signals', s.name, b.resource, b.time, b.requests, b.errors, b.utilisation, b.attributes, b.source FROM signal_buckets "
            + "b JOIN services s ON s.id = b.service_id",
        "SELECT 'signal day', d.day, s.name, d.requests, d.errors, d.request_seconds, d.latency_ok FROM signal_days d LEFT JOIN "
            + "services s ON s.id = d.service_id",
        "SELECT 'utilisation day', d.day, s.name, d.resource, d.n, d.p95, d.max FROM utilisation_days d LEFT JOIN services s ON s.id = "
            + "d.service_id",
        "SELECT 'post-mortem', p.title, p.summary, (SELECT string_agg(i.external_id, ',') FROM post_mortem_incidents x JOIN incidents i "
            + "ON i.id = x.incident_id WHERE x.post_mortem_id = p.id) FROM post_mortems p",
        "SELECT 'action', title, service FROM actions",
        "SELECT 'run', source, kind, status, read, rejected FROM import_runs",
        "SELECT 'rejection', r.kind, x.line, x.reason FROM import_rejections x JOIN import_runs r ON r.id = x.run_id",
        "SELECT 'upload', upload, number FROM upload_pieces",
        "SELECT 'sample load', id FROM sample_loads",
    ];

    public static async Task<List<string>> ReadAsync(TestDatabase database, CancellationToken cancel)
    {
        await using var connection = database.Connect();
        await connection.OpenAsync(cancel);
        return await ReadAsync(connection, cancel);
    }

    /// <inheritdoc cref="ReadAsync(TestDatabase, CancellationToken)"/>
    public static Task<List<string>> ReadAsync(DbConnection connection, CancellationToken cancel) =>
        ReadAsync(connection, Questions, cancel);

    /// <summary>The answers to questions as sorted lines, the same words on every provider.</summary>
    public static async Task<List<string>> ReadAsync(DbConnection connection, IEnumerable<string> questions, CancellationToken cancel)
    {
        var rows = new List<string>();
        foreach (var question in questions)
        {
            await using var command = connection.CreateCommand();
            // The statements stand in the tests themselves.
#pragma warning disable CA2100
            command.CommandText = question;
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel))
                rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i)))));
        }
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }

    private static string? Text(object value) => value switch
    {
        DBNull => "∅",
        bool yes => yes ? "1" : "0",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
