using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Domain.Tests.Words;

public sealed class IsolatedTests
{
    [Theory]
    [InlineData("Checkout hangs", false)]
    [InlineData("Überlauf im Größenfeld, Кассы", false)]
    [InlineData("שירות התשלומים", true)]
    [InlineData("خدمة الدفع", true)]
    [InlineData("safe \u202Eexe.txt", true)]
    public void What_turns_its_neighbours_keeps_to_itself(string name, bool isolated)
    {
        Assert.Equal(isolated ? $"\u2068{name}\u2069" : name, Typography.Isolated(name));
        Assert.Equal(isolated ? $"“\u2068{name}\u2069”" : $"“{name}”", Typography.Quoted(name));
    }
}
