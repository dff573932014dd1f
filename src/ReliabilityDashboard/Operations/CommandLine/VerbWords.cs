namespace ReliabilityDashboard.Operations.CommandLine;

/// <summary>A verb's arguments, taken apart.</summary>
/// <param name="Words">What the verb works on, in order; the verb itself is left out.</param>
/// <param name="Options">The verb's own options, such as <c>source</c>; one said without a value is there, empty.</param>
/// <param name="Settings">Configuration keys, <c>--Key=value</c>.</param>
internal sealed record VerbWords(IReadOnlyList<string> Words, IReadOnlyDictionary<string, string> Options, IReadOnlyList<string> Settings)
{
    /// <param name="args">All arguments, the verb first.</param>
    /// <param name="verb">Says which options are its own; null for a word that is no verb.</param>
    public static VerbWords Read(string[] args, Verb? verb)
    {
        var (words, options, settings) = (new List<string>(), new Dictionary<string, string>(), new List<string>());
        for (var i = 1; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                words.Add(args[i]);
                continue;
            }
            if (verb?.Flags.Contains(args[i][2..]) == true)
            {
                options[args[i][2..]] = "";
                continue;
            }
            var (name, value) = args[i].IndexOf('=', StringComparison.Ordinal) is var at and >= 0
                ? (args[i][2..at], args[i][(at + 1)..])
                : (args[i][2..], i + 1 < args.Length ? args[++i] : "");
            if (verb?.Options.Contains(name) == true) options[name] = value;
            else settings.Add($"--{name}={value}");
        }
        return new(words, options, settings);
    }
}
