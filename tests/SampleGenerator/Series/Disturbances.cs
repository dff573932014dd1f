using SampleGenerator.Company;
using SampleGenerator.Incidents;

namespace SampleGenerator.Series;

/// <summary>How much of each service's traffic is disturbed in each hour, so that the series show the incidents.</summary>
internal sealed class Disturbances
{
    private readonly Dictionary<(string Service, DateTime Hour), double> _byHour = [];
    private readonly Dictionary<(string Service, DateTime Day), double> _byDay = [];

    public Disturbances(IEnumerable<Incident> incidents)
    {
        foreach (var incident in incidents.Where(i => !i.Exercise && i.Status != "cancelled" && i.DuplicateOf.Length == 0))
        {
            Add(incident, incident.Mode.Service, 1);
            foreach (var other in incident.Mode.Affected) Add(incident, other, 0.5);
        }
    }

    /// <summary>0 to 1.</summary>
    public double InHour(string service, DateTime hour) => Math.Min(1, _byHour.GetValueOrDefault((service, hour)));

    public double InDay(string service, DateTime day) => Math.Min(1, _byDay.GetValueOrDefault((service, day)) / 24);

    private void Add(Incident incident, string service, double weight)
    {
        for (var hour = Calendar.ToHour(incident.Start); hour < incident.Calm; hour = hour.AddHours(1))
        {
            var (from, to) = (Later(hour, incident.Start), Earlier(hour.AddHours(1), incident.Calm));
            var disturbed = weight * incident.Share * (to - from).TotalHours;
            _byHour[(service, hour)] = _byHour.GetValueOrDefault((service, hour)) + disturbed;
            _byDay[(service, hour.Date)] = _byDay.GetValueOrDefault((service, hour.Date)) + disturbed;
        }
    }

    private static DateTime Later(DateTime a, DateTime b) => a > b ? a : b;

    private static DateTime Earlier(DateTime a, DateTime b) => a < b ? a : b;
}
