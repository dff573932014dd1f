using EndToEnd.Tests.Faults;
using EndToEnd.Tests.Imports;
using EndToEnd.Tests.Instances;
using EndToEnd.Tests.Journeys;
using EndToEnd.Tests.Operations;
using EndToEnd.Tests.Pages;
using EndToEnd.Tests.Security;
using EndToEnd.Tests.Typing;
using Xunit.Sdk;
using Xunit.v3;

namespace EndToEnd.Tests;

/// <summary>What takes longest begins first, so that the end of a run is not one class alone on its core.</summary>
public sealed class DearestFirst : ITestCollectionOrderer
{
    /// <summary>Tests that move the ranks of failure modes, one after the other; typing into every field is among them.</summary>
    public const string FailureModes = "failure modes";

    // A collection is shown by its own name or by that of its one class.
    private static readonly string[] Dearest =
    [
        FailureModes,
        .. new[]
        {
            nameof(SeveralInstancesTests), nameof(KilledImportTests), nameof(LostLineTests), nameof(ChartPageTests),
            nameof(CrossSiteScriptingTests), nameof(SignInJourneyTests), nameof(PostMortemTests), nameof(RefusedStartTests),
            nameof(StartTests), nameof(RestartedServerTests), nameof(ListPageTests), nameof(ImportTests), nameof(ReadOnlyFileTests),
            nameof(StandbyTests), nameof(StopTests), nameof(FullDiskTests), nameof(EmptyPageTests),
        }.Select(name => $".{name} "),
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection => [.. testCollections.OrderBy(Place)];

    private static int Place<TTestCollection>(TTestCollection collection) where TTestCollection : ITestCollection
    {
        var place = Array.FindIndex(Dearest, name => collection.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal));
        return place < 0 ? Dearest.Length : place;
    }
}
