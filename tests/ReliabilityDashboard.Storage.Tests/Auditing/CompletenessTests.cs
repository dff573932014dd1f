using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Storage.Audit;
using ReliabilityDashboard.Storage.Crashes;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.FailureModes;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Journeys;
using ReliabilityDashboard.Storage.Learning;
using ReliabilityDashboard.Storage.People;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Sessions;
using ReliabilityDashboard.Storage.Settings;
using ReliabilityDashboard.Storage.Signals;
using ReliabilityDashboard.Storage.Versions;
using static ReliabilityDashboard.Storage.Tests.Stored;

namespace ReliabilityDashboard.Storage.Tests.Auditing;

/// <summary>Nobody can forget the audit log, whoever writes the next writer.</summary>
[EveryDatabase]
public sealed class CompletenessTests : IAsyncLifetime
{
    private static readonly Guid Action = Guid.CreateVersion7();

    private static readonly PostMortem Begun = new() { Title = "Checkout is slow", Incidents = [1], Actions = [new(Action, "Add a breaker", ActionKind.Architectural)] };

    private static readonly PostMortem Complete = Begun with
    {
        Sections = new() { Summary = "a", Impact = "b", Propagation = "c", DetectionGaps = "d", KnowledgeGaps = "e", StructuralChange = "f", ContributingFactors = "g", WentWell = "h" },
        Timeline = [new(Guid.CreateVersion7(), At("2026-05-01 10:00"), "Started", "files"), new(Guid.CreateVersion7(), At("2026-05-01 11:00"), "Resolved", "files")],
    };

