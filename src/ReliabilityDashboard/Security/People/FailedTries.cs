using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace ReliabilityDashboard.Security.People;

/// <summary>Counts failed sign-ins by the address that they come from, over all names, in minutes that begin with the first.</summary>
public sealed class FailedTries(TimeProvider time)
{
    /// <summary>Failed sign-ins that one address has in a minute.</summary>
    public const int Most = 30;

    private const int MostAddresses = 10_000;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, (long Began, int Failed)> addresses = new();

    /// <summary>How long an address has to wait until it may try again; null where it may.</summary>
    public TimeSpan? Wait(IPAddress? from) =>
        addresses.TryGetValue(Key(from), out var seen)
        && seen.Failed >= Most
        && time.GetElapsedTime(seen.Began) is var passed
        && passed < Minute
            ? Minute - passed
            : null;

    /// <summary>Counts one.</summary>
    public void Note(IPAddress? from)
    {
        if (addresses.Count >= MostAddresses)
            foreach (var (key, seen) in addresses)
                if (time.GetElapsedTime(seen.Began) >= Minute) addresses.TryRemove(key, out _);
        addresses.AddOrUpdate(
            Key(from), _ => (time.GetTimestamp(), 1),
            (_, seen) => time.GetElapsedTime(seen.Began) >= Minute ? (time.GetTimestamp(), 1) : (seen.Began, seen.Failed + 1));
    }

    // Whoever has one address of the newer kind has all of its network.
    private static string Key(IPAddress? from) => from switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => from.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(from.GetAddressBytes().AsSpan(0, 8)),
        _ => from.ToString(),
    };
}
