using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.Advice;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Domain.PostMortems.Texts;
using ReliabilityDashboard.Storage.Actions;
using ReliabilityDashboard.Storage.Advice;
using ReliabilityDashboard.Storage.Changes;
using ReliabilityDashboard.Storage.CleanUps;
using ReliabilityDashboard.Storage.Dependencies;
using ReliabilityDashboard.Storage.FailureModes;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Journeys;
using ReliabilityDashboard.Storage.Learning;
using ReliabilityDashboard.Storage.Learning.Texts;
using ReliabilityDashboard.Storage.Mappings;
using ReliabilityDashboard.Storage.People;
using ReliabilityDashboard.Storage.Settings;
using ReliabilityDashboard.Storage.Triage;
using ReliabilityDashboard.Storage.Views;
using static ReliabilityDashboard.Storage.Tests.Stored;

namespace ReliabilityDashboard.Storage.Tests.Auditing;

/// <summary>The ways in which people write.</summary>
internal static class PeoplesWrites
{
    private static readonly Guid Action = Guid.CreateVersion7();

    public static readonly PostMortem Begun = new()
    {
        Title = "Checkout is slow", Incidents = [1], Actions = [new(Action, "Add a breaker", ActionKind.Architectural)],
    };

    private static readonly PostMortem Complete = Begun with
    {
        Sections = new()
        {
            Summary = "a", Impact = "b", Propagation = "c", DetectionGaps = "d", KnowledgeGaps = "e", StructuralChange = "f",
            ContributingFactors = "g", WentWell = "h", Lucky = "i",
        },
        Timeline =
        [
            new(Guid.CreateVersion7(), At("2026-05-01 10:00"), "Started", "files"),
            new(Guid.CreateVersion7(), At("2026-05-01 11:00"), "Resolved", "files"),
        ],
    };

