using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Versions;
using static ReliabilityDashboard.Storage.Versions.DataParts;

namespace ReliabilityDashboard.Tests.Shell.Pages;

/// <summary>A page is loaded again where a part was written that it shows, and no other.</summary>
public sealed class PagePartsTests
{
    private const DataParts OfIncidents = Incidents | Services | Journeys | Changes;

    private static readonly Dictionary<string, DataParts> Expected = new()
    {
        ["OverviewPage"] = OfIncidents | Crashes | Sessions | Signals | Calls | Learning | DataParts.Settings,
        ["TrendsPage"] = OfIncidents | Calls | Crashes | Sessions | DataParts.Settings,
        ["CategoriesPage"] = OfIncidents | Calls | Crashes | Sessions | Signals | Learning | DataParts.Settings,
        ["MatrixPage"] = OfIncidents | Calls | Crashes | Sessions | DataParts.Settings,
        ["ChangesPage"] = OfIncidents | Calls | Signals,
        ["IncidentsPage"] = OfIncidents | Calls | Learning | DataParts.Settings,
        ["TriagePage"] = OfIncidents | Calls | Crashes | Sessions | Signals | DataParts.Settings,
        ["IncidentPage"] = OfIncidents | Calls | Sessions | Signals | Learning | DataParts.Settings,
        ["GroupPage"] = OfIncidents | Sessions | Learning | DataParts.Settings,
        ["ServicesPage"] = OfIncidents | Calls | Sessions | Signals | DataParts.Settings,
        ["ServicePage"] = OfIncidents | Calls | Sessions | Signals | Learning | DataParts.Settings,
        ["CallPage"] = OfIncidents | Calls | Sessions | Signals | DataParts.Settings,
        ["MapPage"] = OfIncidents | Calls | Sessions | Signals | DataParts.Settings,
        ["ProtectionPage"] = OfIncidents | Calls | Sessions | Signals | DataParts.Settings,
        ["NextStepsPage"] = OfIncidents | Calls | Sessions | Signals | Learning | DataParts.Settings,
        ["ReleasePage"] = OfIncidents | Calls | Crashes | Sessions | DataParts.Settings,
        ["PostMortemsPage"] = OfIncidents | Learning,
        ["PostMortemPage"] = OfIncidents | Calls | Sessions | Signals | Learning | DataParts.Settings,
        ["ImportsPage"] = Imports | Services | DataParts.Settings,
        ["MappingsPage"] = Imports | DataParts.Settings,
        ["MappingPage"] = Imports | DataParts.Settings,
        ["PreviewPage"] = OfIncidents | Imports | DataParts.Settings,
        ["RunPage"] = Imports | Incidents,
        ["AuditPage"] = None,
        ["ApiReferencePage"] = None,
        ["BoundsForm"] = DataParts.Settings,
        ["CreditSection"] = DataParts.Settings,
        ["BusinessSection"] = DataParts.Settings,
        ["PatternSection"] = DataParts.Settings,
        ["ImpactPage"] = OfIncidents | Calls | Crashes | Sessions | Signals | Learning | DataParts.Settings,
        ["JourneysPage"] = Journeys | Services,
        ["ClassificationSection"] = Incidents | DataParts.Settings,
        ["ApiKeysSection"] = People,
        ["BadgePanel"] = People | DataParts.Settings,
        ["PeopleSection"] = People,
        // The queue of jobs is no part of the data.
        ["JobsSection"] = DataParts.None,
        // The audit log is no part: what it says of a post-mortem changes with the post-mortem.
        ["PeopleLine"] = DataParts.None,
    };

    private static IEnumerable<Type> Pages => typeof(LiveData).Assembly.GetTypes().Where(type => !type.IsAbstract && LoadedBy(type));

    [Fact]
    public void Every_page_says_the_parts_that_it_shows() =>
        Assert.Equal(
            Expected.OrderBy(one => one.Key),
            Pages.Select(page => KeyValuePair.Create(page.Name, PartsOf(page))).OrderBy(one => one.Key));

    [Fact]
    public void A_page_that_follows_the_data_is_loaded_by_the_base_class() =>
        Assert.All(
            typeof(LiveData).Assembly.GetTypes().Where(type => type.IsDefined(typeof(RouteAttribute), inherit: false)),
            page => Assert.True(LoadedBy(page) || !InjectsAQuery(page), page.Name));

    private static bool LoadedBy(Type type) =>
        type.BaseType is { } above
        && (above.IsGenericType && above.GetGenericTypeDefinition() == typeof(LoadedPage<>) || LoadedBy(above));

    // What a page shows is told by its class alone.
    private static DataParts PartsOf(Type page) =>
        (DataParts)page.GetProperty("Parts", Any)!.GetValue(RuntimeHelpers.GetUninitializedObject(page))!;

    private static bool InjectsAQuery(Type page) =>
        page.GetProperties(Any).Where(one => one.IsDefined(typeof(InjectAttribute), inherit: true)).Select(one => one.PropertyType)
            .Concat(page.GetConstructors().SelectMany(made => made.GetParameters()).Select(one => one.ParameterType))
            .Any(type => type.IsDefined(typeof(ReadFromAttribute), inherit: false));

    private const System.Reflection.BindingFlags Any =
        System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic;
}
