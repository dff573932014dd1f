using Microsoft.AspNetCore.Mvc;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Api;

/// <summary>What went wrong, as problem details (RFC 9457): words for people in <c>detail</c>, fields at fault in <c>errors</c>.</summary>
public static class ApiProblem
{
    public static IResult Of(int status, string detail) => TypedResults.Problem(detail, statusCode: status);

    /// <summary>400 naming the one field at fault and what was expected of it.</summary>
    public static IResult Field(string field, string expected) => Fields([new(field, expected)]);

    /// <summary>400 with the words in which a page says the same.</summary>
    public static IResult Refused(Refusal refusal) => Field(refusal.Field, refusal.Reason);

    /// <summary>400 naming every field at fault.</summary>
    public static IResult Fields(IReadOnlyList<FieldFault> faults) =>
        TypedResults.Problem(
            new ProblemDetails
            {
                Status = StatusCodes.Status400BadRequest,
                Title = "The input is not right.",
                Detail = string.Join("; ", faults.Select(fault => $"{fault.Field}: {fault.Reason}")),
                Extensions =
                {
                    ["errors"] = faults
                        .GroupBy(fault => fault.Field)
                        .ToDictionary(field => field.Key, field => field.Select(fault => fault.Reason).ToArray()),
                },
            }
        );

    /// <summary>404 for a record that there is not.</summary>
    public static IResult NotFound(string what, string id) => Of(StatusCodes.Status404NotFound, $"There is no {what} “{id}”.");
}
