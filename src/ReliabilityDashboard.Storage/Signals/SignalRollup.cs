using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Rollups;

namespace ReliabilityDashboard.Storage.Signals;

/// <summary>Keeps the day rollups of golden signals equal to the raw rows: a touched day is summed anew, since merged histograms cannot be
/// taken apart.</summary>
internal sealed class SignalRollup(ReportingDays days)
{
    private static readonly UpsertTable SignalDays = new(
        "signal_days", ["service_id", "day"],
        ["requests", "errors", "implicit_errors", "error_requests", "implicit_requests", "request_seconds", "latency_ok", "latency_failed"]
    );
    private static readonly UpsertTable UtilisationDays = new("utilisation_days", ["service_id", "resource", "day"], ["n", "p95", "max"]);

    private readonly HashSet<(int Service, string Resource, DateOnly Day)> touched = [];

    /// <summary>Notes that a raw row came, changed or went.</summary>
    public void Touch(int serviceId, string resource, DateTime time) => touched.Add((serviceId, resource, days.Of(time)));

    /// <summary>Sums up the touched days, inside the context's transaction, and forgets them.</summary>
    public void Flush(ReliabilityContext context)
    {
        (int Service, string Resource, DateOnly Day)[] all = [.. touched.Order()];
        touched.Clear();
        var sums = Sum(context, all);
        var (signals, utilisation) = (new List<SignalDayRow>(), new List<UtilisationDayRow>());
        using var noSignals = context.Statement("DELETE FROM signal_days WHERE day = @p0 AND service_id = @p1", 2);
        using var noUtilisation = context.Statement(
            "DELETE FROM utilisation_days WHERE day = @p0 AND service_id = @p1 AND resource = @p2", 3);
        foreach (var ((service, resource, day), sum) in all.Zip(sums))
        {
            if (resource.Length == 0 && sum.Any) signals.Add(new(service, day, sum));
            else if (resource.Length == 0) Drop(noSignals, day, service);
            if (sum.N > 0)
            {
                utilisation.Add(new(service, resource, day, sum));
                continue;
            }
            // The last value was cleared or removed.
            noUtilisation[2] = resource;
            Drop(noUtilisation, day, service);
        }
        context.Upsert(SignalDays, signals);
        context.Upsert(UtilisationDays, utilisation);
    }

    private static void Drop(Statement statement, DateOnly day, int service)
    {
        (statement[0], statement[1]) = (day, service);
        statement.Execute();
    }

    private SignalDaySum.Closed[] Sum(ReliabilityContext context, (int Service, string Resource, DateOnly Day)[] all)
    {
        SignalDaySum[] sums = [.. all.Select(_ => new SignalDaySum())];
        object[] Key((int Service, string Resource, DateOnly Day) one, int n)
        {
            var (from, to) = days.Bounds(one.Day);
            return [n, one.Service, one.Resource, from, to];
        }
        context.Ask("n, service, resource, since, until", [.. all.Select(Key)], """
            SELECT k.n, b.bucket_seconds, b.requests, b.errors, b.implicit_errors, b.latency_ok, b.latency_failed, b.utilisation FROM k
            JOIN signal_buckets b ON b.service_id = k.service AND b.resource = k.resource AND b.time >= k.since AND b.time < k.until
            ORDER BY k.n, b.time
            """,
            row =>
                sums[row.GetInt32(0)]
                    .Add(
                        row.GetInt32(1), row.Whole(2), row.Whole(3), row.Whole(4), row.Text(5), row.Text(6),
                        row.IsDBNull(7) ? null : row.GetDouble(7))
        );
        return Array.ConvertAll(sums, sum => sum.Close());
    }

    private readonly record struct SignalDayRow(int Service, DateOnly Day, SignalDaySum.Closed Sum) : IBulkRow
    {
        public void AddTo(IRowValues values)
        {
            values.Add(Service);
            values.Add(Day);
            values.Add(Sum.Requests);
            values.Add(Sum.Errors);
            values.Add(Sum.ImplicitErrors);
            values.Add((long?)Sum.ErrorRequests);
            values.Add((long?)Sum.ImplicitRequests);
            values.Add((long?)Sum.RequestSeconds);
            values.Add(Sum.LatencyOk);
            values.Add(Sum.LatencyFailed);
        }
    }

    private readonly record struct UtilisationDayRow(int Service, string Resource, DateOnly Day, SignalDaySum.Closed Sum) : IBulkRow
    {
        public void AddTo(IRowValues values)
        {
            values.Add(Service);
            values.Add(Resource);
            values.Add(Day);
            values.Add(Sum.N);
            values.Add((double?)Sum.P95);
            values.Add((double?)Sum.Max);
        }
    }
}
