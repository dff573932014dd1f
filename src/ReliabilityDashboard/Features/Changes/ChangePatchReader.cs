using System.Text.Json;
using ReliabilityDashboard.Api;
using ReliabilityDashboard.Domain.Changes;

namespace ReliabilityDashboard.Features.Changes;

/// <summary>Reads what a program says of a change: a value is set, <c>null</c> withdraws, what is absent stays.</summary>
public static class ChangePatchReader
{
    /// <summary>What may be said.</summary>
    public static readonly IReadOnlyList<string> Names = ["service", "kind", "written_by", "fixes", "strategy", "result"];

    /// <summary>The fields of an object, which collects what is wrong with them.</summary>
    public static ApiFields Fields(JsonElement body) => new(body, Names);

    /// <summary>What they say.</summary>
    public static ChangePatch Read(ApiFields fields) => new()
    {
        Service = fields.Words("service"),
        Kind = fields.Word<ChangeKind>("kind"),
        WrittenBy = fields.Word<WrittenBy>("written_by"),
        Fixes = fields.Words("fixes"),
        Strategy = fields.Word<RolloutStrategy>("strategy"),
        Result = fields.Word<ChangeResult>("result"),
    };

    /// <summary>The names of the fields that are said.</summary>
    public static IEnumerable<string> Said(ChangeFields fields) =>
        Names.Zip([fields.Service, fields.Kind, fields.WrittenBy, fields.Fixes, fields.Strategy, (object?)fields.Result])
            .Where(one => one.Second is not null).Select(one => one.First);
}
