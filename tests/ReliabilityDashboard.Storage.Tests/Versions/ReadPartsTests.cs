using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Storage.Audit;
using ReliabilityDashboard.Storage.History;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.People;
using ReliabilityDashboard.Storage.Tests.Older;
using ReliabilityDashboard.Storage.Versions;
using TestDatabases.Statements;
using static TestDatabases.DatabaseBench;

namespace ReliabilityDashboard.Storage.Tests.Versions;

/// <summary>What a query says it reads is what its statements read: an answer that is kept would be an old one otherwise. Every question of
/// every query is asked, with arguments by their types, of a database that has rows of each kind.</summary>
[EveryDatabase]
public sealed partial class ReadPartsTests
{
    // Each says itself why no kept answer rests on it.
    private static readonly Type[] KeptByNobody = [typeof(SignInStateQuery)];

    private static readonly Period[] Periods =
    [
        new(At(2024, 1, 1), At(2027, 1, 1)), new(At(2026, 3, 1), At(2026, 3, 31)),
        new(At(2026, 3, 1).AddHours(7), At(2026, 3, 9).AddHours(9)),
    ];

    private static readonly RecordFilter[] Filters =
    [
        RecordFilter.All, new() { [Dimension.Service] = ["checkout"] }, new() { [Dimension.Team] = ["payments"] },
        new() { [Dimension.Journey] = ["Checkout"], [Dimension.Segment] = ["paid"] }, new() { [Dimension.Release] = ["1.0"] },
        new() { [Dimension.Release] = ["1.0"], [Dimension.Platform] = ["web"] }, new() { [Dimension.Severity] = ["sev2"] },
    ];

    [Fact]
    public async Task Every_question_of_every_query_reads_the_parts_that_its_query_says_and_no_other()
    {
        await using var bench = await OlderDatabaseTests.OpenAsync();
        await using var context = bench.Context();
        var tables = TableParts.Of(context.Model);
        List<string> wrong = [], silent = [];
        foreach (var query in Queries())
        foreach (var question in Questions(query))
        {
            var sent = await AskAsync(bench.Get<IServiceProvider>().GetRequiredService(query), question);
            if (sent.Count == 0) silent.Add($"{query.Name}.{question.Name}");
            var says = query.GetCustomAttribute<ReadFromAttribute>()!.Parts;
            wrong.AddRange(
                from table in sent.SelectMany(text => Tables().Matches(text)).Select(found => found.Groups[1].Value).Distinct()
                let parts = tables.Written(table)
                where parts != DataParts.None && (parts & says) == DataParts.None
                select $"{query.Name}.{question.Name} reads {table}, which is of {parts}; it says {says}");
        }
        Assert.Empty(wrong);
        Assert.Empty(silent);
    }

    private static IEnumerable<Type> Queries() =>
        typeof(ReliabilityContext).Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(ReadFromAttribute)) && !KeptByNobody.Contains(type))
            .OrderBy(type => type.FullName, StringComparer.Ordinal);

    /// <summary>What answers something; the rest does something.</summary>
    private static IEnumerable<MethodInfo> Questions(Type query) =>
        query.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(method => method.ReturnType != typeof(Task))
            .Select(method => method.IsGenericMethod ? method.MakeGenericMethod(typeof(object)) : method);

    /// <summary>The statements of a question, asked with every filter and period that it takes.</summary>
    private static async Task<IReadOnlyCollection<string>> AskAsync(object query, MethodInfo question)
    {
        using var sent = new SentStatements();
        foreach (var filter in Takes<RecordFilter>(question) ? Filters : [RecordFilter.All])
        foreach (var period in Takes<Period>(question) ? Periods : Periods[..1])
        {
            object?[] arguments = [.. question.GetParameters().Select(parameter => Argument(parameter, filter, period))];
            switch (question.Invoke(query, arguments))
            {
                case Task<HistorySnapshot> snapshot:
                    await LookAsync(await snapshot);
                    break;
                case Task task:
                    await task;
                    break;
                case IAsyncEnumerable<object> rows:
                    await foreach (var _ in rows) { }
                    break;
            }
        }
        return sent.Texts;
    }

    private static bool Takes<T>(MethodInfo question) =>
        question.GetParameters().Select(parameter => parameter.ParameterType)
            .Any(type => type == typeof(T) || type == typeof(IncidentListRequest));

    /// <summary>Not when a service was first named: that is of any part, and the snapshots say why it is no reason to look again.</summary>
    private static async Task LookAsync(HistorySnapshot snapshot)
    {
        await using var _ = snapshot;
        var services = await snapshot.ServicesAsync(Cancel);
        await snapshot.NamesAsync(Cancel);
        await snapshot.ChangesAsync(services, Cancel);
        await snapshot.IncidentsAsync(services, await snapshot.JourneysAsync(services, Cancel), Cancel);
    }

    private static object? Argument(ParameterInfo parameter, RecordFilter filter, Period period) => parameter.ParameterType switch
    {
        var type when type == typeof(CancellationToken) => Cancel,
        var type when type == typeof(Period) => period,
        var type when type == typeof(RecordFilter) => filter,
        var type when type == typeof(IncidentListRequest) => new IncidentListRequest(filter, period) { Search = "card", Now = period.To },
        var type when type == typeof(ImportRunListRequest) => new ImportRunListRequest(null, null, null, 0, 10),
        var type when type == typeof(AuditLogRequest) => new AuditLogRequest(null, null, null, null, null, null, 0, 10),
        var type when type == typeof(IReadOnlyCollection<string>) => new[] { "Checkout" },
        var type when type == typeof(IReadOnlyCollection<long>) => new[] { 1L },
        var type when type == typeof(IEnumerable<IncidentRecord>) => new[] { new IncidentRecord { Id = "1" } },
        var type when type == typeof(DateOnly) => DateOnly.FromDateTime(period.From),
        var type when type == typeof(DateTime) => period.From,
        var type when type == typeof(long) => 1L,
        var type when type == typeof(double) => 0.5,
        var type when type == typeof(Guid) => Guid.Empty,
        var type when type == typeof(int) => parameter.Name == "skip" ? 0 : 10,
        var type when type == typeof(string) => "checkout",
        var type when type == typeof(bool) => true,
        var type when Nullable.GetUnderlyingType(type) is not null => null,
        var type => throw new NotSupportedException($"{parameter.Member.DeclaringType!.Name} takes a {type.Name}; the test has none."),
    };

    private static DateTime At(int year, int month, int day) => new(year, month, day, 0, 0, 0, DateTimeKind.Utc);

    [GeneratedRegex("""\b(?:FROM|JOIN)\s+"?(\w+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Tables();
}
