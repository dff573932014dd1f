namespace ReliabilityDashboard.Domain.Tests;

public sealed class ArchitectureTests
{
    [Fact]
    public void The_domain_stands_on_nothing_but_the_framework_and_a_statistics_library() =>
        Assert.All(typeof(Measured).Assembly.GetReferencedAssemblies().Select(name => name.Name!),
            name => Assert.True(name.StartsWith("System", StringComparison.Ordinal) || name == "MathNet.Numerics", name));

    [Fact]
    public void No_member_of_the_domain_carries_an_instant_with_an_offset() =>
        // Instants are UTC DateTime: databases neither order nor compare offsets.
        Assert.Empty(
            typeof(Measured)
                .Assembly.GetExportedTypes()
                .SelectMany(type =>
                    type.GetProperties()
                        .Where(property =>
                            property.PropertyType == typeof(DateTimeOffset) || property.PropertyType == typeof(DateTimeOffset?)
                        )
                        .Select(property => $"{type.Name}.{property.Name}")
                )
        );
}
