using Microsoft.AspNetCore.WebUtilities;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Metrics;

namespace ReliabilityDashboard.Shell.Filters;

/// <summary>Reads the query of an address, one parameter at a time.</summary>
internal static class PageAddressReader
{
    private const string UsualShown = "; the page’s usual period is shown.";

    public static PageAddress Read(string address)
    {
        var (path, query) = Split(address);
        var read = new PageAddress { Path = path };
        List<string> faults = [];
        List<(string, string)> others = [];
        foreach (var (key, values) in QueryHelpers.ParseQuery(query))
        foreach (var value in values.Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => value!.Trim()))
            if (StorableText.Is(key) && StorableText.Is(value)) read = ReadOne(read, key, value, faults, others);
            else faults.Add($"“{StorableText.Mended(key)}”: {StorableText.Expected}.");
        // One end alone would be another period than was asked for.
        if (faults.Exists(fault => fault.EndsWith(UsualShown, StringComparison.Ordinal))) read = read with { From = null, To = null };
        if (read.From is null && read.To is not null)
        {
            faults.Add("“to” needs a “from”; the page’s usual period is shown.");
            read = read with { To = null };
        }
        if (read.From is { } from && read.To is { } to
            && (OutOfOrder(from, to)?.Heading ?? LongestPeriod.Fault(from.Value, to.Value)) is { } wrong)
        {
            faults.Add(wrong + UsualShown);
            read = read with { From = null, To = null };
        }
        return read with { Faults = new([.. faults]), Others = new([.. others]) };
    }

    private static PageAddress ReadOne(PageAddress read, string key, string value, List<string> faults, List<(string, string)> others)
    {
        switch (key.ToLowerInvariant())
        {
            case "period":
                if (PeriodPresets.Parse(value) is { } preset)
                    return read with { Preset = preset };
                faults.Add($"There is no period “{value}”; there are {string.Join(", ", PeriodPresets.All.Select(PeriodPresets.Word))}.");
                return read;
            case "from" or "to":
                if (AddressInstant.Parse(value) is not { } instant)
                    faults.Add($"“{key}”: {AddressInstant.Expected}, not “{value}”.");
                else if (MetricPeriods.OutOfReach(key.ToLowerInvariant(), instant.Value) is { } far)
                    faults.Add(far.Heading + UsualShown);
                else
                    return key.Equals("from", StringComparison.OrdinalIgnoreCase)
                        ? read with
                        {
                            From = instant,
                        }
                        : read with
                        {
                            To = instant,
                        };
                return read;
            case "step":
                if (Word<Step>(value) is { } step)
                    return read with { Step = step };
                faults.Add($"There is no step “{value}”; there are day, week, month, quarter.");
                return read;
            case "compare":
                if (Word<Compare>(value) is { } compare)
                    return read with { Compare = compare };
                faults.Add($"One compares with “previous” or “year”, not with “{value}”.");
                return read;
            case var word when Dimension.Find(word) is { } dimension:
                return ReadFilter(read, dimension, value, faults);
            default:
                others.Add((key, value));
                return read;
        }
    }

    private static PageAddress ReadFilter(PageAddress read, Dimension dimension, string value, List<string> faults)
    {
        if (dimension.Known(value) is not { } known)
        {
            faults.Add($"There is no {dimension} “{value}”; there are {string.Join(", ", dimension.Words!)}.");
            return read;
        }
        var values = read.Filter[dimension];
        return values.Contains(known, StringComparer.OrdinalIgnoreCase) ? read : read.WithFilter(dimension, values.Append(known));
    }

    /// <summary>A word of the enumeration by its name alone: numbers, which the framework would take, name nothing.</summary>
    private static T? Word<T>(string value)
        where T : struct, Enum
    {
        foreach (var known in Enum.GetValues<T>())
            if (known.ToString().Equals(value, StringComparison.OrdinalIgnoreCase))
                return known;
        return null;
    }

    /// <summary>Told for certain only where both are of one kind; the rest depends on the zone and is looked at when the period is
    /// resolved.</summary>
    private static Refusal? OutOfOrder(AddressInstant from, AddressInstant to) =>
        from.Value.Kind == to.Value.Kind ? MetricPeriods.OutOfOrder(from.Value, to.Value) : null;

    private static (string Path, string Query) Split(string address)
    {
        var end = address.IndexOf('#', StringComparison.Ordinal);
        if (end >= 0)
            address = address[..end];
        if (address.IndexOf("://", StringComparison.Ordinal) is var scheme and >= 0 && address.AsSpan(0, scheme).IndexOfAny("/?") < 0)
            address = address.IndexOf('/', scheme + 3) is var slash and >= 0 ? address[slash..] : "/";
        var question = address.IndexOf('?', StringComparison.Ordinal);
        var path = question < 0 ? address : address[..question];
        return (path.Length == 0 ? "/" : path, question < 0 ? "" : address[question..]);
    }
}
