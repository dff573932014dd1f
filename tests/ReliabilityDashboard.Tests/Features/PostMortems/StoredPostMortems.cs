using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Domain.PostMortems.Texts;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Learning;
using ReliabilityDashboard.Storage.Learning.Texts;
using ReliabilityDashboard.Tests.Features.Matrix;

namespace ReliabilityDashboard.Tests.Features.PostMortems;

internal static class StoredPostMortems
{
    /// <summary>With everything that publishing asks for.</summary>
    public static PostMortem Complete(this PostMortem begun, DateTime at) => begun with
    {
        Sections = new()
        {
            Summary = "a", Impact = "b", Propagation = "c", DetectionGaps = "d", KnowledgeGaps = "e", StructuralChange = "f",
        },
        Timeline =
        [
            new(Guid.CreateVersion7(), at, "Started", "files"),
            new(Guid.CreateVersion7(), at, "Resolved", "files"),
        ],
        Actions = [new(Guid.CreateVersion7(), "Circuit breaker", ActionKind.Architectural)],
    };

    /// <summary>Writes a section as the browser of whoever writes does, past the page.</summary>
    public static async Task WriteAsync(this StoredOrganisation organisation, StoredPostMortem seen, PostMortemSection section, string text)
    {
        var push = new TextPush(1, 0, $"{Guid.NewGuid()}", [new(1, TextChange.Between(seen.Content.Sections[section], text))]);
        var result = await organisation.Get<TextAuthority>().PushAsync(seen.Id, section, push, "Ada", CancellationToken.None);
        Assert.Equal(TextPushResult.Taken, result);
    }

    /// <summary>Takes a table away, or brings it back: a database that refuses.</summary>
    public static async Task RenameTableAsync(this StoredOrganisation organisation, string table, string name)
    {
        await using var context = await organisation.Get<IDbContextFactory<ReliabilityContext>>().CreateDbContextAsync();
#pragma warning disable EF1002 // The names stand in the test itself.
        await context.Database.ExecuteSqlRawAsync($"ALTER TABLE {table} RENAME TO {name}");
#pragma warning restore EF1002
    }
}
