using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Signals;
using static ReliabilityDashboard.Storage.Tests.Stored;

namespace ReliabilityDashboard.Storage.Tests.Writing;

/// <summary>Rows come out of the database as they went in by the provider's fastest way.</summary>
[EveryDatabase]
public sealed class BulkStoreTests : IAsyncLifetime
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private static readonly UpsertTable Signals = new(
        "signal_buckets", ["service_id", "resource", "time", "bucket_seconds"], ["requests", "utilisation", "attributes", "source"]);
    private static readonly UpsertTable Days = new("utilisation_days", ["service_id", "resource", "day"], ["n", "p95", "max"]);

    private static readonly SignalBucketEntity[] Rows =
    [
        Row(0, 0, null, null, null),
        Row(1, long.MaxValue, 0.1, "", ""),
        Row(2, long.MinValue, -0.0, "наклон 🌡", "{}"),
        // More than any buffer on the way takes.
        Row(3, -1, double.Epsilon, "disk", new string('ж', 100_000)),
        Row(4, 42, double.MaxValue, "disk", "'; DROP TABLE services; --\t\n\\N\""),
        Row(5, null, 1, "disk", null),
    ];

    private DatabaseBench database = null!;

    public async ValueTask InitializeAsync()
    {
        database = await DatabaseBench.OpenAsync();
        await database.SaveAsync(Service(1, "web"));
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Values_of_every_type_come_back_as_they_went_in()
    {
        await WriteAsync((store, context) => Insert(store, context, Signals, Rows.Select(row => new SignalValues(row))));
        Assert.Equivalent(Rows, await StoredAsync(), strict: true);
    }

    [Fact]
    public async Task Days_before_and_after_the_turn_of_the_century_come_back_too()
    {
        DateOnly[] days = [new(1969, 7, 20), new(1999, 12, 31), new(2000, 1, 1), new(2026, 2, 28)];
        await WriteAsync((store, context) => Insert(store, context, Days, days.Select(day => new DayValues(day))));
        await using var read = database.Context();
        Assert.Equal(days, await read.UtilisationDays.Select(day => day.Day).OrderBy(day => day).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Rows_handed_over_some_at_a_time_are_all_there()
    {
        var minutes = Enumerable.Range(0, 3_000).Select(minute => new SignalValues(Row(0, minute, null, "disk", null, minute))).ToArray();
        await WriteAsync(
            (store, context) =>
            {
                using var insert = store.BeginInsert<SignalValues>(context, Signals);
                foreach (var some in minutes.Chunk(700))
                    insert.Add(some);
                insert.Add([]);
                insert.Complete();
            }
        );
        await using var read = database.Context();
        Assert.Equal(
            Enumerable.Range(0, 3_000).Select(minute => (long?)minute),
            await read.SignalBuckets.OrderBy(b => b.Time).Select(b => b.Requests).ToListAsync(Cancel));
    }

    [Fact]
    public async Task So_many_that_a_log_beside_the_file_is_carried_over_meanwhile_are_all_there()
    {
        const int Many = 150_000;
        var minutes = Enumerable.Range(0, Many).Select(minute => new SignalValues(Row(0, minute, null, "disk", null, minute)));
        await WriteAsync((store, context) => Insert(store, context, Signals, minutes));
        await using var read = database.Context();
        Assert.Equal(Many, await read.SignalBuckets.CountAsync(Cancel));
    }

    [Fact]
    public async Task One_that_is_given_up_leaves_nothing_and_the_connection_goes_on()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            WriteAsync(
                (store, context) =>
                {
                    using var insert = store.BeginInsert<SignalValues>(context, Signals);
                    insert.Add([new(Rows[0])]);
                    throw new InvalidOperationException("Given up.");
                }
            )
        );
        await Values_of_every_type_come_back_as_they_went_in();
    }

    [Fact]
    public async Task A_connection_that_is_lost_on_the_way_is_told_as_the_databases_fault()
    {
        Assert.SkipUnless(TestDatabase.Provider == StorageProvider.PostgreSql, "A file has no connection to lose.");
        var thrown = await Record.ExceptionAsync(() => WriteAsync((store, context) =>
        {
            using var insert = store.BeginInsert<SignalValues>(context, Signals);
            insert.Add([new(Rows[0])]);
            using (var other = database.Context())
                other.Database.ExecuteSqlRaw(
                    """
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE datname = current_database() AND pid <> pg_backend_pid()
                    """);
            // What still fits into buffers on the way seems to be taken.
            for (var minute = 1; minute < 10_000; minute++) insert.Add([new(Row(3, 0, null, "disk", new string('x', 10_000), minute))]);
            insert.Complete();
        }));
        Assert.NotNull(DatabaseFault.In(thrown));
    }

    [Fact]
    public async Task A_key_that_is_there_is_told_as_what_it_is_and_leaves_nothing()
    {
        var fault = await Assert.ThrowsAnyAsync<DbException>(() =>
            WriteAsync((store, context) => Insert(store, context, Signals, [new SignalValues(Rows[0]), new(Rows[1]), new(Rows[0])]))
        );
        Assert.Contains("signal_buckets", fault.Message, StringComparison.Ordinal);
        await Values_of_every_type_come_back_as_they_went_in();
    }

    [Fact]
    public async Task Each_of_many_keys_is_found_and_one_that_is_not_there_is_not()
    {
        var rows = Enumerable.Range(0, 700).Select(minute => Row(0, minute, null, $"disk {minute % 3}", null, minute)).ToArray();
        object[][] keys =
            [.. rows.Select((row, n) => new object[] { (long)n, row.Resource, row.Time.AddMinutes(n % 2), row.BucketSeconds })];
        var found = new Dictionary<long, long>();
        await WriteAsync(
            (store, context) =>
            {
                Insert(store, context, Signals, rows.Select(row => new SignalValues(row)));
                store.Ask(
                    context, "n, resource, at, seconds", keys,
                    """
                    SELECT k.n, b.requests FROM k JOIN signal_buckets b ON b.service_id = 1 AND b.resource = k.resource AND b.time = k.at
                        AND b.bucket_seconds = k.seconds
                    """,
                    row => found.Add(row.GetInt64(0), row.GetInt64(1)));
            });
        Assert.Equal(Enumerable.Range(0, 350).Select(n => KeyValuePair.Create(2L * n, 2L * n)), found.OrderBy(one => one.Key));
    }

    [Fact]
    public async Task Questions_about_keys_are_answered_by_the_index_alone_and_later_ones_as_the_server_likes()
    {
        Assert.SkipUnless(TestDatabase.Provider == StorageProvider.PostgreSql, "A file is asked by its indexes anyway.");
        const string Ways =
            "SELECT current_setting('enable_hashjoin') || current_setting('enable_mergejoin') || current_setting('enable_seqscan')";
        var (during, after) = ("", "");
        await WriteAsync(
            (store, context) =>
            {
                store.Ask(context, "n", [[1]], Ways, row => during = row.GetString(0));
                after = context.Database.SqlQueryRaw<string>($"{Ways} AS \"Value\"").AsEnumerable().Single();
            });
        Assert.Equal(("offoffoff", "ononon"), (during, after));
    }

    private static SignalBucketEntity Row(
        int hour, long? requests, double? utilisation, string? resource, string? attributes, int minute = 0) =>
        new()
        {
            ServiceId = 1,
            Resource = resource ?? "cpu",
            Time = At("1999-12-31T22:00:00").AddHours(hour).AddMinutes(minute).AddMicroseconds(1),
            BucketSeconds = 60,
            Requests = requests,
            Utilisation = utilisation,
            Attributes = attributes,
            Source = "files",
        };

    private static void Insert<TRow>(IBulkStore store, ReliabilityContext context, UpsertTable table, IEnumerable<TRow> rows)
        where TRow : IBulkRow
    {
        using var insert = store.BeginInsert<TRow>(context, table);
        insert.Add([.. rows]);
        insert.Complete();
    }

    private async Task WriteAsync(Action<IBulkStore, ReliabilityContext> write)
    {
        await using var context = database.Context();
        await using var transaction = await context.Database.BeginTransactionAsync(Cancel);
        write(context.GetService<IBulkStore>(), context);
        await transaction.CommitAsync(Cancel);
    }

    private async Task<List<SignalBucketEntity>> StoredAsync()
    {
        await using var context = database.Context();
        return await context.SignalBuckets.AsNoTracking().OrderBy(bucket => bucket.Time).ToListAsync(Cancel);
    }

    private readonly record struct SignalValues(SignalBucketEntity Row) : IBulkRow
    {
        public void AddTo(IRowValues values)
        {
            values.Add(Row.ServiceId);
            values.Add(Row.Resource);
            values.Add(Row.Time);
            values.Add(Row.BucketSeconds);
            values.Add(Row.Requests);
            values.Add(Row.Utilisation);
            values.Add(Row.Attributes);
            values.Add(Row.Source);
        }
    }

    private readonly record struct DayValues(DateOnly Day) : IBulkRow
    {
        public void AddTo(IRowValues values)
        {
            values.Add(1);
            values.Add("disk");
            values.Add(Day);
            values.Add(7);
            values.Add((double?)0.5);
            values.Add((double?)0.75);
        }
    }
}
