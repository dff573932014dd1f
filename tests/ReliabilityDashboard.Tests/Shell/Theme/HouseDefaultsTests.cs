using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using ReliabilityDashboard.Reading.Words;
using ReliabilityDashboard.Shell.Theme;

namespace ReliabilityDashboard.Tests.Shell.Theme;

public sealed class HouseDefaultsTests
{
    private readonly HouseDefaults defaults = new(new ServiceCollection().BuildServiceProvider());

    [Fact]
    public void Inputs_are_outlined_and_dense_and_buttons_small_without_being_told()
    {
        var input = (MudTextField<string>)defaults.CreateInstance(typeof(MudTextField<string>));
        var search = (MudAutocomplete<int>)defaults.CreateInstance(typeof(MudAutocomplete<int>));
        var button = (MudButton)defaults.CreateInstance(typeof(MudButton));
        Assert.Equal((Variant.Outlined, Margin.Dense), (input.Variant, input.Margin));
        Assert.Equal((Variant.Outlined, Margin.Dense), (search.Variant, search.Margin));
        Assert.Equal(Size.Small, button.Size);
    }

    [Fact]
    public void How_prominent_a_button_is_stays_its_own_matter() =>
        Assert.Equal(Variant.Text, ((MudButton)defaults.CreateInstance(typeof(MudButton))).Variant);

    [Fact]
    public void Components_of_our_own_stay_as_they_are()
    {
        var spark = (ReliabilityDashboard.Shell.Components.Tag)defaults.CreateInstance(typeof(ReliabilityDashboard.Shell.Components.Tag));
        Assert.Equal(ReliabilityDashboard.Reading.Words.TagKind.Neutral, spark.Kind);
    }
}
