namespace ReliabilityDashboard.Operations.CommandLine;

/// <summary>What a verb works with.</summary>
/// <param name="Verb">The verb.</param>
/// <param name="Services">The app's services; no job server among them.</param>
/// <param name="Given">Its words and options.</param>
/// <param name="Cancel">Ctrl-C.</param>
internal sealed record VerbCall(Verb Verb, IServiceProvider Services, VerbWords Given, CancellationToken Cancel)
{
    /// <summary>Says the reason on standard error; exit code 1.</summary>
    public static Task<int> FailedAsync(string why) => SayAsync(why, Verbs.Failed);

    /// <summary>Says how it is used; exit code 2.</summary>
    public Task<int> WrongUsageAsync() => WrongAsync(Verb.Usage);

    /// <summary>Says what was wrong about the words; exit code 2.</summary>
    public static Task<int> WrongAsync(string why) => SayAsync(why, Verbs.WrongUsage);

    private static async Task<int> SayAsync(string why, int exitCode)
    {
        await Console.Error.WriteLineAsync(why);
        return exitCode;
    }
}
