using System.Text.Json;
using ReliabilityDashboard.Api;
using ReliabilityDashboard.Reading.Graph;

namespace ReliabilityDashboard.Features.Services.Calls;

/// <summary>What fails, and which calls are protected.</summary>
/// <param name="Fails">Its name or alias.</param>
/// <param name="Protect">Caller and callee of each call.</param>
public sealed record WhatIfRequest(string Fails, IReadOnlyList<WhatIfRequest.Call> Protect)
{
    public sealed record Call(string Caller, string Callee);

    /// <summary>The request of a body; the faults where it is none.</summary>
    public static (WhatIfRequest? Request, IResult? Problem) Read(JsonElement body)
    {
        var fields = new ApiFields(body, ["fails", "protect"]);
        var (fails, calls) = (fields.Text("fails"), new List<Call>());
        foreach (var (place, one) in fields.List("protect").Index())
        {
            var call = new ApiFields(one, ["caller", "callee"], $"protect[{place}].");
            var (caller, callee) = (Needed(call, "caller"), Needed(call, "callee"));
            fields.Add(call);
            calls.Add(new(caller, callee));
        }
        if (fails.Value is not { Length: > 0 } name) Needed(fields, "fails");
        else if (fields.Faults.Count == 0) return (new(name, calls), null);
        return (null, ApiProblem.Fields(fields.Faults));
    }

    /// <summary>The numbers of the protected calls; a problem where one is none of the graph.</summary>
    public (HashSet<int> Calls, IResult? Problem) In(OrganisationGraph graph)
    {
        var numbers = new HashSet<int>();
        foreach (var (place, call) in Protect.Index())
        {
            if (graph.Call(call.Caller, call.Callee) is not { } number)
                return ([], ApiProblem.Field($"protect[{place}]", $"{call.Caller} does not call {call.Callee}"));
            numbers.Add(number);
        }
        return (numbers, null);
    }

    private static string Needed(ApiFields fields, string field)
    {
        var given = fields.Text(field).Value;
        if (string.IsNullOrWhiteSpace(given) && fields.Faults.All(fault => !fault.Field.EndsWith(field, StringComparison.Ordinal)))
            fields.Fault(field, "expected a name");
        return given ?? "";
    }
}
