namespace SampleGenerator;

/// <summary>A small generator of chance whose sequence is the same on every machine and runtime, which <see cref="Random"/> does not
/// promise.</summary>
/// <remarks>SplitMix64: Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014.</remarks>
internal sealed class Chance(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A stream of its own for each purpose, so that a change to one file leaves the others as they are. The seed is FNV-1a of the
    /// name.</summary>
    public static Chance For(string purpose)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in purpose) hash = (hash ^ letter) * 1099511628211UL;
        return new Chance(hash);
    }

    public ulong Bits()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>0 up to, not including, 1.</summary>
    public double Unit() => (Bits() >> 11) * (1.0 / (1UL << 53));

    public int Below(int limit) => (int)(Unit() * limit);

    public double Between(double low, double high) => low + (high - low) * Unit();

    public bool Happens(double probability) => Unit() < probability;

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    /// <summary>Nearly normal, mean 0, deviation 1: the sum of twelve uniform numbers needs no function whose last digit differs between
    /// machines.</summary>
    public double Normal()
    {
        double sum = -6;
        for (var i = 0; i < 12; i++) sum += Unit();
        return sum;
    }

    public double LogNormal(double median, double sigma) => median * Exact.Exp(sigma * Normal());

    /// <summary>How often something of this mean happened.</summary>
    public long Count(double mean)
    {
        if (mean > 30) return Math.Max(0, (long)Math.Round(mean + Math.Sqrt(mean) * Normal()));
        var limit = Exact.Exp(-mean);
        var (count, product) = (0L, Unit());
        while (product > limit) (count, product) = (count + 1, product * Unit());
        return count;
    }

    public void Shuffle<T>(T[] items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
