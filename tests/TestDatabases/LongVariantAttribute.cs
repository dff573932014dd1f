using Xunit.v3;

namespace TestDatabases;

/// <summary>Marks tests that only <c>./test.sh --all</c> runs, since a shorter one stands for them.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class LongVariantAttribute : Attribute, ITraitAttribute
{
    /// <summary>Whether this run is of everything.</summary>
    public static bool IsAsked { get; } = Environment.GetEnvironmentVariable("TEST_ALL") == "1";

    /// <summary>How often, or how many: so many in a usual run, so many where everything is asked for.</summary>
    public static int Count(int usual, int all) => IsAsked ? all : usual;

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Variant", "long")];
}
