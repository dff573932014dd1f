using System.ComponentModel.DataAnnotations;
using ReliabilityDashboard.Security.Hardening;

namespace ReliabilityDashboard.Tests.Security;

public sealed class ProxyOptionsTests
{
    [Fact]
    public void Nobody_is_trusted_by_default() => Assert.Empty(new ProxyOptions().Networks());

    [Fact]
    public void Addresses_and_networks_of_both_families_are_taken() =>
        Assert.Equal(
            ["10.0.0.5/32", "10.1.0.0/16", "::1/128"],
            new ProxyOptions { Trusted = "10.0.0.5, 10.1.0.0/16; ::1" }
                .Networks()
                .Select(network => network.ToString())
        );

    [Theory]
    [InlineData("proxy.example.org")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.5, *")]
    public void What_is_neither_is_a_fault_that_says_what_was_expected(string trusted)
    {
        var options = new ProxyOptions { Trusted = trusted };
        var faults = new List<ValidationResult>();
        Assert.False(Validator.TryValidateObject(options, new ValidationContext(options), faults, validateAllProperties: true));
        Assert.Contains("expected such as 10.0.0.5, 10.1.0.0/16, ::1", Assert.Single(faults).ErrorMessage, StringComparison.Ordinal);
    }
}
