using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Backup;
using ReliabilityDashboard.Storage.PostgreSql;
using ReliabilityDashboard.Storage.Sqlite;
using ReliabilityDashboard.Tests.Architecture;

namespace ReliabilityDashboard.Tests.Statements;

/// <summary>What all runs below the browser have called together, on either database; <c>./test.sh</c> runs it after them.</summary>
[Conclusion]
public sealed class StatementTests
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static
                                     | BindingFlags.DeclaredOnly;

    // A backup of a file is a copy of the file; rows are copied only from a server and to one.
    private static readonly Type[] OnlyOfTheServer = [typeof(TableCopy)];

    private static readonly string? Folder = Environment.GetEnvironmentVariable("TEST_CALLED_FOLDER");

    [Theory]
    [InlineData(StorageProvider.Sqlite)]
    [InlineData(StorageProvider.PostgreSql)]
    public void Every_method_that_sends_a_statement_was_called_on_that_database_below_the_browser(StorageProvider provider)
    {
        Assert.SkipUnless(Folder is { Length: > 0 }, "Only a run of everything knows what was called.");
        var called = Called($"*-{provider}.called");
        var calledAnywhere = Called("*.called");

        House.None(
            from floor in House.Floors
            where IsOf(floor, provider)
            from sender in floor.GetTypes().SelectMany(Senders)
            let name = $"{sender.DeclaringType!.FullName}.{sender.Name}"
            // A backup of the server is a file: its own statements run beside either database.
            where !(IsAProviders(floor) ? calledAnywhere : called).Contains(name)
            let type = sender.DeclaringType!.DeclaringType ?? sender.DeclaringType
            where provider != StorageProvider.Sqlite || !OnlyOfTheServer.Contains(type)
            orderby name
            select name);

        static HashSet<string> Called(string files)
        {
            var found = Directory.GetFiles(Folder!, files).SelectMany(File.ReadLines).ToHashSet();
            Assert.NotEmpty(found);
            return found;
        }
    }

    [Fact]
    public void What_sends_a_statement_is_found()
    {
        var senders = House.Storage.GetTypes().SelectMany(Senders).Select(sender => sender.DeclaringType!.FullName!).ToList();
        Assert.Contains(senders, name => name.Contains("IncidentListQuery+", StringComparison.Ordinal));
        Assert.True(senders.Count > 100, $"Only {senders.Count} were found.");
    }

    /// <summary>What a provider's own assembly sends goes to that database alone.</summary>
    private static bool IsOf(Assembly floor, StorageProvider provider) =>
        floor == (provider == StorageProvider.Sqlite ? typeof(SqliteStorage) : typeof(PostgreSqlStorage)).Assembly
        || !IsAProviders(floor);

    private static bool IsAProviders(Assembly floor) =>
        floor == typeof(SqliteStorage).Assembly || floor == typeof(PostgreSqlStorage).Assembly;

    private static IEnumerable<MethodBase> Senders(Type type) => type.GetMembers(All).OfType<MethodBase>()
        .Where(method => TypeReferences.Mentioned(method).OfType<MethodBase>().Any(Sends));

    private static bool Sends(MethodBase called) =>
        called.DeclaringType is { } type
        && (
            (type == typeof(EntityFrameworkQueryableExtensions) && called.Name.EndsWith("Async", StringComparison.Ordinal))
            || (
                type == typeof(EntityFrameworkQueryableExtensions)
                && called.Name == nameof(EntityFrameworkQueryableExtensions.AsAsyncEnumerable)
            )
            || (type == typeof(RelationalDatabaseFacadeExtensions) && called.Name.StartsWith("Execute", StringComparison.Ordinal))
            || (typeof(DbContext).IsAssignableFrom(type) && called.Name.StartsWith("SaveChanges", StringComparison.Ordinal))
            || (
                (typeof(DbCommand).IsAssignableFrom(type) || typeof(DbBatch).IsAssignableFrom(type))
                && called.Name.StartsWith("Execute", StringComparison.Ordinal)
            )
            || (type == typeof(NpgsqlConnection) && called.Name.StartsWith("BeginBinary", StringComparison.Ordinal))
        );
}
