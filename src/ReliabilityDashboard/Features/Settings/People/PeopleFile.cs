using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Security.People;
using ReliabilityDashboard.Shell.Downloads;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Settings.People;

/// <summary>Everybody who may sign in as a file.</summary>
[FileOf(Page, Right.ManagePeople)]
public sealed class PeopleFile(PeopleCommands people) : IListFile
{
    private const string Page = "/settings/people";

    private static readonly IReadOnlyList<CsvColumn<PersonLine>> Columns =
    [
        new("name", one => one.Name),
        new("role", one => one.Role.ToString()),
        new("state", one => one.State),
        new("last_sign_in_at", one => one.LastSignInAt),
    ];

    public static string Address => ListFile.Of(Page);

    public async Task<CsvFile?> ReadAsync(PageAddress address, string id, CancellationToken cancel) =>
        Columns.File(FileName.Of("people", address), await people.ListAsync(cancel));
}