    /// <summary>Every way in which people write, done once.</summary>
    public static readonly Dictionary<string, Func<DatabaseBench, Task>> Writes = new()
    {
        ["ActionEdits.CreateAsync"] = file =>
            file.Get<ActionEdits>().CreateAsync(Agreed("Add a breaker"), ActionOrigin.Person, null, "Ada", Cancel),
        ["ActionEdits.TakeAsync"] = file => file.Get<ActionEdits>().TakeAsync(
            new(AdviceRules.All[0], AdviceTarget.Of("pay"), "A breaker", 1, []), Agreed("Add a breaker"), null, "Ada", Cancel),
        ["ActionEdits.ApplyAsync"] = file =>
            file.Get<ActionEdits>().ApplyAsync(1, new() { Owner = Given<string>.Of("payments") }, null, "Ada", Cancel),
        ["AdviceEdits.SetAsideAsync"] = file =>
            file.Get<AdviceEdits>().SetAsideAsync("a", "A bulkhead", "Not now.", null, "Ada", Cancel),
        ["ApiKeyWriter.RevokeAsync"] = async file =>
        {
            await file.Get<ApiKeyWriter>().AddAsync(Key("Preparation"), Cancel);
            await file.Get<ApiKeyWriter>().RevokeAsync(1, "Ada", Cancel);
        },
        ["BadgeTokenWriter.AddAsync"] = BadgeAsync,
        ["BadgeTokenWriter.RevokeAsync"] = async file =>
        {
            await BadgeAsync(file);
            await file.Get<BadgeTokenWriter>().RevokeAsync(1, "Ada", Cancel);
        },
        ["CallEdits.SayAsync"] = file => file.Get<CallEdits>().SayAsync(
            new(new("web", "pay"), new Dictionary<CallField, string?> { [CallField.Declared] = CallField.Yes }), "Ada", Cancel),
        ["ChangeEdits.ApplyAsync"] = async file =>
        {
            await file.Get<ChangeEdits>().AddGrowthAsync("web", At("2026-05-01 00:00"), At("2026-05-02 00:00"), "More", "Ada", Cancel);
            await file.Get<ChangeEdits>().ApplyAsync(
                1, new() { WrittenBy = Given<WrittenBy?>.Of(WrittenBy.Both) }, null, "Ada", Cancel);
        },
        ["ChangeEdits.AddGrowthAsync"] = file => file.Get<ChangeEdits>().AddGrowthAsync(
            "web", At("2026-05-01 00:00"), At("2026-05-02 00:00"), "More", "Ada", Cancel),
        ["CleanUpEdits.ApplyAsync"] = CleanUpAsync,
        ["CleanUpEdits.UndoAsync"] = async file => await file.Get<CleanUpEdits>().UndoAsync((await CleanUpAsync(file)).Id, "Ada", Cancel),
        ["FailureModeEdits.MergeAsync"] = file => file.Get<FailureModeEdits>().MergeAsync(2, 1, "Ada", Cancel),
        ["FailureModeEdits.SplitAsync"] = file => file.Get<FailureModeEdits>().SplitAsync(1, [1], null, "Ada", Cancel),
        ["FailureModeEdits.MoveAsync"] = file => file.Get<FailureModeEdits>().MoveAsync([1], 2, "Ada", Cancel),
        ["FailureModeEdits.GroupAlikeAsync"] = async file =>
        {
            var (alone, other) = (Mode(3), Mode(4));
            var (one, more) = (Incident(7, "2026-05-03 10:00"), Incident(8, "2026-05-04 10:00"));
            alone.Rule = other.Rule = one.GroupRule = more.GroupRule = GroupRule.None;
            (one.FailureModeId, more.FailureModeId) = (alone.Id, other.Id);
            await file.SaveAsync(alone, other, one, more);
            await file.Get<FailureModeEdits>().GroupAlikeAsync(3, "Ada", Cancel);
        },
        ["IncidentCreation.CreateAsync"] = file =>
            file.Get<IncidentCreation>()
                .CreateAsync(
                    new() { { IncidentField.Title, "Down" }, { IncidentField.StartedAt, At("2026-05-01 10:00") } }, "Ada", Cancel),
        ["IncidentEdits.ApplyAsync"] = file =>
            file.Get<IncidentEdits>().ApplyAsync(1, new IncidentPatch { { IncidentField.Severity, Severity.Sev2 } }, null, "Ada", Cancel),
        ["JourneyEdits.SaveAsync"] = file =>
            file.Get<JourneyEdits>().SaveAsync(1, 7, new() { ConversionRate = 0.5, Owner = "Grace" }, "Ada", Cancel),
        ["JourneyWeightWriter.SetAsync"] = file => file.Get<JourneyWeightWriter>().SetAsync(1, 7, "Ada", Cancel),
        ["RunConcerns.PutAwayAsync"] = async file => await file.Get<RunConcerns>().PutAwayAsync(await FailedAsync(file), "Ada", Cancel),
        ["RunConcerns.BringBackAsync"] = async file =>
        {
            var run = await FailedAsync(file);
            await file.Get<RunConcerns>().PutAwayAsync(run, "Preparation", Cancel);
            await file.Get<RunConcerns>().BringBackAsync(run, "Ada", Cancel);
        },
        ["PersonWriter.AddAsync"] = file => file.Get<PersonWriter>().AddAsync(Somebody(), "Ada", Cancel),
        ["PersonWriter.ChangeAsync"] = async file =>
        {
            await file.Get<PersonWriter>().AddAsync(Somebody(), "Preparation", Cancel);
            await file.Get<PersonWriter>().ChangeAsync(1, person => person.Role = PersonRole.Manager, "Ada", Cancel);
        },
        ["PersonWriter.FollowAsync"] = file => file.Get<PersonWriter>().FollowAsync(Somebody("issuer|1"), "Ada", Cancel),
        ["PersonWriter.RemoveAsync"] = async file =>
        {
            await file.Get<PersonWriter>().AddAsync(Somebody(), "Preparation", Cancel);
            await file.Get<PersonWriter>().RemoveAsync(1, "Ada", Cancel);
        },
        ["PersonWriter.ShutOutAsync"] = async file =>
        {
            await file.Get<PersonWriter>().FollowAsync(Somebody("issuer|1"), "Preparation", Cancel);
            await file.Get<PersonWriter>().ShutOutAsync("issuer|1", "an0ther", "Ada", Cancel);
        },
        ["SignInLinkWriter.UseAsync"] = async file =>
        {
            await file.Get<SignInLinkWriter>().AddAsync(
                    new SignInLink
                    {
                        Purpose = LinkPurpose.SetUp, TokenHash = "5c1e", CreatedBy = "Preparation", CreatedAt = DateTime.UtcNow,
                        ExpiresAt = DateTime.UtcNow.AddDays(1),
                    },
                    Cancel
                );
            await file.Get<SignInLinkWriter>()
                .UseAsync("5c1e", "Ada", (context, _) => Task.FromResult<Person?>(context.People.Add(Somebody()).Entity), Cancel);
        },
        ["PostMortemActionEdits.StandAsync"] = file =>
            file.Get<PostMortemActionEdits>().StandAsync(1, Action, ActionState.Done, "Ada", Cancel),
        ["PostMortemCreation.CreateAsync"] = file =>
            file.Get<PostMortemCreation>().CreateAsync(new PostMortem { Title = "New" }, "Ada", Cancel),
        ["PostMortemCreation.StartAsync"] = file =>
            file.Get<PostMortemCreation>().StartAsync(2, new PostMortem { Title = "New" }, "Ada", Cancel),
        ["PostMortemEdits.SaveAsync"] = file =>
            file.Get<PostMortemEdits>().SaveAsync(1, Begun, Begun with { Title = "Another" }, "Ada", Cancel),
        ["PostMortemEdits.ReplaceAsync"] = file =>
            file.Get<PostMortemEdits>().ReplaceAsync(1, Begun with { Title = "Another" }, 1, "Ada", Cancel),
        ["TextAuthority.PushAsync"] = file => file.Get<TextAuthority>().PushAsync(
            1, PostMortemSection.Summary, new(1, 0, "page", [new(1, TextChange.Between("", "Checkout waited."))]), "Ada", Cancel),
        ["PostMortemPublishing.PublishAsync"] = async file =>
        {
            await file.Get<PostMortemEdits>().SaveAsync(1, Begun, Complete, "Preparation", Cancel);
            await file.Get<PostMortemPublishing>().PublishAsync(1, null, "Ada", Cancel);
        },
        ["PostMortemPublishing.AskForReviewAsync"] = file => file.Get<PostMortemPublishing>().AskForReviewAsync(1, "Ada", Cancel),
        ["PostMortemPublishing.ReopenAsync"] = async file =>
        {
            await file.Get<PostMortemPublishing>().AskForReviewAsync(1, "Preparation", Cancel);
            await file.Get<PostMortemPublishing>().ReopenAsync(1, "Ada", Cancel);
        },
        ["SampleRemoval.BeginAsync"] = file => file.Get<SampleRemoval>().BeginAsync("Ada", Cancel),
        ["SourceZones.SetAsync"] = file => file.Get<SourceZones>().SetAsync("files", "Europe/Berlin", "Ada", Cancel),
        ["StoredMappingWriter.SaveAsync"] = file => file.Get<StoredMappingWriter>().SaveAsync("pager", "{}", "Ada", Cancel),
        ["SavedViewWriter.KeepAsync"] = file => file.Get<SavedViewWriter>().KeepAsync("Monday", "/", null, "Ada", Cancel),
        ["SavedViewWriter.RemoveAsync"] = async file =>
        {
            await file.Get<SavedViewWriter>().KeepAsync("Monday", "/", null, "Preparation", Cancel);
            await file.Get<SavedViewWriter>().RemoveAsync(1, null, "Ada", Cancel);
        },
        ["TriageEdits.ApplyAsync"] = TriageAsync,
        ["TriageEdits.UndoAsync"] = async file =>
            await file.Get<TriageEdits>().UndoAsync(((TriageResult.Done)await TriageAsync(file)).UndoToken, "Ada", Cancel),
        ["SettingWriter.SetAsync"] = file => file.Get<SettingWriter>().SetAsync("key", 3, "Ada", Cancel),
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static ActionPatch Agreed(string title) => new()
    {
        Title = Given<string>.Of(title), Kind = Given<ActionKind?>.Of(ActionKind.Architectural), Service = Given<string>.Of("pay"),
    };

    public static ApiKeyEntity Key(string person) =>
        new()
        {
            Name = "pipeline", Hash = "5c1e", Start = "rd_ab", Scopes = ["read"], CreatedBy = person, CreatedAt = At("2026-06-01"),
            ExpiresAt = At("2027-01-01"),
        };

    public static Person Somebody(string? subject = null) =>
        new()
        {
            Subject = subject, Name = "Grace", NameKey = "grace", SecurityStamp = "s3cret", PasswordHash = "s3cret",
            Role = PersonRole.Viewer, CreatedAt = At("2026-06-01"),
        };

    private static Task BadgeAsync(DatabaseBench file) => file.Get<BadgeTokenWriter>().AddAsync("pay", "h", "rb_ab", "Ada", Cancel);

    private static async Task<long> FailedAsync(DatabaseBench file)
    {
        var run = new ImportRun
        {
            Source = "files", Kind = "incidents", FileName = "a.csv", Sha256 = "1", Status = RunStatus.Failed, StartedAt = DateTime.UtcNow,
        };
        await file.SaveAsync(run);
        return run.Id;
    }

    private static Task<TriageResult> TriageAsync(DatabaseBench file) => file.Get<TriageEdits>().ApplyAsync(
        "decided", [new(TriageKind.Incident, 1, new() { { IncidentField.Category, IncidentCategory.Logic } })], false, "Ada", Cancel);

    private static Task<CleanUpResult> CleanUpAsync(DatabaseBench file) =>
        file.Get<CleanUpEdits>().ApplyAsync(
            "marked as exercise", new Dictionary<long, IncidentPatch> { [1] = new() { { IncidentField.Exercise, true } } }, "Ada", Cancel);
}
