using Xunit;
using Xunit.v3;

namespace TestDatabases;

/// <summary>Marks tests over a database: <c>./test.sh</c> runs them once on each provider.</summary>
/// <remarks><c>dotnet test</c> alone takes SQLite; with <c>TEST_DATABASE=PostgreSql</c> in the environment a server of their own.</remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EveryDatabaseAttribute : Attribute, ITraitAttribute
{
    /// <summary>The trait by which they are picked: <c>--filter Database=every</c>.</summary>
    public const string Trait = "Database", Value = "every";

    /// <summary>Asked for by whatever gives a test its database.</summary>
    /// <exception cref="InvalidOperationException">The class of the running test is not marked.</exception>
    public static void Demand()
    {
        if (TestContext.Current.TestClass is { } of && !of.Traits.ContainsKey(Trait))
            throw new InvalidOperationException($"{of.TestClassName} uses a database and has to be marked [EveryDatabase], or it would not be run on PostgreSQL.");
    }

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new(Trait, Value)];
}
