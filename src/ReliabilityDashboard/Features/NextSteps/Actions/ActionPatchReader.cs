using System.Text.Json;
using ReliabilityDashboard.Api;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.Filters;

namespace ReliabilityDashboard.Features.NextSteps.Actions;

/// <summary>Reads what a program says of an action: a value is set, <c>null</c> withdraws, what is absent stays.</summary>
public static class ActionPatchReader
{
    /// <summary>What may be said.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "title", "kind", "service", "caller", "callee", "pattern", "owner", "due", "opened", "state", "done", "evidence", "reason",
        "groups", "incidents", "cost", "url",
    ];

    /// <summary>The fields of an object, which collects what is wrong with them.</summary>
    public static ApiFields Fields(JsonElement body, params IReadOnlyList<string> more) => new(body, [.. Names, .. more]);

    /// <summary>What they say.</summary>
    public static ActionPatch Read(ApiFields fields)
    {
        return new()
        {
            Title = fields.Words("title"),
            Kind = fields.Word<ActionKind>("kind"),
            Service = fields.Words("service"),
            Caller = fields.Words("caller"),
            Callee = fields.Words("callee"),
            Pattern = fields.Words("pattern"),
            Owner = fields.Words("owner"),
            Due = fields.Day("due"),
            Opened = fields.Day("opened"),
            State = fields.Word<ActionState>("state"),
            Done = fields.Day("done"),
            Evidence = fields.Words("evidence", ActionRules.LongestText),
            Reason = fields.Words("reason", ActionRules.LongestText),
            Groups = Ids("groups"),
            Incidents = Ids("incidents"),
            Cost = fields.Number("cost"),
            Url = fields.Words("url"),
        };

        Given<ValueList<string>> Ids(string name) =>
            fields.Texts(name) is { IsGiven: true, Value: var ids }
                ? ids is null ? Given<ValueList<string>>.Cleared : Given<ValueList<string>>.Of([.. ids.Distinct()])
                : default;
    }
}
