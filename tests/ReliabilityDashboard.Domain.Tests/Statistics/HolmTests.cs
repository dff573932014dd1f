using CsCheck;
using ReliabilityDashboard.Domain.Statistics;

namespace ReliabilityDashboard.Domain.Tests.Statistics;

public sealed class HolmTests
{
    [Fact]
    public void The_smallest_is_multiplied_by_all_the_next_by_one_less() =>
        // 3 × 0.01 = 0.03; 2 × 0.03 = 0.06; 1 × 0.04 would be smaller than the one before and is lifted to 0.06.
        Assert.Equal([0.06, 0.03, 0.06], Holm.Adjust([0.04, 0.01, 0.03]).Select(p => Math.Round(p, 12)));

    [Fact]
    public void Adjusted_values_keep_the_order_and_never_shrink() =>
        Gen.Double[0, 1].Array[0, 12].Sample(ps =>
        {
            var adjusted = Holm.Adjust(ps);
            for (var i = 0; i < ps.Length; i++)
            {
                Assert.InRange(adjusted[i], ps[i], 1);
                for (var j = 0; j < ps.Length; j++)
                    if (ps[i] <= ps[j]) Assert.True(adjusted[i] <= adjusted[j]);
            }
        });
}
