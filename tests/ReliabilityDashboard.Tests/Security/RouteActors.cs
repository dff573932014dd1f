using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Security.ApiKeys;
using ReliabilityDashboard.Storage.People;
using ReliabilityDashboard.Tests.Running;

namespace ReliabilityDashboard.Tests.Security;

/// <summary>Everybody who may ask for a route.</summary>
internal static class RouteActors
{
    private static readonly string[] Scopes = ["read", "import", "write", "admin"];

    /// <summary>Nobody, a person of each role, and a program with each scope.</summary>
    public static async Task<List<(string Who, HttpClient Client)>> AllAsync(RunningProgram program)
    {
        var actors = new List<(string, HttpClient)> { ("nobody", program.Visitor()) };
        foreach (var role in Enum.GetValues<PersonRole>())
            actors.Add((role.ToString(), await program.SignedInAsync($"{role} of routes", role)));
        foreach (var scope in Scopes)
        {
            var client = program.Visitor();
            var key = await program
                .Services.GetRequiredService<ApiKeyCommands>()
                .CreateAsync(scope, [scope], 1, "a test", TestContext.Current.CancellationToken);
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
            actors.Add(($"key {scope}", client));
        }
        return actors;
    }

    /// <summary>Whether somebody may; null: has to say who it is.</summary>
    public static bool? May(string who, string expected)
    {
        var keys = expected.StartsWith("key ", StringComparison.Ordinal) ? expected["key ".Length..].Split(' ') : null;
        if (who == "nobody" || who.StartsWith("key ", StringComparison.Ordinal) == keys is null) return null;
        return keys is not null ? keys.Contains(who["key ".Length..]) : Enum.Parse<PersonRole>(who) >= Enum.Parse<PersonRole>(expected);
    }

    /// <summary>True: let in; false: known and refused; null: asked to say who it is.</summary>
    public static async Task<bool?> AskAsync(HttpClient client, string method, string address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return answer.StatusCode switch
        {
            HttpStatusCode.Unauthorized => null,
            HttpStatusCode.Redirect when answer.Target()!.StartsWith("/signin", StringComparison.Ordinal) => null,
            HttpStatusCode.Forbidden => false,
            _ => true,
        };
    }

    /// <summary>Such an answer in words.</summary>
    public static string Words(bool? answer) => answer switch { true => "let in", false => "refused", null => "asked who it is" };
}
