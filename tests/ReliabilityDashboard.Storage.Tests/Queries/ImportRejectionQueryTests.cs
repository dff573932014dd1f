using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Storage.Tests.Queries;

[EveryDatabase]
public sealed class ImportRejectionQueryTests
{
    [Fact]
    public async Task Rejected_records_of_one_run_are_read_behind_a_position_in_the_order_of_the_file()
    {
        await using var database = await DatabaseBench.OpenAsync();
        ImportRun Run(long id) => new()
        {
            Id = id, Source = "files", Kind = "incidents", FileName = "a.csv", Sha256 = $"{id}", StartedAt = DateTime.UnixEpoch,
        };
        await database.SaveAsync(Run(1), Run(2));
        ImportRejection At(long run, int position) => new() { RunId = run, Position = position, Reason = "no title", Record = "{}" };
        await database.SaveAsync(At(1, 3), At(1, 1), At(1, 2), At(1, 4), At(2, 2));

        var read = await database.Get<ImportRejectionQuery>().AfterAsync(1, 1, 2, DatabaseBench.Cancel);

        Assert.Equal([2, 3], read.Select(rejection => rejection.Position));
    }
}
