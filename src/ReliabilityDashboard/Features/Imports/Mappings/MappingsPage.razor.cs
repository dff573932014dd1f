using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.Imports.Mappings;

/// <summary>How files of other systems are read: people's mappings, and those that come with the program.</summary>
public sealed partial class MappingsPage(MappingsLoader loader) : LoadedPage<MappingsView>("The mappings could not be read")
{
    protected internal override DataParts Parts => PartsRead.By<MappingsLoader>();

    protected override async Task<MappingsView?> AskAsync(CancellationToken cancel) => await loader.AllAsync(cancel);

    private static string Lede(MappingsView view)
    {
        var people = view.Mappings.Count(known => !known.IsOurs);
        var ours = CountWords.Of(view.Mappings.Count - people, "shape of export", "shapes of exports");
        return people == 0
            ? $"{ours} are known. One that somebody answers for in a preview is kept here and applied without asking."
            : $"{CountWords.Of(people, "is", "are")} kept by people and applied without asking; {ours} come with the program.";
    }
}
