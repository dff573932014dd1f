namespace ReliabilityDashboard.Domain.Statistics;

/// <summary>A closed interval of an estimate; an open end is null.</summary>
/// <param name="Low">Lower end, null where it is open.</param>
/// <param name="High">Upper end, null where it is open.</param>
public readonly record struct Interval(double? Low, double? High)
{
    /// <summary>Whether the number lies inside or on an edge.</summary>
    public bool Contains(double number) => !(Low > number) && !(High < number);
}
