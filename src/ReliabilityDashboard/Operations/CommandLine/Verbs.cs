namespace ReliabilityDashboard.Operations.CommandLine;

/// <summary>The words that make the program do one thing and end, instead of serving pages.</summary>
public static class Verbs
{
    /// <summary>Exit code: done.</summary>
    public const int Done = 0;

    /// <summary>Exit code: refused or failed, with the reason on standard error.</summary>
    public const int Failed = 1;

    /// <summary>Exit code: called with the wrong words.</summary>
    public const int WrongUsage = 2;

    private static readonly Verb[] All =
    [
        ImportVerb.Verb,
        CreateApiKeyVerb.Verb,
        VerifyVerb.Verb,
        BackupVerb.Verb,
        RestoreVerb.Verb,
        EvaluateVerb.Verb,
    ];

    /// <summary>Whether the arguments begin with a verb.</summary>
    public static bool IsVerb(string[] args) => args.Length > 0 && !args[0].StartsWith('-');

    /// <summary>The settings among a verb's arguments, each with its value. The words are left out: the configuration would take a path
    /// such as <c>/srv/file.csv</c> for a key.</summary>
    public static string[] Settings(string[] args) => IsVerb(args) ? [.. VerbWords.Read(args, Find(args)).Settings] : args;

    /// <summary>Runs the verb and returns the exit code. Logs go to standard error, answers alone to standard output.</summary>
    public static async Task<int> RunAsync(WebApplicationBuilder builder, string[] args)
    {
        if (Find(args) is not { } verb)
            return await VerbCall.WrongAsync($"There is no verb '{args[0]}'. Verbs: {string.Join(", ", All.Select(v => v.Word))}.");
        builder.Logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        await using var app = builder.Build();
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            stop.Cancel();
        };
        try
        {
            StartUp.CheckSettings(app.Services);
            if (verb.PreparesDatabase) await StartUp.PrepareAsync(app.Services, stop.Token);
            StartLog.Started();
            return await verb.RunAsync(new VerbCall(verb, app.Services, VerbWords.Read(args, verb), stop.Token));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return await VerbCall.FailedAsync(verb.WhenStopped);
        }
    }

    private static Verb? Find(string[] args) => Array.Find(All, verb => verb.Word == args[0]);
}
