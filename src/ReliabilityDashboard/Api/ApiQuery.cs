using System.Globalization;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Api;

/// <summary>Reads the parameters of a call and collects everything that is wrong about them, each by its name.</summary>
public sealed class ApiQuery
{
    public const int UsualLimit = 100,
        MostLimit = 500;

    private readonly IQueryCollection query;
    private readonly List<FieldFault> faults = [];

    /// <param name="http">The call. A parameter that its endpoint does not take is a fault: a misspelt filter must not give unfiltered
    /// figures.</param>
    public ApiQuery(HttpContext http)
    {
        var taken = http.GetEndpoint()?.Metadata.GetMetadata<ApiTakes>()?.Names ?? [];
        query = http.Request.Query;
        foreach (var name in query.Keys.Where(name => !taken.Contains(name, StringComparer.OrdinalIgnoreCase)))
            faults.Add(
                new(
                    name,
                    taken.Count == 0
                        ? "there are no parameters here"
                        : $"there is no such parameter here; there are {string.Join(", ", taken)}"
                )
            );
        foreach (var (name, values) in query)
            if (values.Any(string.IsNullOrWhiteSpace))
                faults.Add(new(name, "expected a value"));
    }

    /// <summary>400 with all faults; null where there is none.</summary>
    public IResult? Problem => faults.Count > 0 ? ApiProblem.Fields(faults) : null;

    /// <summary>Adds a fault that was found elsewhere.</summary>
    public void Fault(string field, string expected) => faults.Add(new(field, expected));

    /// <summary>Adds why a question has no answer.</summary>
    public void Fault(Refusal refusal) => Fault(refusal.Field, refusal.Reason);

    /// <summary>One value; of a parameter that stands twice a fault.</summary>
    public string? One(string name)
    {
        var values = query[name];
        if (values.Count > 1)
            Fault(name, "expected once");
        return string.IsNullOrWhiteSpace(values.FirstOrDefault()) ? null : values[0]!.Trim();
    }

    /// <summary>One word of an enumeration.</summary>
    public T? Word<T>(string name)
        where T : struct, Enum => One(name) is { } word ? Known<T>(name, word) : null;

    /// <summary>Any number of words of an enumeration.</summary>
    public ValueList<T> Words<T>(string name)
        where T : struct, Enum => new([.. Values(name).Select(word => Known<T>(name, word)).OfType<T>().Distinct()]);

    /// <summary>The filter, of which each dimension may be repeated to mean "or".</summary>
    public RecordFilter Filter()
    {
        var filter = RecordFilter.All;
        foreach (var dimension in Dimension.All)
            filter = filter.With(
                dimension,
                Values(dimension.Word)
                    .Select(value => Allowed(dimension, value))
                    .OfType<string>()
                    .Distinct(StringComparer.OrdinalIgnoreCase)
            );
        return filter;
    }

    /// <summary>The filter of one kind of record; a dimension that they do not have is a fault.</summary>
    public RecordFilter Filter(RecordKind records)
    {
        var filter = Filter();
        foreach (var (dimension, _) in filter.Asked)
            if (!records.Dimensions.Contains(dimension))
                Fault(records.Lacks(dimension));
        return filter;
    }

    /// <summary>The period; null only where it is at fault.</summary>
    public ChosenPeriod? Period(ReportingCalendar calendar, DateTime now, PeriodPreset usual = PeriodPreset.Last90Days)
    {
        var (from, to) = (Instant("from", calendar), Instant("to", calendar));
        if (faults.Any(fault => fault.Field is "from" or "to"))
            return null;
        var (chosen, refusal) = MetricPeriods.Choose(calendar, from, to, now, usual);
        if (refusal is { } wrong)
            Fault(wrong);
        return chosen;
    }

    /// <summary>An instant, or a date for its midnight in the reporting zone.</summary>
    public DateTime? Instant(string name, ReportingCalendar calendar)
    {
        if (One(name) is not { } text)
            return null;
        if (AddressInstant.Parse(text) is { } instant)
            return instant.In(calendar);
        Fault(name, AddressInstant.Expected);
        return null;
    }

    /// <summary>How many records a page holds.</summary>
    public int Limit()
    {
        if (One("limit") is not { } text)
            return UsualLimit;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= MostLimit)
            return limit;
        Fault("limit", $"expected a whole number from 1 to {MostLimit}");
        return UsualLimit;
    }

    /// <summary>The key behind which the page begins; null for the first page.</summary>
    public long[]? Cursor(int parts)
    {
        if (One("cursor") is not { } text)
            return null;
        if (ApiCursor.Read(text, parts) is { } key)
            return key;
        Fault("cursor", "expected the next_cursor of the page before");
        return null;
    }

    private IEnumerable<string> Values(string name) =>
        query[name].Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => value!.Trim());

    private string? Allowed(Dimension dimension, string value)
    {
        if (dimension.Known(value) is { } known) return known;
        Fault(dimension.Word, $"expected one of {string.Join(", ", dimension.Words!)}, not “{value}”");
        return null;
    }

    private T? Known<T>(string name, string word)
        where T : struct, Enum
    {
        if (ApiJson.Value<T>(word) is { } value)
            return value;
        Fault(name, $"expected one of {ApiJson.Words<T>()}, not “{word}”");
        return null;
    }
}
