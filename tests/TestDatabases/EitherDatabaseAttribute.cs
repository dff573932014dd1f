using Xunit.v3;

namespace TestDatabases;

/// <summary>Marks tests of pages and end to end that see the same on either database, since every statement behind them is tested on both
/// below: <c>./test.sh</c> runs them on SQLite, <c>./test.sh --all</c> on PostgreSQL as well, and fails where a statement is tested by none
/// but these. Single journeys among them bear <see cref="EveryDatabaseAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EitherDatabaseAttribute : Attribute, ITraitAttribute
{
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new(EveryDatabaseAttribute.Trait, "either")];
}
