using System.Globalization;
using ReliabilityDashboard.Security.ApiKeys;

namespace ReliabilityDashboard.Operations.CommandLine;

/// <summary><c>create-api-key --name NAME --scopes a,b [--days N]</c>: prints the key alone, once.</summary>
internal static class CreateApiKeyVerb
{
    // The machine's own account vouches for whoever can start the program on its data.
    private const string Person = "command line";

    public static Verb Verb { get; } =
        new("create-api-key", $"--name NAME --scopes {string.Join(",", ApiScope.All)} [--days {ApiKeyCommands.UsualDays}]", RunAsync)
        {
            Options = ["name", "scopes", "days"],
        };

    private static async Task<int> RunAsync(VerbCall call)
    {
        var options = call.Given.Options;
        if (call.Given.Words.Count > 0)
            return await call.WrongUsageAsync();
        var (name, scopes) = (options.GetValueOrDefault("name"), ApiScope.Parse(options.GetValueOrDefault("scopes")));
        var days = options.TryGetValue("days", out var text)
            ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : 0
            : ApiKeyCommands.UsualDays;
        if (ApiKeyCommands.Fault(name, scopes, days) is { } fault)
            return await VerbCall.WrongAsync($"{fault} {call.Verb.Usage}");
        Console.WriteLine(await call.Services.GetRequiredService<ApiKeyCommands>().CreateAsync(name!, scopes!, days, Person, call.Cancel));
        return Verbs.Done;
    }
}
