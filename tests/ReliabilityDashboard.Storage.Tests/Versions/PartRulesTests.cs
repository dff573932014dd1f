using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Tests.Versions;

/// <summary>Nobody can forget the versions, whoever makes the next table.</summary>
[EveryDatabase]
public sealed class PartRulesTests
{
    [Fact]
    public async Task Every_kind_of_row_belongs_to_a_part_or_says_why_no_kept_answer_rests_on_it()
    {
        await using var file = await DatabaseBench.OpenAsync();
        await using var context = file.Context();
        Assert.All(context.Model.GetEntityTypes(), entity =>
        {
            var rule = PartRules.Find(entity.ClrType);
            Assert.True(rule is not null, $"{entity.ClrType.Name} is not in PartRules.");
            Assert.Equal(rule.Parts == DataParts.None, rule.Unread is not null);
        });
    }

    [Fact]
    public void A_kind_of_row_that_is_not_in_the_table_belongs_to_all_parts() =>
        Assert.Equal(DataParts.All, PartRules.Of(typeof(PartRulesTests)));

    [Theory]
    [InlineData(
        "INSERT INTO session_buckets (series_id) VALUES (1) ON CONFLICT (series_id) DO UPDATE SET total = excluded.total",
        DataParts.Sessions)]
    [InlineData("UPDATE changes SET service_id = 1 WHERE service_id = 2", DataParts.Changes)]
    [InlineData("UPDATE \"settings\" AS \"s\" SET \"value\" = '1'", DataParts.Settings)]
    [InlineData("DELETE FROM \"signal_days\" AS \"s\" WHERE \"s\".\"day\" < '2026-01-01'", DataParts.Signals)]
    [InlineData("update journeys set weight = 1;\ndelete from crashes", DataParts.Journeys | DataParts.Crashes)]
    [InlineData("WITH k(n) AS (VALUES (1)) SELECT * FROM incidents JOIN k ON k.n = id", DataParts.None)]
    [InlineData("UPDATE leases SET holder = 'x'", DataParts.None)]
    [InlineData("INSERT INTO retained_days (day) SELECT day FROM session_days", DataParts.Sessions | DataParts.Signals)]
    public async Task A_statement_touches_the_parts_of_the_tables_that_it_writes(string sql, DataParts parts)
    {
        await using var file = await DatabaseBench.OpenAsync();
        await using var context = file.Context();
        Assert.Equal(parts, TableParts.Of(context.Model).WrittenBy(sql));
    }

    [Fact]
    public async Task What_goes_touches_what_the_database_takes_with_it()
    {
        await using var file = await DatabaseBench.OpenAsync();
        await using var context = file.Context();
        var tables = TableParts.Of(context.Model);
        Assert.Equal(DataParts.Incidents, tables.Written("incidents"));
        Assert.Equal(DataParts.Incidents | DataParts.Learning, tables.Removed("incidents"));
    }
}
