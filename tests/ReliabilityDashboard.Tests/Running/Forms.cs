using System.Net;
using System.Text.RegularExpressions;

namespace ReliabilityDashboard.Tests.Running;

/// <summary>Fills forms of static pages as a browser does.</summary>
internal static partial class Forms
{
    /// <summary>Opens a page, takes the hidden fields of its form and sends it with what was filled in.</summary>
    /// <param name="visitor">Who fills it in.</param>
    /// <param name="path">The page.</param>
    /// <param name="filled">What is filled in, by name.</param>
    /// <param name="to">Where the form sends to; the page itself unless told.</param>
    public static async Task<HttpResponseMessage> SubmitAsync(
        this HttpClient visitor, string path, Dictionary<string, string> filled, string? to = null)
    {
        var cancel = TestContext.Current.CancellationToken;
        var html = await visitor.GetStringAsync(new Uri(path, UriKind.Relative), cancel);
        foreach (Match hidden in Hidden().Matches(html))
            filled.TryAdd(hidden.Groups[1].Value, WebUtility.HtmlDecode(hidden.Groups[2].Value));
        using var content = new FormUrlEncodedContent(filled);
        return await visitor.PostAsync(new Uri(to ?? path, UriKind.Relative), content, cancel);
    }

    /// <summary>Where an answer leads, without the host; null where it leads nowhere.</summary>
    public static string? Target(this HttpResponseMessage answer) =>
        answer.Headers.Location is not { } to ? null
        : to.IsAbsoluteUri ? to.PathAndQuery
        : to.OriginalString;

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
