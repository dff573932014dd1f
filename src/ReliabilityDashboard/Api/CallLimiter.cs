using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace ReliabilityDashboard.Api;

/// <summary>Counts the calls of each key in minutes that begin with its first call.</summary>
/// <remarks>The framework's limiters look at the machine's clock; this one takes the time from outside and can say exactly when to come
/// again.</remarks>
public sealed class CallLimiter(IOptions<ApiOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, Minute> minutes = new();

    /// <summary>Takes one call; null where it may go on, else how long to wait before the next.</summary>
    /// <param name="key">Our id of the key.</param>
    public TimeSpan? Take(string key) => minutes.GetOrAdd(key, _ => new()).Take(time.GetTimestamp(), time, options.Value.RequestsPerMinute);

    private sealed class Minute
    {
        private readonly Lock gate = new();
        private long? began;
        private int taken;

        public TimeSpan? Take(long now, TimeProvider time, int limit)
        {
            lock (gate)
            {
                if (began is not { } start || time.GetElapsedTime(start, now) >= Window) (began, taken) = (now, 0);
                return ++taken <= limit ? null : Window - time.GetElapsedTime(began!.Value, now);
            }
        }
    }
}
