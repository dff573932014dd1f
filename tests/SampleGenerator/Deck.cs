namespace SampleGenerator;

/// <summary>Deals normal deviates like cards: every twenty in a row hold the whole distribution. So no quarter differs from the next by
/// luck, only where a story says so.</summary>
internal sealed class Deck(Chance chance)
{
    // Quantiles (i + ½) / 20 of the standard normal distribution.
    private static readonly double[] Upper = [0.063, 0.189, 0.319, 0.454, 0.598, 0.755, 0.935, 1.150, 1.440, 1.960];
    private readonly double[] _cards = [.. Upper, .. Upper.Select(z => -z)];
    private int _dealt;

    public double Deal()
    {
        if (_dealt % _cards.Length == 0) chance.Shuffle(_cards);
        return _cards[_dealt++ % _cards.Length] + 0.08 * chance.Normal();
    }
}
