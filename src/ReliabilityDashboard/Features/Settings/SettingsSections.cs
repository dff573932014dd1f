using ReliabilityDashboard.Features.Settings.ApiKeys;
using ReliabilityDashboard.Features.Settings.Bounds;
using ReliabilityDashboard.Features.Settings.Business;
using ReliabilityDashboard.Features.Settings.Classification;
using ReliabilityDashboard.Features.Settings.Credit;
using ReliabilityDashboard.Features.Settings.Jobs;
using ReliabilityDashboard.Features.Settings.Patterns;
using ReliabilityDashboard.Features.Settings.People;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Shell.Pages;

namespace ReliabilityDashboard.Features.Settings;

/// <summary>The sections of the settings: one line each.</summary>
public static class SettingsSections
{
    public static IReadOnlyList<SettingsSection> All { get; } =
    [
        new(
            "bounds", "Bands and thresholds",
            "Where good ends and trouble begins. Every page, chart and report uses these bounds from the moment they are saved.",
            typeof(BoundsSection), Right.SetThresholds),
        new(
            "protection", "Protection", "Which protection of calls is believed, and how much of the failures it stops.",
            typeof(CreditSection), Right.SetProtectionCredit),
        new(
            "business", "Money", "What losses, response and service levels are reckoned with.",
            typeof(BusinessSection), Right.WeighJourneys),
        new(
            "changes", "Changes", "By which signs it is told how a change was written where its source does not say it.",
            typeof(PatternSection), Right.SetChangePatterns),
        new(
            "classification", "Categories",
            "Who suggests categories, how well that was tried, and what is shown without a suggestion first.",
            typeof(ClassificationSection), Right.SetClassification),
        new(
            "keys", "API keys",
            "Programs show a key when they call the API. Each has a name, says what it may do, expires, and can be revoked.",
            typeof(ApiKeysSection), Right.ManageKeys),
        new(
            "people",
            "People",
            "Who may sign in, in which role. People are invited by link; a changed role or a removal ends their open pages within a "
                + "minute.",
            typeof(PeopleSection),
            Right.ManagePeople
        ),
        new("audit", "Audit log", "Who changed what, when, from what to what.", null, Right.ReadAudit) { Page = RecordAddress.Audit },
        new("jobs", "Jobs", "What runs by itself, when it runs next, and what failed.", typeof(JobsSection), Right.WatchJobs),
    ];

    /// <summary>The section that a path shows; null where it shows none.</summary>
    public static SettingsSection? At(string path) => path == "/settings"
        ? All[0] : All.FirstOrDefault(section => section.Page.Equals(path, StringComparison.OrdinalIgnoreCase));

    /// <summary>The section of an address; null where there is none.</summary>
    public static SettingsSection? Find(string? id) =>
        id is null ? All[0] : All.FirstOrDefault(section => section.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
}

/// <summary>One section of the settings.</summary>
/// <param name="Id">Its part of the address: <c>/settings/ID</c>; the first section also answers <c>/settings</c>.</param>
/// <param name="Title">As people read it.</param>
/// <param name="Says">What is set here, in one sentence.</param>
/// <param name="Content">The component under the title; it loads what it shows and takes no parameters. Null of one that is a page by
/// itself.</param>
/// <param name="Needs">Who may not set it does not see it.</param>
public sealed record SettingsSection(string Id, string Title, string Says, Type? Content, Right Needs)
{
    /// <summary>Where it stands, from the root.</summary>
    public string Page { get; init; } = $"/settings/{Id}";
}
