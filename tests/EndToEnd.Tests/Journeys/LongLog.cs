using EndToEnd.Tests.Running;

namespace EndToEnd.Tests.Journeys;

/// <summary>The app with the sample and 120 entries of one person in its audit log, written past the app: its tests only read.</summary>
public sealed class LongLog : SharedApp
{
    private protected override async Task<RunningApp> StartAsync()
    {
        var app = await SampleApp.CopyAsync();
        // Signing in is an entry as well, and the app knows of none that is written past it.
        await app.SignInAsync();
        var from = (long)(await app.Data.AskAsync("SELECT COALESCE(MAX(number), 0) FROM audit_entries"))!;
        await app.Data.AskAsync($$"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 120)
            INSERT INTO audit_entries (number, at, who, action, kind, object_id, object_name, changes, previous_hash, hash)
            SELECT {{from}} + i, '{{DateTime.UtcNow:yyyy-MM-dd HH:mm:ss.fff}}', 'Ada', 'changed', 'post-mortem', '1',
                'Checkout is slow ' || i,
                '[{"field":"summary","before":"The pool was too small for the sale and nobody had measured it before",
                  "after":"The pool was exhausted by the retries of the sale and nobody had measured it before","skippedBefore":1200},
                  {"field":"timeline","after":"Deployed 4.2 (at: 2026-09-14T09:12:00Z, source: typed)"}]', '', '' FROM n
            """);
        return app;
    }
}
