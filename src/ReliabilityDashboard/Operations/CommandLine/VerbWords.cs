namespace ReliabilityDashboard.Operations.CommandLine;

/// <summary>A verb's arguments, taken apart.</summary>
/// <param name="Words">The verb and what it works on, in order.</param>
/// <param name="Options">The verb's own options, such as <c>source</c>.</param>
/// <param name="Settings">Configuration keys, <c>--Key=value</c>.</param>
internal sealed record VerbWords(IReadOnlyList<string> Words, IReadOnlyDictionary<string, string> Options, IReadOnlyList<string> Settings)
{
    private static readonly string[] OwnOptions = ["source"];

    public static VerbWords Read(string[] args)
    {
        var (words, options, settings) = (new List<string>(), new Dictionary<string, string>(), new List<string>());
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                words.Add(args[i]);
                continue;
            }
            var (name, value) = args[i].IndexOf('=', StringComparison.Ordinal) is var at and >= 0
                ? (args[i][2..at], args[i][(at + 1)..])
                : (args[i][2..], i + 1 < args.Length ? args[++i] : "");
            if (OwnOptions.Contains(name)) options[name] = value;
            else settings.Add($"--{name}={value}");
        }
        return new(words, options, settings);
    }
}
