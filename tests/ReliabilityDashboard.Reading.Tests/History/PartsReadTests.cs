using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Reading.Tests.History;

public sealed class PartsReadTests
{
    [Fact]
    public void Every_query_says_what_it_reads() =>
        Assert.Empty(
            typeof(ReliabilityContext).Assembly.GetTypes()
                .Where(type => type.IsPublic && type.Name.EndsWith("Query", StringComparison.Ordinal))
                .Where(type => !type.IsDefined(typeof(ReadFromAttribute), inherit: false))
                .Select(type => type.Name));

    [Fact]
    public void A_reader_reads_what_those_read_whom_it_asks()
    {
        Assert.Equal(DataParts.Settings, PartsRead.By<MetricBounds>());
        Assert.Equal(
            DataParts.Incidents | DataParts.Services | DataParts.Journeys | DataParts.Changes | DataParts.Crashes | DataParts.Sessions
                | DataParts.Calls | DataParts.Settings,
            PartsRead.By<MetricReader>());
    }

    [Fact]
    public void Nobody_who_reads_incidents_alone_is_told_of_sessions() =>
        Assert.Equal(
            DataParts.Incidents | DataParts.Services | DataParts.Journeys | DataParts.Changes, PartsRead.By<IncidentScopes>());
}
