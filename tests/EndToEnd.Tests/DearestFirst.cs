using EndToEnd.Tests.Faults;
using EndToEnd.Tests.Imports;
using EndToEnd.Tests.Instances;
using EndToEnd.Tests.Operations;
using EndToEnd.Tests.Pages;
using EndToEnd.Tests.Security;
using Xunit.Sdk;
using Xunit.v3;

namespace EndToEnd.Tests;

/// <summary>What takes longest begins first, so that the end of a run is not one class alone on its core.</summary>
public sealed class DearestFirst : ITestCollectionOrderer
{
    private static readonly string[] Dearest =
    [
        nameof(SeveralInstancesTests), nameof(KilledImportTests), nameof(ChartPageTests), nameof(CrossSiteScriptingTests),
        nameof(RestartedServerTests), nameof(StartTests), nameof(SignInJourneyTests), nameof(StandbyTests), nameof(StopTests),
        nameof(ListPageTests), nameof(ReadOnlyFileTests), nameof(FullDiskTests), nameof(EmptyPageTests),
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection => [.. testCollections.OrderBy(Place)];

    private static int Place<TTestCollection>(TTestCollection collection) where TTestCollection : ITestCollection
    {
        var place = Array.FindIndex(Dearest, name => collection.TestCollectionDisplayName.Contains($".{name} ", StringComparison.Ordinal));
        return place < 0 ? Dearest.Length : place;
    }
}
