using System.Data.Common;
using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ReliabilityDashboard.Operations.Telemetry;

/// <summary>What monitoring is told about statements to the database: how many, how long, how many failed.</summary>
internal sealed class QueryMeter : DbCommandInterceptor
{
    /// <summary>The name under which it is collected.</summary>
    public const string Name = "ReliabilityDashboard.Queries";

    private static readonly InstrumentAdvice<double> Bounds = new()
    {
        HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    };

    private readonly Histogram<double> seconds;

    public QueryMeter(IMeterFactory meters) =>
        seconds = meters
            .Create(Name)
            .CreateHistogram<double>(
                "query.duration", "s", "Time of statements to the database, by whether they read and whether they failed.", advice: Bounds);

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        Note(eventData.Duration, "read", failed: false);
        return result;
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Note(eventData.Duration, "read", failed: false);
        return new(result);
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Note(eventData.Duration, "write", failed: false);
        return new(result);
    }

    public override Task CommandFailedAsync(
        DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Note(eventData.Duration, eventData.ExecuteMethod == DbCommandMethod.ExecuteNonQuery ? "write" : "read", failed: true);
        return Task.CompletedTask;
    }

    private void Note(TimeSpan duration, string kind, bool failed) =>
        seconds.Record(
            duration.TotalSeconds, KeyValuePair.Create<string, object?>("kind", kind),
            KeyValuePair.Create<string, object?>("failed", failed ? "true" : "false"));
}
