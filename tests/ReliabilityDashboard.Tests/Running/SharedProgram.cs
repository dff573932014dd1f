namespace ReliabilityDashboard.Tests.Running;

/// <summary>Classes of this collection share one running program, and keep apart by the names of the people they add.</summary>
[CollectionDefinition(Name)]
public sealed class SharedProgram : ICollectionFixture<RunningProgram>
{
    public const string Name = "one running program";
}
