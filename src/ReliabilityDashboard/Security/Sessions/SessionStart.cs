using System.Globalization;
using Microsoft.AspNetCore.Identity;
using ReliabilityDashboard.Storage.Audit;
using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Security.Sessions;

/// <summary>Begins the session of somebody who proved who they are, in whatever way: the cookie, the time beside their name, a line in the
/// audit log and in the log.</summary>
public sealed partial class SessionStart(
    SignInManager<Person> signIn, PersonWriter writer, AuditLog audit, TimeProvider time, ILogger<SessionStart> log)
{
    /// <param name="person">Who.</param>
    /// <param name="way">How they came in, where it was not by their password.</param>
    public async Task BeginAsync(Person person, AuditChange? way = null)
    {
        await signIn.SignInAsync(person, isPersistent: false);
        await writer.NoteAsync(person.Id, stored => stored.LastSignInAt = time.GetUtcNow().UtcDateTime, CancellationToken.None);
        await audit.NoteAsync(
            person.Name,
            new("signed in", "person", person.Id.ToString(CultureInfo.InvariantCulture), person.Name, way is null ? [] : [way]),
            CancellationToken.None);
        LogIn(person.Name, way?.After ?? "password");
    }

    [LoggerMessage(LogLevel.Information, "{Person} signed in ({Way})")]
    private partial void LogIn(string person, string way);
}
