namespace SampleGenerator.Incidents;

/// <summary>Which users an incident hit, where that was one kind of them alone: a stream of its own for each, so that nothing else
/// moves.</summary>
internal static class Segments
{
    private const double Household = 0.28, Business = 0.10;

    /// <summary>Empty where it hit everybody, or nobody looked.</summary>
    public static string Of(Incident incident) =>
        incident.Mode.Journey.Length == 0 ? "" : Chance.For($"segment of {incident.Id}").Unit() switch
        {
            < Household => "household",
            < Household + Business => "business",
            _ => "",
        };
}
