using CsCheck;
using ReliabilityDashboard.Domain.Statistics;

namespace ReliabilityDashboard.Domain.Tests.Statistics;

public sealed class MannWhitneyTests
{
    // R, help page of wilcox.test: Ozone ~ Month of airquality, May against August. W = 127.5, p-value = 0.0001208 (ties, continuity
    // correction).
    private static readonly double[] May =
    [
        41,
        36,
        12,
        18,
        28,
        23,
        19,
        8,
        7,
        16,
        11,
        14,
        18,
        14,
        34,
        6,
        30,
        11,
        1,
        11,
        4,
        32,
        23,
        45,
        115,
        37,
    ];
    private static readonly double[] August =
    [
        39,
        9,
        16,
        78,
        35,
        66,
        122,
        89,
        110,
        44,
        28,
        65,
        22,
        59,
        23,
        31,
        44,
        21,
        9,
        45,
        168,
        73,
        76,
        118,
        84,
        85,
    ];

    [Fact]
    public void It_gives_the_numbers_of_Rs_help_page()
    {
        var (u, p) = MannWhitney.Test(May, August);
        Assert.Equal(127.5, u);
        Assert.Equal(0.0001208, p, precision: 7);
    }

    // SciPy, documentation of mannwhitneyu: U 17, asymptotic p 0.11134688653314041.
    [Fact]
    public void It_gives_the_numbers_of_SciPys_documentation()
    {
        var (u, p) = MannWhitney.Test([19, 22, 16, 29, 24], [20, 11, 17, 12]);
        Assert.Equal(17, u);
        Assert.Equal(0.11134688653314041, p, precision: 12);
    }

    [Fact]
    public void Equal_values_on_both_sides_are_no_evidence() => Assert.Equal(1, MannWhitney.Test([3, 3, 3], [3, 3]).P);

    [Fact]
    public void An_empty_side_is_refused() => Assert.Throws<ArgumentException>(() => MannWhitney.Test([], [1]));

    [Fact]
    public void Sides_can_be_swapped() =>
        Gen.Select(Gen.Int[0, 9].Array[1, 20], Gen.Int[0, 9].Array[1, 20])
            .Sample(
                (a, b) =>
                {
                    double[] first = [.. a],
                        second = [.. b];
                    var (forth, back) = (MannWhitney.Test(first, second), MannWhitney.Test(second, first));
                    Assert.Equal(forth.P, back.P, precision: 10);
                    Assert.Equal(first.Length * second.Length, forth.U + back.U, precision: 9);
                    Assert.InRange(forth.P, 0, 1);
                }
            );
}
