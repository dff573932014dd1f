using SampleGenerator.Changes;
using SampleGenerator.Company;
using SampleGenerator.Incidents;
using SampleGenerator.Kinds;
using SampleGenerator.Output;
using SampleGenerator.Series;
using SampleGenerator.Stories;

namespace SampleGenerator;

/// <summary>Larkfield Market, an online grocer, with all that happened to it.</summary>
internal sealed class Organisation
{
    private const string Name = "Larkfield Market (sample)";

    public Organisation()
    {
        var drawn = IncidentHistory.Create();
        Incidents = [.. drawn.Concat(InvestmentStory.Incidents()).OrderBy(incident => incident.Start)];
        Changes = ChangeHistory.Create(drawn);
        var disturbances = new Disturbances(drawn);
        var versions = new Versions(Changes);
        Files =
        [
            new("sample.json", $$"""{"organisation":"{{Name}}","lastDay":"{{Text.Of(Calendar.LastDay)[..10]}}"}""" + "\n", 0),
            .. CatalogueFiles.Write(),
            ObservedDependenciesFile.Write(disturbances, drawn),
            ChangesFile.Write(Changes),
            IncidentsFile.Write(Incidents),
            PostMortemsFile.Write(drawn), ActionsFile.Write(Incidents),
            CrashesFile.Write(drawn, versions), .. SessionsFiles.Write(versions, disturbances), .. SignalsFiles.Write(disturbances),
        ];
    }

    public IReadOnlyList<Incident> Incidents { get; }

    public IReadOnlyList<Change> Changes { get; }

    public IReadOnlyList<SampleFile> Files { get; }
}
