using System.Globalization;
using ReliabilityDashboard.Storage.Verification;

namespace ReliabilityDashboard.Operations.CommandLine;

/// <summary><c>verify</c>: proves that the stored data agree with each other, and names what does not.</summary>
internal static class VerifyVerb
{
    public static Verb Verb { get; } = new("verify", "", RunAsync);

    private static async Task<int> RunAsync(VerbCall call)
    {
        if (call.Given.Words.Count > 0)
            return await call.WrongUsageAsync();
        var differences = await call
            .Services.GetRequiredService<Verifier>()
            .RunAsync(
                Console.WriteLine,
                result =>
                    Console.WriteLine(
                        string.Create(
                            CultureInfo.InvariantCulture, $"{result.Subject}: {result.Compared} compared, {Said(result.Differences)}")
                    ),
                call.Cancel
            );
        return differences == 0
            ? Verbs.Done
            : await VerbCall.FailedAsync($"The stored data do not agree with each other: {Said(differences)}.");
    }

    private static string Said(long differences) =>
        differences switch
        {
            0 => "no difference",
            1 => "1 difference",
            _ => string.Create(CultureInfo.InvariantCulture, $"{differences} differences"),
        };
}
