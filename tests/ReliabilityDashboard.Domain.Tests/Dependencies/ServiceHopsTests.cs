using ReliabilityDashboard.Domain.Dependencies;

namespace ReliabilityDashboard.Domain.Tests.Dependencies;

public class ServiceHopsTests
{
    // web → checkout → payments → bank
    private readonly ServiceHops hops = new([("web", "checkout"), ("checkout", "payments"), ("payments", "bank"), ("web", "checkout")]);

    [Theory]
    [InlineData("web", "WEB", 0)]
    [InlineData("web", "Checkout", 1)]
    [InlineData("checkout", "web", 1)]
    [InlineData("payments", "web", 2)]
    [InlineData("web", "bank", null)]
    [InlineData("web", "nobody", null)]
    [InlineData("nobody", "web", null)]
    public void Services_are_as_far_apart_as_the_calls_between_them(string one, string other, int? expected) =>
        Assert.Equal(expected, hops.Between(one, other));
}
