using ReliabilityDashboard.Api;
using ReliabilityDashboard.Security.Hardening;

namespace ReliabilityDashboard.Operations.Health;

/// <summary>Refuses a request of a page or a form, by its name, that brings a text which cannot be stored. What programs call looks for
/// itself, once it knows who calls.</summary>
internal sealed class TextGate(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (http.Request.Path.StartsWithSegments("/api") || await RequestTexts.FaultsAsync(http) is not { Count: > 0 } faults)
        {
            await next(http);
            return;
        }
        await SpokenAnswer.GiveAsync(
            http, StatusCodes.Status400BadRequest, "This cannot be taken as it was sent.",
            string.Join(" ", faults.Select(fault => $"{fault.Field}: {fault.Reason}.")), ApiProblem.Fields(faults));
    }
}
