namespace SampleGenerator.Checks;

/// <summary>Counts for how many alignments a story holds, with the worst figure met.</summary>
internal sealed class Tally
{
    private readonly Dictionary<string, (int Holds, int Of, double Worst)> _stories = [];

    /// <summary>A larger figure is a worse one; give it negative where smaller is worse.</summary>
    public void Add(string story, bool holds, double figure)
    {
        var (before, of, worst) = _stories.GetValueOrDefault(story, (0, 0, double.MinValue));
        _stories[story] = (before + (holds ? 1 : 0), of + 1, Math.Max(worst, figure));
    }

    public bool Print()
    {
        foreach (var (story, (holds, of, worst)) in _stories)
            Console.WriteLine($"  {(holds == of ? "holds" : "FAILS")}  {story}: {holds} of {of}, worst figure {Math.Abs(worst):0.####}");
        return _stories.Values.All(story => story.Holds == story.Of);
    }
}
