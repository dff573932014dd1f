using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ReliabilityDashboard.Storage.Verification;

/// <summary>Every row that another row names is there: the model's foreign keys, and the references that no key of the database
/// guards.</summary>
internal sealed class ReferenceVerification : IVerification
{
    private const int Named = 5;

    // Rollups outlive raw rows and 0 is the unknown journey, so the database is not told of these.
    private static readonly (string Table, string Column, string Principal, string Key)[] Unguarded =
    [
        ("session_series", "journey_id", "journeys", "id"),
        ("session_days", "service_id", "services", "id"),
        ("session_days", "journey_id", "journeys", "id"),
        ("session_release_days", "service_id", "services", "id"),
        ("signal_days", "service_id", "services", "id"),
        ("utilisation_days", "service_id", "services", "id"),
        ("import_runs", "upload", "upload_pieces", "upload"),
    ];

    public string Subject => "references: every row that is named is there";

    public async Task<long> RunAsync(VerificationScope scope, CancellationToken cancel)
    {
        long compared = 0;
        foreach (var (table, column, principal, key) in Guarded(scope.Context.Model).Concat(Unguarded))
        {
            // Unknown is stored as 0 in keys that may not be null.
            var named = $"FROM \"{table}\" d WHERE d.\"{column}\" IS NOT NULL{(column == "journey_id" ? $" AND d.\"{column}\" <> 0" : "")}";
            var lost = $"{named} AND NOT EXISTS (SELECT 1 FROM \"{principal}\" p WHERE p.\"{key}\" = d.\"{column}\")";
            compared += await ScalarAsync(scope, $"SELECT COUNT(*) AS \"Value\" {named}", cancel);
            var count = await ScalarAsync(scope, $"SELECT COUNT(*) AS \"Value\" {lost}", cancel);
            if (count == 0) continue;
            var some = $"SELECT DISTINCT CAST(d.\"{column}\" AS text) AS \"Value\" {lost} LIMIT {Named}";
            var values = await scope.Context.Database.SqlQueryRaw<string>(some).ToListAsync(cancel);
            scope.Differs(
                $"{table}.{column}",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{count} rows name {string.Join(", ", values)}{(values.Count == Named ? ", …" : "")} of {principal}, not there")
            );
        }
        return compared + await MergesAsync(scope, cancel);
    }

    private static IEnumerable<(string Table, string Column, string Principal, string Key)> Guarded(IModel model) =>
        from entity in model.GetEntityTypes()
        from key in entity.GetForeignKeys()
        where key.Properties.Count == 1 && entity.GetTableName() is not null && key.PrincipalEntityType.GetTableName() is not null
        orderby entity.GetTableName(), key.Properties[0].GetColumnName()
        select (
            entity.GetTableName()!, key.Properties[0].GetColumnName(), key.PrincipalEntityType.GetTableName()!,
            key.PrincipalKey.Properties[0].GetColumnName());

    private static Task<long> ScalarAsync(VerificationScope scope, string sql, CancellationToken cancel) =>
        scope.Context.Database.SqlQueryRaw<long>(sql).SingleAsync(cancel);

    // A merged failure mode redirects to an older one; a circle would redirect for ever.
    private static async Task<long> MergesAsync(VerificationScope scope, CancellationToken cancel)
    {
        var into = await scope
            .Context.FailureModes.Where(m => m.MergedIntoId != null)
            .ToDictionaryAsync(m => m.Id, m => m.MergedIntoId!.Value, cancel);
        foreach (var id in into.Keys.Order())
        {
            var (at, steps) = (id, 0);
            while (steps <= into.Count && into.TryGetValue(at, out var next)) (at, steps) = (next, steps + 1);
            if (steps > into.Count)
                scope.Differs(
                    $"failure_modes {id.ToString(CultureInfo.InvariantCulture)}", "is merged in a circle: it leads to no failure mode");
        }
        return into.Count;
    }
}
