using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Retention;
using ReliabilityDashboard.Storage.Rollups;
using ReliabilityDashboard.Storage.Signals;

namespace ReliabilityDashboard.Storage.Verification;

/// <summary>Sums the golden signals of one service after the other day by day, merging their histograms, and holds the day rollups against
/// them; raw buckets must not overlap either.</summary>
internal sealed class SignalRollupVerification : IVerification
{
    public string Subject => "signals: day rollups against raw rows";

    public async Task<long> RunAsync(VerificationScope scope, CancellationToken cancel)
    {
        long compared = 0;
        var services = await scope
            .Context.SignalBuckets.Select(b => b.ServiceId)
            .Distinct()
            .Union(scope.Context.SignalDays.Select(d => d.ServiceId))
            .Union(scope.Context.UtilisationDays.Select(d => d.ServiceId))
            .ToListAsync(cancel);
        foreach (var service in services.Order())
        {
            var sums = new Dictionary<(string Resource, DateOnly Day), SignalDaySum.Closed>();
            compared += await SumAsync(scope, service, sums, cancel);
            // Their raw rows are gone; a checksum of their own proves them.
            var retained = (
                await scope.Context.RetainedDays.Where(d => d.ServiceId == service).Select(d => d.Day).ToListAsync(cancel)).ToHashSet();
            foreach (var key in sums.Keys.Where(key => retained.Contains(key.Day)).ToList()) sums.Remove(key);
            await RequestsAsync(scope, service, sums, retained, cancel);
            await UtilisationAsync(scope, service, sums, retained, cancel);
        }
        return compared;
    }

    private static async Task<long> SumAsync(
        VerificationScope scope, int service, Dictionary<(string Resource, DateOnly Day), SignalDaySum.Closed> sums,
        CancellationToken cancel)
    {
        var days = new ReportingDays(scope.Calendar);
        days.KeepFrom(await RawEdge.ReadAsync(scope.Context, cancel));
        long rows = 0;
        var (of, sum, ends) = (("", default(DateOnly)), (SignalDaySum?)null, DateTime.MinValue);
        var raw = scope.Context.SignalBuckets.Where(b => b.ServiceId == service).OrderBy(b => b.Resource).ThenBy(b => b.Time);
        await foreach (var row in raw.AsAsyncEnumerable().WithCancellation(cancel))
        {
            rows++;
            var key = (row.Resource, days.Of(row.Time));
            if (row.Resource != of.Item1) ends = DateTime.MinValue;
            if (row.Time < ends)
                scope.Differs(
                    $"signal_buckets service '{scope.Names.Service(service)}'{Resource(row.Resource)} at "
                        + $"{row.Time:yyyy-MM-dd'T'HH:mm:ss'Z'}",
                    $"a bucket of {row.BucketSeconds} s overlaps the one before it"
                );
            ends = row.Time.AddSeconds(row.BucketSeconds);
            if (sum is null || key != of)
            {
                if (sum is not null) sums[of] = sum.Close();
                (of, sum) = (key, new SignalDaySum());
            }
            sum.Add(row.BucketSeconds, row.Requests, row.Errors, row.ImplicitErrors, row.LatencyOk, row.LatencyFailed, row.Utilisation);
        }
        if (sum is not null) sums[of] = sum.Close();
        return rows;
    }

    private static async Task RequestsAsync(
        VerificationScope scope, int service, Dictionary<(string Resource, DateOnly Day), SignalDaySum.Closed> sums,
        HashSet<DateOnly> retained, CancellationToken cancel)
    {
        var found = new HashSet<DateOnly>();
        await foreach (
            var stored in scope.Context.SignalDays.Where(d => d.ServiceId == service).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (retained.Contains(stored.Day)) continue;
            found.Add(stored.Day);
            if (sums.TryGetValue(("", stored.Day), out var sum))
                Tell(
                    scope, Where(stored.Day), ("requests", stored.Requests, sum.Requests), ("errors", stored.Errors, sum.Errors),
                    ("implicit_errors", stored.ImplicitErrors, sum.ImplicitErrors),
                    ("error_requests", stored.ErrorRequests, sum.ErrorRequests),
                    ("implicit_requests", stored.ImplicitRequests, sum.ImplicitRequests),
                    ("request_seconds", stored.RequestSeconds, sum.RequestSeconds), ("latency_ok", stored.LatencyOk, sum.LatencyOk),
                    ("latency_failed", stored.LatencyFailed, sum.LatencyFailed));
            else scope.Differs(Where(stored.Day), "is stored, but no raw row lies behind it");
        }
        foreach (var day in sums.Keys.Where(k => k.Resource.Length == 0 && !found.Contains(k.Day)))
            scope.Differs(Where(day.Day), $"is missing; the raw rows give requests {Text(sums[day].Requests)}");

        string Where(DateOnly day) => $"signal_days {day:yyyy-MM-dd} service '{scope.Names.Service(service)}'";
    }

    private static async Task UtilisationAsync(
        VerificationScope scope, int service, Dictionary<(string Resource, DateOnly Day), SignalDaySum.Closed> sums,
        HashSet<DateOnly> retained, CancellationToken cancel)
    {
        var found = new HashSet<(string, DateOnly)>();
        await foreach (
            var stored in scope.Context.UtilisationDays.Where(d => d.ServiceId == service).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (retained.Contains(stored.Day)) continue;
            found.Add((stored.Resource, stored.Day));
            if (sums.TryGetValue((stored.Resource, stored.Day), out var sum) && sum.N > 0)
                Tell(
                    scope, Where(stored.Resource, stored.Day), ("n", stored.N, sum.N), ("p95", stored.P95, sum.P95),
                    ("max", stored.Max, sum.Max));
            else scope.Differs(Where(stored.Resource, stored.Day), "is stored, but no raw row lies behind it");
        }
        foreach (var ((resource, day), sum) in sums)
            if (sum.N > 0 && !found.Contains((resource, day)))
                scope.Differs(Where(resource, day), $"is missing; {sum.N} raw rows give p95 {Text(sum.P95)}");

        string Where(string resource, DateOnly day) =>
            $"utilisation_days {day:yyyy-MM-dd} service '{scope.Names.Service(service)}'{Resource(resource)}";
    }

    private static void Tell(
        VerificationScope scope, string where, params ReadOnlySpan<(string Column, object? Stored, object? Computed)> figures)
    {
        var different = new List<string>();
        foreach (var (column, stored, computed) in figures)
            if (!Equals(stored, computed)) different.Add($"{column} stored {Text(stored)}, recomputed {Text(computed)}");
        if (different.Count > 0) scope.Differs(where, string.Join("; ", different));
    }

    private static string Resource(string resource) => resource.Length == 0 ? "" : $" resource '{resource}'";

    private static string Text(object? value) => value is null ? "nothing" : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
