using Xunit;
using Xunit.v3;

namespace TestDatabases;

/// <summary>Marks tests over a database: <c>./test.sh</c> runs them once on each provider. Below the pages that is every such class; of
/// pages and end to end those where the database can matter, as a class or as one journey of it
/// (<see cref="EitherDatabaseAttribute"/>).</summary>
/// <remarks><c>dotnet test</c> alone takes SQLite; with <c>TEST_DATABASE=PostgreSql</c> in the environment a server of their own.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class EveryDatabaseAttribute : Attribute, ITraitAttribute
{
    /// <summary>The trait by which they are picked: <c>--filter Database=every</c>.</summary>
    public const string Trait = "Database", Value = "every";

    /// <summary>Asked for by whatever gives a test its database.</summary>
    /// <exception cref="InvalidOperationException">The running test is not marked.</exception>
    public static void Demand()
    {
        // A fixture of a class comes ahead of its tests.
        if ((TestContext.Current.Test?.Traits ?? TestContext.Current.TestClass?.Traits) is { } traits && !traits.ContainsKey(Trait))
            throw new InvalidOperationException(
                $"{TestContext.Current.Test?.TestDisplayName ?? TestContext.Current.TestClass?.TestClassName} uses a database and has "
                    + $"to be marked [EveryDatabase] or [EitherDatabase], or it would not be run on PostgreSQL."
            );
    }

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new(Trait, Value)];
}
