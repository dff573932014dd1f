namespace ReliabilityDashboard.Domain.Breakers;

/// <summary>What hangs on protection that nobody has tried: how much more failures would cost if that of one call did not hold.</summary>
public static class StakeOnProtection
{
    // So many worlds are held at once.
    private const int AtOnce = 16;

    /// <summary>For each call what failures would cost more in a quarter if its protection alone failed, the most first; those on which
    /// nothing hangs are left out.</summary>
    /// <param name="model">In which none of these protections holds.</param>
    /// <param name="stated">Numbers of the calls whose protection is only stated.</param>
    /// <param name="choice">Samples and seed, where the answer is not exact.</param>
    /// <param name="work">Watches and stops it.</param>
    public static IReadOnlyList<CallGain> Of(
        SpreadModel model, IReadOnlyCollection<int> stated, BreakerChoice choice, BreakerWork work)
    {
        var (loss, none, gains) = (new SpreadLoss(new(model)), LiveCalls.Of(model, choice), new List<CallGain>());
        var all = none.Protect(stated, 0);
        foreach (var some in stated.Order().Chunk(AtOnce))
        {
            work.Slice();
            var losses = loss.Of(
                model.Rates.Origins, all, [.. some.Select(call => (none.Protect(stated.Where(one => one != call), 0), new[] { call }))]);
            gains.AddRange(some.Select((call, place) => new CallGain(call, losses[place + 1] - losses[0])));
        }
        var most = gains.Count == 0 ? 0 : gains.Max(gain => gain.Removes);
        return
        [
            .. gains.Where(gain => gain.Removes > most * 1e-9).OrderByDescending(gain => gain.Removes).ThenBy(gain => gain.Call),
        ];
    }
}
