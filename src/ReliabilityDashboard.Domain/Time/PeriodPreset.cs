namespace ReliabilityDashboard.Domain.Time;

/// <summary>The periods that have a name in the address.</summary>
public enum PeriodPreset
{
    /// <summary><c>last-30-days</c>: from the local midnight 30 days ago to now.</summary>
    Last30Days,
    /// <summary><c>last-90-days</c>.</summary>
    Last90Days,
    /// <summary><c>last-12-months</c>: from the same local date twelve months ago to now.</summary>
    Last12Months,
    /// <summary><c>this-quarter</c>: the running fiscal quarter, up to its calendar end.</summary>
    ThisQuarter,
    /// <summary><c>last-quarter</c>: the last complete fiscal quarter.</summary>
    LastQuarter,
    /// <summary><c>this-year</c>: the running fiscal year.</summary>
    ThisYear,
    /// <summary><c>last-year</c>: the last complete fiscal year.</summary>
    LastYear,
}
