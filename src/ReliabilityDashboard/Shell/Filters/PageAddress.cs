using System.Globalization;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Shell.Filters;

/// <summary>What an address asks for: page, filter, period, step, comparison. The one type that reads and writes addresses.</summary>
/// <remarks>Equal by value, so that an older address's answer can be told from the present one's. What it does not know it keeps in
/// <see cref="Others"/>.</remarks>
public sealed record PageAddress
{
    // So that no list reckons beyond its numbers.
    private const int LastPage = 1_000_000;

    /// <summary>From the root, without query.</summary>
    public string Path { get; init; } = "/";
    public RecordFilter Filter { get; init; } = RecordFilter.All;
    /// <summary>Null where the address names none: then <see cref="From"/> and <see cref="To"/> hold, or the page's default.</summary>
    public PeriodPreset? Preset { get; init; }
    public AddressInstant? From { get; init; }
    public AddressInstant? To { get; init; }
    public Step? Step { get; init; }
    /// <summary>Null where the address names none; pages then compare with the period before.</summary>
    public Compare? Compare { get; init; }
    /// <summary>The page's own parameters, such as a search text or a sort order, as they stand.</summary>
    public ValueList<(string Key, string Value)> Others { get; init; } = [];
    /// <summary>What could not be read, in words for people.</summary>
    public ValueList<string> Faults { get; init; } = [];

    /// <summary>True where the person chose the period, so that it goes along to other pages.</summary>
    public bool HasChosenPeriod => Preset is not null || From is not null || To is not null;

    /// <summary>Reads an absolute or root-relative address. Never throws: what cannot be read is left out and named in
    /// <see cref="Faults"/>.</summary>
    public static PageAddress Parse(string address) => PageAddressReader.Read(address);

    /// <summary>The first value of one of the page's own parameters.</summary>
    public string? Other(string key) =>
        Others.Where(other => other.Key == key).Select(other => other.Value).FirstOrDefault();

    /// <summary>Which page of a list it asks for, from 1; the first where that is none that a list can have.</summary>
    public int Page =>
        int.TryParse(Other("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 1 and <= LastPage
            ? page
            : 1;

    /// <summary>This address with one of the page's own parameters set; null or empty removes it.</summary>
    public PageAddress WithOther(string key, string? value)
    {
        var others = Others.Where(other => other.Key != key);
        if (!string.IsNullOrEmpty(value)) others = others.Append((key, value));
        return this with { Others = new([.. others]) };
    }

    /// <summary>This address with a filter dimension set to other values.</summary>
    public PageAddress WithFilter(Dimension dimension, IEnumerable<string> values) =>
        this with { Filter = Filter.With(dimension, values) };

    /// <summary>This address without the filter that a question was refused for; unchanged where it was for something else.</summary>
    public PageAddress Answering(Refusal refusal) =>
        Dimension.Find(refusal.Field) is { } dimension ? WithFilter(dimension, []) : this;

    /// <summary>This address with the period that a bare one means here: another page may mean another.</summary>
    public PageAddress SayingPeriod() => HasChosenPeriod ? this : this with { Preset = PageDefaults.Preset(Path) };

    /// <summary>Another page's address, root-relative, with what was chosen here and it does not say itself: period, comparison and every
    /// filter that it does not refuse. What leads within the page says all that it means.</summary>
    public string Carry(string target)
    {
        var at = target.IndexOf('#', StringComparison.Ordinal);
        var (text, part) = at < 0 ? (target, "") : (target[..at], target[at..]);
        var to = Parse(text);
        if (to.Path == Path) return target;
        if (!to.HasChosenPeriod) to = to with { Preset = Preset, From = From, To = To };
        to = to with { Compare = to.Compare ?? Compare };
        foreach (var dimension in PageFilters.Of(to).Taken)
            if (to.Filter[dimension].Count == 0 && Filter[dimension].Count > 0) to = to.WithFilter(dimension, Filter[dimension]);
        return to + part;
    }

    /// <summary>The period it means now; a bare address means the page's default.</summary>
    public ChosenPeriod Period(ReportingCalendar calendar, DateTime now)
    {
        if (Preset is { } preset) return calendar.Choose(preset, now);
        if (From is { } from && (To is null || To.Value.In(calendar) > from.In(calendar)))
            return calendar.Choose(from.In(calendar), To?.In(calendar), now);
        return calendar.Choose(PageDefaults.Preset(Path), now);
    }

    /// <summary>This address with what its period and comparison are now, so that it shows the same later: dates in place of words that
    /// move. A calendar unit that still runs is said whole.</summary>
    public PageAddress Dated(ReportingCalendar calendar, DateTime now)
    {
        // People read the second, not the tick.
        var chosen = Period(calendar, now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)));
        return Spanning(chosen.Period, calendar) with { Compare = Compare ?? Domain.Time.Compare.Previous };
    }

    /// <summary>This address with another period.</summary>
    public PageAddress Spanning(Period period, ReportingCalendar calendar) =>
        this with { Preset = null, From = AddressInstant.Of(period.From, calendar), To = AddressInstant.Of(period.To, calendar) };

    /// <summary>Root-relative, parameters in a fixed order, so that the same question has one address.</summary>
    public override string ToString() => PageAddressWriter.Write(this);
}
