using System.Security.Claims;
using Microsoft.Extensions.Logging.Abstractions;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Tests.Security;

/// <summary>Somebody who is signed in.</summary>
internal static class Signed
{
    public static CurrentPerson In(PersonRole role = PersonRole.Administrator, string name = "Ada")
    {
        var person = new CurrentPerson(NullLogger<CurrentPerson>.Instance);
        person.Become(Principal(role, name));
        return person;
    }

    public static ClaimsPrincipal Principal(PersonRole role, string name = "Ada", int id = 1) =>
        new(
            new ClaimsIdentity(
                [new(ClaimTypes.NameIdentifier, $"{id}"), new(ClaimTypes.Name, name), new(ClaimTypes.Role, role.ToString())], "test")
        );
}
