using System.Text.Json.Nodes;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Features.Changes;
using ReliabilityDashboard.Features.NextSteps.Actions;

namespace ReliabilityDashboard.Tests.Security;

/// <summary>What calls send, with a % in place of each text.</summary>
internal static class SentBodies
{
    public static JsonObject Mapping() =>
        new()
        {
            ["title"] = "%",
            ["told"] = new JsonObject { ["form"] = "%", ["all"] = new JsonArray("%") },
            ["fields"] = new JsonObject { ["id"] = "%", ["title"] = new JsonObject { ["path"] = "%" } },
            ["words"] = new JsonObject { ["severity"] = new JsonObject { ["P1"] = "%" } },
        };

    public static JsonObject Decision() =>
        new() { ["id"] = "%", ["kind"] = "%", ["category"] = "%", ["failing_dependency"] = "%" };

    public static JsonObject SetAside() => new() { ["state"] = "%", ["reason"] = "%", ["until"] = "%" };

    public static JsonObject Call() =>
        new(((string[])["caller", "callee", .. CallField.All.Select(field => field.Word)]).Select(field =>
            KeyValuePair.Create(field, (JsonNode?)"%")));

    public static JsonObject Change() => new(ChangePatchReader.Names.Select(field => KeyValuePair.Create(field, (JsonNode?)"%")));

    public static JsonObject Take() => new() { ["state"] = "taken", ["title"] = "%", ["owner"] = "%", ["due"] = "%" };

    public static JsonObject Action() => new(
        ActionPatchReader.Names.Where(field => field is not ("groups" or "incidents")).Select(field =>
            KeyValuePair.Create(field, (JsonNode?)"%")))
    {
        ["groups"] = new JsonArray("%"), ["incidents"] = new JsonArray("%"), ["origin"] = new JsonObject { ["kind"] = "%", ["id"] = "%" },
    };

    public static JsonObject PostMortem() =>
        new()
        {
            ["title"] = "%",
            ["incidents"] = new JsonArray("%"),
            ["sections"] = new JsonObject(
                SectionNames.All.Select(section => KeyValuePair.Create(SectionNames.Of(section), (JsonNode?)"%"))),
            ["factors"] = new JsonArray("%"),
            ["timeline"] = new JsonArray(
                new JsonObject
                {
                    ["at"] = "%",
                    ["text"] = "%",
                    ["source"] = "%",
                }
            ),
            ["actions"] = new JsonArray(
                new JsonObject(
                    ((string[])["id", "title", "kind", "owner", "due", "state", "service", "caller", "callee", "pattern"]).Select(field =>
                        KeyValuePair.Create(field, (JsonNode?)"%")
                    )
                )
            ),
        };
}
