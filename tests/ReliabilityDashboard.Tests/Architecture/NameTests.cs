using System.Runtime.CompilerServices;

namespace ReliabilityDashboard.Tests.Architecture;

/// <summary>Names from the field, each for one thing.</summary>
public sealed class NameTests
{
    private static readonly string[] Empty = ["Manager", "Helper", "Helpers", "Utils", "Util", "Common"];

    private static readonly IReadOnlyList<Type> Types =
    [
        .. House.Floors.SelectMany(floor => floor.GetTypes())
            .Where(type => type.FullName!.StartsWith("ReliabilityDashboard.", StringComparison.Ordinal))
            .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute), false))
            .Where(type => type.Namespace?.EndsWith(".Migrations", StringComparison.Ordinal) != true),
    ];

    [Fact]
    public void No_two_types_share_a_name() => House.None(
        from type in Types
        where !type.IsNested
        group type.FullName by type.Name into same
        where same.Count() > 1
        select string.Join(" and ", same));

    [Fact]
    public void No_type_is_named_after_nothing() =>
        House.None(
            Types.Where(type => Empty.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal))).Select(type => type.FullName));
}
