using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Reading.History;

namespace ReliabilityDashboard.Shell.Filters;

/// <summary>The names that the filter bar offers.</summary>
public static class HistoryChoices
{
    public static FilterChoices Choices(this OrganisationHistory history)
    {
        var names = KnownNames.Of(history);
        return new(names.Teams, names.Services, names.Journeys) { Named = history.Names };
    }
}
