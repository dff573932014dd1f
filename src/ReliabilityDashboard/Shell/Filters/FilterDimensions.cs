using ReliabilityDashboard.Domain.Filters;

namespace ReliabilityDashboard.Shell.Filters;

/// <summary>Sets a dimension of a filter by the name under which it stands in an address.</summary>
public static class FilterDimensions
{
    /// <summary>The filter with one dimension replaced; unchanged where no dimension has this name.</summary>
    public static RecordFilter Set(RecordFilter filter, string dimension, ValueList<string> values) => dimension switch
    {
        "service" => filter with { Service = values },
        "team" => filter with { Team = values },
        "category" => filter with { Category = values },
        "trigger" => filter with { Trigger = values },
        "severity" => filter with { Severity = values },
        "journey" => filter with { Journey = values },
        "segment" => filter with { Segment = values },
        "release" => filter with { Release = values },
        "platform" => filter with { Platform = values },
        "source" => filter with { Source = values },
        _ => filter,
    };

    /// <summary>The values of one dimension.</summary>
    public static ValueList<string> Get(RecordFilter filter, string dimension) =>
        filter.Dimensions().Where(known => known.Dimension == dimension).Select(known => known.Values).FirstOrDefault() ?? [];
}
