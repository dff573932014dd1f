using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace ReliabilityDashboard.Charts.Drawings;

/// <summary>What open charts offer over HTTP, so that it does not pass through the page's connection.</summary>
public abstract class Offered<T>
{
    private readonly ConcurrentDictionary<string, Func<T>> made = new();

    /// <summary>Offers something until the answer is disposed of.</summary>
    /// <param name="make">Asked when it is fetched, so that it is what the chart shows then.</param>
    public Offer Add(Func<T> make)
    {
        // Not to be guessed: whoever has the key has what is behind it.
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        made[key] = make;
        return new(this, key);
    }

    /// <summary>What is behind a key, made now; nothing where its chart was closed.</summary>
    public T? Make(string key) => made.TryGetValue(key, out var make) ? make() : default;

    /// <summary>One that is offered.</summary>
    public sealed class Offer(Offered<T> offered, string key) : IDisposable
    {
        public string Key => key;

        public void Dispose() => offered.made.TryRemove(key, out _);
    }
}
