using System.Globalization;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Reading.Map;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Map;

/// <summary>What of the map an address asks for, and the addresses of what can be asked from there.</summary>
public static class MapAddress
{
    /// <summary>Whether a phone shows the table or the drawing.</summary>
    public const string Look = "view";
    public const string Drawing = "drawing";

    private const string By = "by";
    private const string Open = "open";
    private const string Focus = "focus";
    private const string Hops = "hops";
    private const string Find = "find";
    private const string More = "more";
    private const string Show = "show";
    private const string Lines = "lines";
    private const string Fails = "fails";
    private const string Protect = "protect";
    private const string Ask = "ask";
    private const string Everything = "all";
    private const int MostHops = 9;

    /// <summary>The question of an address.</summary>
    /// <param name="address">The page's.</param>
    /// <param name="faults">Takes what could not be read.</param>
    public static MapQuestion Question(this PageAddress address, List<string> faults) =>
        new()
        {
            Grouping = Word<MapGrouping>(address, By, faults) ?? MapGrouping.Team,
            Open = address.Other(Open),
            Focus = address.Other(Focus),
            Hops = HopsIn(address, faults),
            Find = address.Other(Find),
            More = new([.. address.All(More)]),
            Teams = new([.. address.Filter[Dimension.Team]]),
            Journeys = new([.. address.Filter[Dimension.Journey]]),
            Showing = Word<MapFinding>(address, Show, faults),
            AllLines = address.Other(Lines) == Everything,
            Fails = address.Other(Fails),
            Protect = new([.. ProtectIn(address, faults)]),
        };

    /// <summary>Which service fails is about to be chosen.</summary>
    public static bool AsksWhichFails(this PageAddress address) => address.Other(Ask) is not null;

    public static PageAddress Choosing(this PageAddress address) => Bare(address).WithOther(Ask, "what-if");

    /// <summary>Everything in boxes.</summary>
    public static PageAddress Boxes(this PageAddress address, MapGrouping? by = null) =>
        by is null ? Bare(address) : Bare(address).WithOther(By, by == MapGrouping.Team ? null : Said(by.Value));

    public static PageAddress Opening(this PageAddress address, string box) => Bare(address).WithOther(Open, box);

    public static PageAddress FocusedOn(this PageAddress address, string service) => Bare(address).WithOther(Focus, service);

    public static PageAddress Finding(this PageAddress address, string? service) => address.WithOther(Find, service).WithOther(Ask, null);

    public static PageAddress Within(this PageAddress address, int? hops) =>
        address.WithOther(Hops, hops is { } some ? some.ToString(CultureInfo.InvariantCulture) : Everything).WithOther(More, null);

    public static PageAddress Opened(this PageAddress address, string service) => With(address, More, service);

    public static PageAddress Showing(this PageAddress address, MapFinding finding) => Bare(address).WithOther(Show, Said(finding));

    public static PageAddress WithAllLines(this PageAddress address) => address.WithOther(Lines, Everything);

    public static PageAddress Failing(this PageAddress address, string service) => Bare(address).WithOther(Fails, service);

    public static PageAddress Protecting(this PageAddress address, CallName call) => With(address, Protect, MapLink.Word(call));

    public static PageAddress NotProtecting(this PageAddress address, CallName call) =>
        address with
        {
            Others = new([.. address.Others.Where(other => other.Key != Protect || MapLink.Read(other.Value) != call)]),
        };

    public static PageAddress ProtectingNothing(this PageAddress address) => address.WithOther(Protect, null);

    /// <summary>Without what was chosen to look at; how services are put together, filter, period and credit stay.</summary>
    private static PageAddress Bare(PageAddress address) =>
        address with { Others = new([.. address.Others.Where(other => other.Key is By or CreditInAddress.Key or Look)]) };

    private static PageAddress With(PageAddress address, string key, string value) =>
        address.All(key).Contains(value) ? address : address with { Others = new([.. address.Others, (key, value)]) };

    private static IEnumerable<string> All(this PageAddress address, string key) =>
        address.Others.Where(other => other.Key == key).Select(other => other.Value);

    private static int? HopsIn(PageAddress address, List<string> faults)
    {
        if (address.Other(Hops) is not { } said) return null;
        if (said == Everything) return int.MaxValue;
        if (int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var hops) && hops is >= 1 and <= MostHops) return hops;
        faults.Add($"“{Hops}” is a number of calls from 1 to {MostHops}, or “{Everything}”, not “{said}”.");
        return null;
    }

    private static IEnumerable<CallName> ProtectIn(PageAddress address, List<string> faults)
    {
        foreach (var said in address.All(Protect))
        {
            if (MapLink.Read(said) is { } call) yield return call;
            else faults.Add($"“{Protect}” names a call as caller/callee, not “{said}”.");
        }
    }

    private static T? Word<T>(PageAddress address, string key, List<string> faults) where T : struct, Enum
    {
        if (address.Other(key) is not { } said) return null;
        foreach (var known in Enum.GetValues<T>())
            if (Said(known) == said) return known;
        faults.Add($"“{key}” is one of {string.Join(", ", Enum.GetValues<T>().Select(known => Said(known)))}, not “{said}”.");
        return null;
    }

    private static string Said<T>(T word) where T : struct, Enum => word.ToString().ToLowerInvariant();
}
