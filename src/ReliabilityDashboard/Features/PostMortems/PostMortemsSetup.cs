using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Features.PostMortems.Answers;
using ReliabilityDashboard.Features.PostMortems.Drafting;
using ReliabilityDashboard.Features.PostMortems.Editing;
using ReliabilityDashboard.Features.PostMortems.Listing;
using ReliabilityDashboard.Features.PostMortems.Texts;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Shell.Downloads;
using ReliabilityDashboard.Shell.Layout;
using ReliabilityDashboard.Storage.Learning;

namespace ReliabilityDashboard.Features.PostMortems;

/// <summary>Post-mortems, from the first draft to what came of them.</summary>
public static class PostMortemsSetup
{
    public static IServiceCollection AddPostMortems(this IServiceCollection services) => services
        .AddScoped<PostMortemDrafts>()
        .AddSingleton<PostMortemLoader>()
        .AddSingleton<PostMortemListLoader>()
        .AddListFile<PostMortemsFile>()
        .AddScoped<DraftSessions>()
        .AddScoped<TextCommands>()
        .AddScoped<BrowserTexts>()
        .AddSingleton<TextNewsWait>()
        .AddScoped<PostMortemDecisions>()
        .AddScoped<PostMortemApiEdits>()
        .AddSingleton(provider => RailCounts.By<PostMortemListQuery>(provider, DraftsAsync));

    private static async Task<IReadOnlyDictionary<string, string>> DraftsAsync(PostMortemListQuery query)
    {
        var drafts = await query.DraftsAsync(CancellationToken.None);
        return drafts == 0
            ? new Dictionary<string, string>()
            : new() { ["/post-mortems"] = drafts == 1 ? "1 draft" : $"{Typography.Number(drafts)} drafts" };
    }
}
