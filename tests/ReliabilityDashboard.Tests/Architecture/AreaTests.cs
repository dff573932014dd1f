namespace ReliabilityDashboard.Tests.Architecture;

/// <summary>Which part of the web project may know which.</summary>
public sealed class AreaTests
{
    private static readonly string[] UnderFeatures = ["Shell", "Charts", "Api", "Security"];

    [Fact]
    public void No_area_is_used_by_what_it_uses()
    {
        var left = Areas.Uses.ToList();
        // Whatever uses nothing that is left stands in no circle; what remains at the end does, or uses one.
        while (left.RemoveAll(use => left.TrueForAll(other => other.From != use.To)) > 0) { }
        left.RemoveAll(use => !left.Exists(other => other.To == use.From));
        House.None(left);
    }

    [Fact]
    public void A_feature_uses_no_other_feature_and_nothing_of_operations() =>
        House.None(Areas.Uses.Where(use => IsFeature(use.From) && !UnderFeatures.Contains(use.To)));

    [Fact]
    public void Nothing_beneath_the_features_knows_one() =>
        House.None(Areas.Uses.Where(use => IsFeature(use.To)));

    private static bool IsFeature(string area) => area.StartsWith("Features.", StringComparison.Ordinal);
}
