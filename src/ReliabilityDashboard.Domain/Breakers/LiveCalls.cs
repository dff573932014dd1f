using System.Numerics;

namespace ReliabilityDashboard.Domain.Breakers;

/// <summary>Which calls pass failures on, in many samples at once: one bit for each call and sample. The same seed gives the same samples,
/// whatever is protected (common random numbers).</summary>
internal sealed class LiveCalls
{
    private const int BitsOfWord = 64, MostUncertain = 16;

    private readonly double[] passing;
    private readonly ulong[] bits;
    private readonly int[]? tossed;
    private readonly double[]? weights;
    private readonly ulong seed;

    private LiveCalls(double[] passing, ulong[] bits, int words, int[]? tossed, double[]? weights, ulong seed) =>
        (this.passing, this.bits, Words, this.tossed, this.weights, this.seed) = (passing, bits, words, tossed, weights, seed);

    /// <summary>Words of 64 samples.</summary>
    public int Words { get; }

    /// <summary>How many samples there are.</summary>
    public int Samples => Words * BitsOfWord;

    /// <summary>The samples are all that there can be, each with its probability.</summary>
    public bool IsExact => tossed is not null;

    /// <summary>Every state of a model with few uncertain calls, else samples.</summary>
    public static LiveCalls Of(SpreadModel model, BreakerChoice choice)
    {
        var passing = model.Rates.Passing;
        // What passes everything on is uncertain once a protection that does not always work stands before it.
        var most = choice.Works < 1 ? 1 : Math.BitDecrement(1.0);
        int[] uncertain =
        [
            .. Enumerable.Range(0, passing.Count)
                .Where(call => passing[call] > 0 && passing[call] <= most && !(model.Calls[call].IsFixed && passing[call] >= 1)),
        ];
        return uncertain.Length <= MostUncertain
            ? Enumerated(passing, uncertain)
            : Sampled(passing, choice.Samples, (ulong)choice.Seed);
    }

    /// <summary>As many samples as asked for, rounded up to whole words, each of the same weight.</summary>
    public static LiveCalls Sampled(IReadOnlyList<double> passing, int samples, ulong seed)
    {
        var words = (samples + BitsOfWord - 1) / BitsOfWord;
        var live = new LiveCalls([.. passing], new ulong[passing.Count * words], words, null, null, seed);
        for (var call = 0; call < passing.Count; call++) live.Toss(call);
        return live;
    }

    /// <summary>Every state of the calls that are uncertain, each with its probability.</summary>
    public static LiveCalls Enumerated(IReadOnlyList<double> passing, int[] tossed)
    {
        var words = Math.Max(1, (1 << tossed.Length) / BitsOfWord);
        var bits = new ulong[passing.Count * words];
        for (var call = 0; call < passing.Count; call++)
            if (passing[call] >= 1 && !tossed.Contains(call)) bits.AsSpan(call * words, words).Fill(ulong.MaxValue);
        foreach (var (place, call) in tossed.Index())
            for (var sample = 0; sample < words * BitsOfWord; sample++)
                if ((sample >> place & 1) != 0) bits[call * words + sample / BitsOfWord] |= 1UL << sample % BitsOfWord;
        return new([.. passing], bits, words, tossed, Weights(passing, tossed, words * BitsOfWord), 0);
    }

    /// <summary>The samples in which a call is live.</summary>
    public ulong At(int call, int word) => bits[call * Words + word];

    /// <summary>The weight of one sample.</summary>
    public double Weight(int sample) => weights?[sample] ?? 1.0 / Samples;

    /// <summary>The weight of some samples of a word together.</summary>
    public double Weight(ulong samples, int word)
    {
        if (weights is null) return BitOperations.PopCount(samples) / (double)Samples;
        var sum = 0.0;
        for (; samples != 0; samples &= samples - 1) sum += weights[word * BitsOfWord + BitOperations.TrailingZeroCount(samples)];
        return sum;
    }

    /// <summary>The same samples with some calls protected: each passes on what is left of its probability.</summary>
    /// <param name="calls">Numbers of the calls.</param>
    /// <param name="left">What a protection lets through, 0 to 1.</param>
    public LiveCalls Protect(IEnumerable<int> calls, double left)
    {
        var (changed, copied) = ((double[])passing.Clone(), (ulong[])bits.Clone());
        var weighed = tossed is not null && left > 0;
        var live = new LiveCalls(changed, copied, Words, tossed, weights, seed);
        foreach (var call in calls)
        {
            changed[call] = passing[call] * left;
            if (!weighed) live.Toss(call);
        }
        return weighed ? new(changed, copied, Words, tossed, Weights(changed, tossed!, Samples), seed) : live;
    }

    private static double[] Weights(IReadOnlyList<double> passing, int[] tossed, int samples)
    {
        var weights = new double[samples];
        // With fewer than six uncertain calls a word holds more samples than there are states.
        for (var sample = 0; sample < Math.Min(samples, 1 << tossed.Length); sample++)
        {
            weights[sample] = 1;
            foreach (var (place, call) in tossed.Index())
                weights[sample] *= (sample >> place & 1) != 0 ? passing[call] : 1 - passing[call];
        }
        return weights;
    }

    private void Toss(int call)
    {
        var threshold = passing[call] >= 1 ? ulong.MaxValue : (ulong)(passing[call] * ulong.MaxValue);
        var row = bits.AsSpan(call * Words, Words);
        row.Clear();
        if (threshold == 0) return;
        var state = Mix(seed + (ulong)(call + 1) * 0xD1B54A32D192ED03);
        foreach (ref var word in row)
            for (var bit = 0; bit < BitsOfWord; bit++)
            {
                state += 0x9E3779B97F4A7C15;
                if (Mix(state) <= threshold) word |= 1UL << bit;
            }
    }

    /// <summary>SplitMix64: Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014.</summary>
    internal static ulong Mix(ulong state)
    {
        state = (state ^ state >> 30) * 0xBF58476D1CE4E5B9;
        state = (state ^ state >> 27) * 0x94D049BB133111EB;
        return state ^ state >> 31;
    }
}
