using Xunit.v3;

namespace TestDatabases;

/// <summary>Marks tests of what a whole run of <c>./test.sh</c> has left behind: it runs them by themselves after all others.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ConclusionAttribute : Attribute, ITraitAttribute
{
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Variant", "conclusion")];
}
