using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Crashes;
using ReliabilityDashboard.Storage.FailureModes;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Journeys;
using static ReliabilityDashboard.Storage.Tests.Stored;

namespace ReliabilityDashboard.Storage.Tests.Writing;

/// <summary>Entities laid down in bulk are stored as a save stores them, and numbered as the database does.</summary>
[EveryDatabase]
public sealed class EntityInsertTests : IAsyncLifetime
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private DatabaseBench database = null!;

    public async ValueTask InitializeAsync()
    {
        database = await DatabaseBench.OpenAsync();
        await database.SaveAsync(
            Service(1, "web"), Mode(1), new JourneyEntity { Id = 1, Name = "buy", NameKey = "buy" },
            new CrashGroupEntity { Id = 1, Key = "key", Title = "title" });
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Every_value_of_an_incident_is_stored_as_by_a_save()
    {
        await StoredAlikeAsync(() => Filled(new IncidentEntity { Source = "", ExternalId = "", Title = "" }));
        await StoredAlikeAsync(() => Incident(0, "2026-05-01 10:00"));
    }

    [Fact]
    public async Task Every_value_of_a_crash_is_stored_as_by_a_save()
    {
        await StoredAlikeAsync(() => Filled(new CrashEntity { Source = "", ExternalId = "" }));
        await StoredAlikeAsync(() => Crash("C-1"));
    }

    [Fact]
    public async Task Every_value_of_their_groups_is_stored_as_by_a_save()
    {
        await StoredAlikeAsync(() => Filled(new FailureModeEntity { Key = "", Title = "" }));
        await StoredAlikeAsync(() => new FailureModeEntity { Key = "", Title = "", CreatedAt = At("2026-05-01") });
        await StoredAlikeAsync(() => Filled(new CrashGroupEntity { Key = "", Title = "" }));
        await StoredAlikeAsync(() => new CrashGroupEntity { Key = "", Title = "" });
    }

    [Fact]
    public async Task Rows_saved_one_by_one_are_numbered_behind_those_laid_down_together()
    {
        CrashEntity[] crashes = [Crash("C-1"), Crash("C-2"), Crash("C-3"), Crash("C-4")];
        await WriteAsync(context =>
        {
            context.InsertAll([.. crashes[..2]]);
            context.InsertAll([crashes[2]]);
            context.Add(crashes[3]);
        });
        Assert.Equal([1, 2, 3, 4], crashes.Select(crash => crash.Id - crashes[0].Id + 1));
    }

    [Fact]
    public async Task No_number_is_given_twice()
    {
        var (gone, next) = (Crash("C-1"), Crash("C-2"));
        await WriteAsync(context => context.InsertAll([gone]));
        await WriteAsync(context => context.Remove(gone));
        await WriteAsync(context => context.InsertAll([next]));
        Assert.Equal(gone.Id + 1, next.Id);
    }

    // Once by a save and once in bulk; without the number, which comes first.
    private async Task StoredAlikeAsync<T>(Func<T> make) where T : class
    {
        var saved = await StoredAsync(make(), (context, entity) => context.Add(entity));
        var laid = await StoredAsync(make(), (context, entity) => context.InsertAll([entity]));
        Assert.Equal(saved, laid);
    }

    private async Task<string> StoredAsync<T>(T entity, Action<ReliabilityContext, T> write) where T : class
    {
        await WriteAsync(context => write(context, entity));
        await using var connection = database.Database.Connect();
        await connection.OpenAsync(Cancel);
        await using var context = database.Context();
        var type = context.Model.FindEntityType(typeof(T))!;
        var id = (long)type.FindPrimaryKey()!.Properties[0].GetGetter().GetClrValue(entity)!;
        var row = Assert.Single(
            await StoredByName.ReadAsync(connection, [$"SELECT * FROM {type.GetTableName()} WHERE id = {id}"], Cancel));
        await WriteAsync(context => context.Remove(entity));
        Assert.StartsWith($"{id} | ", row, StringComparison.Ordinal);
        return row[$"{id} | ".Length..];
    }

    private async Task WriteAsync(Action<ReliabilityContext> write)
    {
        await using var context = database.Context();
        await using var transaction = await context.Database.BeginTransactionAsync(Cancel);
        write(context);
        await context.SaveChangesAsync(Cancel);
        await transaction.CommitAsync(Cancel);
    }

    private T Filled<T>(T entity) where T : class
    {
        using var context = database.Context();
        foreach (var property in context.Model.FindEntityType(typeof(T))!.GetProperties().Where(p => !p.IsPrimaryKey()))
            property.PropertyInfo!.SetValue(entity, ValueFor(property));
        return entity;
    }

    private static object ValueFor(IProperty property) =>
        (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) switch
        {
            var type when type == typeof(string) => $"{property.Name}: наклон 🌡 '; --\t\n\\N\"",
            var type when type == typeof(bool) => true,
            var type when type == typeof(double) => 0.1,
            var type when type == typeof(int) => 1,
            // References are to the first row.
            var type when type == typeof(long) => property.IsForeignKey() ? 1L : 7_000_000_000L,
            var type when type == typeof(DateTime) => At("2026-05-01 10:00").AddMicroseconds(1),
            var type when type == typeof(IncidentFields) => Incident(0, "2026-05-01 10:00", "наклон").SourceFields,
            { IsEnum: true } type => Enum.GetValues(type).GetValue(1)!,
            var type => throw new NotSupportedException($"No value for a {type.Name}."),
        };

    private static CrashEntity Crash(string id) =>
        new() { Source = "files", ExternalId = id, At = At("2026-05-01"), ServiceId = 1, CrashGroupId = 1 };
}
