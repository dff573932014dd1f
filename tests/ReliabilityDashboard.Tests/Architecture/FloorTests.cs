using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Storage;

namespace ReliabilityDashboard.Tests.Architecture;

/// <summary>Each floor stands only on those below it.</summary>
public sealed partial class FloorTests
{
    private static readonly string[] Faces = ["Microsoft.AspNetCore", "MudBlazor", "Plotly"];

    [Fact]
    public void Storage_and_reading_know_no_pages() => House.None(
        from floor in (Assembly[])[House.Storage, House.Reading]
        from used in floor.GetReferencedAssemblies()
        where Faces.Any(face => used.Name!.StartsWith(face, StringComparison.Ordinal))
        select $"{floor.GetName().Name} uses {used.Name}");

    [Fact]
    public void Storage_and_reading_could_not_name_a_page_either() => Assert.DoesNotContain(
        Faces, face => (House.Read(Project("Storage")) + House.Read(Project("Reading"))).Contains(face, StringComparison.Ordinal));

    [Theory]
    [InlineData("Domain", "")]
    [InlineData("Storage", "Domain")]
    [InlineData("Importing", "Storage")]
    [InlineData("Reading", "Storage")]
    public void A_floor_stands_on_the_one_below(string floor, string below) => Assert.Equal(
        below, string.Join(" ", Reference().Matches(House.Read(Project(floor))).Select(found => found.Groups[1].Value)));

    [Fact]
    public void No_page_or_component_names_the_database_context() => House.None(
        from type in House.Web.GetTypes()
        where !type.IsNested && IsDrawn(type)
        from used in TypeReferences.Of(type)
        where used == typeof(ReliabilityContext) || used.Name.StartsWith("IDbContextFactory", StringComparison.Ordinal)
        select $"{type.FullName} names {used.Name}");

    /// <summary>A component, or what lies in a folder of pages.</summary>
    private static bool IsDrawn(Type type) =>
        typeof(IComponent).IsAssignableFrom(type) || Areas.Of(type.Namespace) is { } area && area is not ("Security" or "Operations");

    private static string Project(string floor) => $"src/ReliabilityDashboard.{floor}/ReliabilityDashboard.{floor}.csproj";

    [GeneratedRegex(@"ProjectReference Include=""[^""]*ReliabilityDashboard\.(\w+)\.csproj""")]
    private static partial Regex Reference();
}
