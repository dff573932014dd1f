using System.Net;
using System.Text.Json;
using ReliabilityDashboard.Storage.Database;

namespace EndToEnd.Tests.Api;

/// <summary>What a call came back with.</summary>
internal sealed record ApiAnswer(HttpStatusCode Status, string Text, HttpResponseMessage Message)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public string? ETag => Message.Headers.ETag?.ToString();

    /// <summary>A value by its path, such as <c>overall.median</c> or <c>items.0.id</c>.</summary>
    public JsonElement At(string path) =>
        path.Split('.').Aggregate(Json, (json, step) => int.TryParse(step, out var index) ? json[index] : json.GetProperty(step));

    public double Number(string path) => At(path).GetDouble();

    public string? Word(string path) => At(path).GetString();

    /// <summary>This answer, once it is certain that it is one of this status.</summary>
    public ApiAnswer Is(HttpStatusCode status)
    {
        Assert.True(status == Status, $"Expected {(int)status}, was {(int)Status}: {Text}");
        return this;
    }
}