    /// <summary>Every way in which people write, done once.</summary>
    private static readonly Dictionary<string, Func<DatabaseBench, Task>> Writes = new()
    {
        ["ApiKeyWriter.RevokeAsync"] = async file =>
        {
            await file.Get<ApiKeyWriter>().AddAsync(Key("Preparation"), Cancel);
            await file.Get<ApiKeyWriter>().RevokeAsync(1, "Ada", Cancel);
        },
        ["FailureModeEdits.MergeAsync"] = file => file.Get<FailureModeEdits>().MergeAsync(2, 1, "Ada", Cancel),
        ["FailureModeEdits.SplitAsync"] = file => file.Get<FailureModeEdits>().SplitAsync(1, [1], null, "Ada", Cancel),
        ["FailureModeEdits.MoveAsync"] = file => file.Get<FailureModeEdits>().MoveAsync([1], 2, "Ada", Cancel),
        ["IncidentEdits.ApplyAsync"] = file => file.Get<IncidentEdits>().ApplyAsync(1, new IncidentPatch { { IncidentField.Severity, Severity.Sev2 } }, null, "Ada", Cancel),
        ["JourneyWeightWriter.SetAsync"] = file => file.Get<JourneyWeightWriter>().SetAsync(1, 7, "Ada", Cancel),
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
            await file.Get<SignInLinkWriter>().AddAsync(new SignInLink { Purpose = LinkPurpose.SetUp, TokenHash = "5c1e", CreatedBy = "Preparation", CreatedAt = DateTime.UtcNow, ExpiresAt = DateTime.UtcNow.AddDays(1) }, Cancel);
            await file.Get<SignInLinkWriter>().UseAsync("5c1e", "Ada", (context, _) => Task.FromResult<Person?>(context.People.Add(Somebody()).Entity), Cancel);
        },
        ["PostMortemActionEdits.StandAsync"] = file => file.Get<PostMortemActionEdits>().StandAsync(1, Action, ActionState.Done, "Ada", Cancel),
        ["PostMortemCreation.CreateAsync"] = file => file.Get<PostMortemCreation>().CreateAsync(new PostMortem { Title = "New" }, "Ada", Cancel),
        ["PostMortemCreation.StartAsync"] = file => file.Get<PostMortemCreation>().StartAsync(2, new PostMortem { Title = "New" }, "Ada", Cancel),
        ["PostMortemEdits.SaveAsync"] = file => file.Get<PostMortemEdits>().SaveAsync(1, Begun, Begun with { Title = "Another" }, "Ada", Cancel),
        ["PostMortemEdits.ReplaceAsync"] = file => file.Get<PostMortemEdits>().ReplaceAsync(1, Begun with { Title = "Another" }, 1, "Ada", Cancel),
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
        ["SettingWriter.SetAsync"] = file => file.Get<SettingWriter>().SetAsync("key", 3, "Ada", Cancel),
    };

    private DatabaseBench file = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Writers => [.. Writes.Keys];

    public async ValueTask InitializeAsync()
    {
        file = await DatabaseBench.OpenAsync();
        await file.SaveAsync(
            Mode(1), Mode(2), Incident(1, "2026-05-01 10:00"), Incident(2, "2026-05-02 10:00"), Incident(3, "2026-05-02 11:00"),
            new JourneyEntity { Id = 1, Name = "Checkout", NameKey = "checkout" });
        await file.Get<PostMortemCreation>().CreateAsync(Begun, "Preparation", Cancel);
    }

    private static ApiKeyEntity Key(string person) => new() { Name = "pipeline", Hash = "5c1e", Start = "rd_ab", Scopes = ["read"], CreatedBy = person, CreatedAt = At("2026-06-01"), ExpiresAt = At("2027-01-01") };

    private static Person Somebody(string? subject = null) => new() { Subject = subject, Name = "Grace", NameKey = "grace", SecurityStamp = "s3cret", PasswordHash = "s3cret", Role = PersonRole.Viewer, CreatedAt = At("2026-06-01") };

    public ValueTask DisposeAsync() => file.DisposeAsync();

    [Theory]
    [MemberData(nameof(Writers))]
    public async Task Every_way_in_which_people_write_leaves_an_entry_with_their_name(string writer)
    {
        await Writes[writer](file);
        Assert.Contains(await file.LogAsync(), entry => entry.Who == "Ada");
    }

    [Fact]
    public async Task A_person_is_told_with_their_role_and_without_what_signs_them_in()
    {
        await file.Get<PersonWriter>().AddAsync(Somebody(), "Ada", Cancel);
        await file.Get<PersonWriter>().ChangeAsync(1, person => (person.Role, person.PasswordHash) = (PersonRole.Administrator, "an0ther"), "Ada", Cancel);
        var log = await file.LogAsync();
        Assert.Contains("role: viewer → administrator", log[^1].Told());
        Assert.Contains("password_hash: (kept secret) → (kept secret)", log[^1].Told());
        Assert.DoesNotContain(log.SelectMany(entry => entry.Told()), told => told.Contains("s3cret", StringComparison.Ordinal) || told.Contains("an0ther", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_key_is_told_without_what_opens_anything()
    {
        await file.Get<ApiKeyWriter>().AddAsync(Key("Ada"), Cancel);
        var entry = (await file.LogAsync())[^1];
        Assert.Equal(("created", "API key", "pipeline"), (entry.Action, entry.Kind, entry.ObjectName));
        Assert.Equal(["name: ∅ → pipeline", "hash: ∅ → (kept secret)", "start: ∅ → rd_ab", "scopes: ∅ → read", "expires_at: ∅ → 2027-01-01T00:00:00Z"], entry.Told());
    }

    [Fact]
    public void Every_public_method_that_takes_a_person_is_tried_above()
    {
        var methods = typeof(WriteQueue).Assembly.GetExportedTypes().Where(type => type.Namespace!.StartsWith("ReliabilityDashboard.Storage", StringComparison.Ordinal) && type != typeof(WriteQueue))
            .SelectMany(type => type.GetMethods().Where(method => method.GetParameters().Any(parameter => parameter.Name is "person" or "by" && parameter.ParameterType == typeof(string))).Select(method => $"{type.Name}.{method.Name}"));
        Assert.Equal(methods.Order(), Writes.Keys.Order());
    }

    [Fact]
    public async Task A_statement_that_would_pass_by_the_log_is_refused_and_nothing_is_written()
    {
        var queue = file.Get<WriteQueue>();
        foreach (var pass in (Func<ReliabilityContext, Task>[])
        [
            context => context.Incidents.ExecuteUpdateAsync(i => i.SetProperty(x => x.Title, "Changed"), Cancel),
            context => context.Incidents.ExecuteDeleteAsync(Cancel),
            context => context.Database.ExecuteSqlRawAsync("UPDATE incidents SET title = 'Changed'", Cancel),
        ])
            await Assert.ThrowsAsync<InvalidOperationException>(() => queue.ForPersonAsync("Ada", pass, Cancel));
        await using var context = file.Context();
        Assert.Equal(3, await context.Incidents.CountAsync(i => i.Title == "Checkout is slow", Cancel));
    }

    [Fact]
    public async Task Nobody_saves_anonymously()
    {
        await using var context = file.Get<IDbContextFactory<ReliabilityContext>>().CreateDbContext();
        context.Settings.Add(new Setting { Key = "key", Value = "1", SetBy = "nobody" });
        Assert.Contains("on whose behalf", (await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync(Cancel))).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => context.SaveChanges());
        await Assert.ThrowsAsync<ArgumentException>(() => file.Get<WriteQueue>().ForPersonAsync(" ", _ => Task.CompletedTask, Cancel));
    }

    [Fact]
    public async Task A_change_that_fails_to_commit_leaves_no_entry()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => file.Get<WriteQueue>().ForPersonAsync("Ada", async context =>
        {
            (await context.Incidents.SingleAsync(i => i.Id == 1, Cancel)).Title = "Changed";
            await context.SaveChangesAsync(Cancel);
            throw new TimeoutException();
        }, Cancel));
        Assert.DoesNotContain(await file.LogAsync(), entry => entry.Who == "Ada");
        Assert.Empty((await file.Get<AuditChainCheck>().RunAsync(Cancel)).Faults);
    }

    [Fact]
    public async Task Only_these_rows_are_left_out_and_nothing_that_sounds_like_a_secret_is_told()
    {
        await using var context = file.Context();
        var silent = context.Model.GetEntityTypes().Select(type => type.ClrType).Where(type => AuditRules.Of(type).Silent is not null).Select(type => type.Name);
        Assert.Equal(
        [
            "AuditEntry", "AuditHead", "CrashEntity", "CrashGroupEntity", "DataProtectionKey", "DataVersion", "ImportRejection", "ImportRun", "Lease", "PartVersion", "SampleLoad", "SeenFile", "SessionBucketEntity",
            "SessionDay", "SessionReleaseDay", "SessionSeries", "SignInLink", "SignalBucketEntity", "SignalDay", "SourceState", "UploadPiece", "UtilisationDay",
        ], silent.Order(StringComparer.Ordinal));
        Assert.All(["PasswordHash", "SecurityStamp", "ClientSecret", "AccessToken", "KeyHash"], name => Assert.True(AuditRules.Of(typeof(string)).Hides(name)));
        Assert.False(AuditRules.Of(typeof(IncidentEntity)).Hides(nameof(IncidentEntity.Title)));
    }
}
