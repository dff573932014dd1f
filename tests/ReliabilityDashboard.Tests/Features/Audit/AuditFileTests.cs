using System.Text;
using ReliabilityDashboard.Features.Audit;
using ReliabilityDashboard.Storage.Audit;

namespace ReliabilityDashboard.Tests.Features.Audit;

public sealed class AuditFileTests
{
    [Fact]
    public async Task A_file_has_a_line_for_each_field_and_nothing_in_it_runs_as_a_formula()
    {
        var at = new DateTime(2026, 9, 14, 9, 12, 0, DateTimeKind.Utc);
        using var to = new MemoryStream();
        await AuditFile.Of("audit-log", Entries(
            new(2, at, "=Ada", "changed", "incident", "1", "@SUM(1+1)", [new("title", "-x", "a, \"b\""), new("severity", null, "sev1")]),
            new(1, at, "Grace", "signed in", "person", "7", "Grace", []))).WriteAsync(to, TestContext.Current.CancellationToken);
        Assert.Equal(
            "\uFEFFnumber,at,who,action,kind,object_id,object_name,field,before,after,same_characters_before,same_characters_after\r\n" +
            "2,2026-09-14T09:12:00Z,'=Ada,changed,incident,1,'@SUM(1+1),title,'-x,\"a, \"\"b\"\"\",,\r\n" +
            "2,2026-09-14T09:12:00Z,'=Ada,changed,incident,1,'@SUM(1+1),severity,,sev1,,\r\n" +
            "1,2026-09-14T09:12:00Z,Grace,signed in,person,7,Grace,,,,,\r\n",
            Encoding.UTF8.GetString(to.ToArray()));
    }

    private static async IAsyncEnumerable<AuditRecord> Entries(params AuditRecord[] entries)
    {
        foreach (var entry in entries) yield return await Task.FromResult(entry);
    }
}
