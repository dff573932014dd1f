using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Storage.Audit;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Journeys;
using ReliabilityDashboard.Storage.Learning;
using ReliabilityDashboard.Storage.People;
using ReliabilityDashboard.Storage.Sessions;
using ReliabilityDashboard.Storage.Settings;
using ReliabilityDashboard.Storage.Versions;
using static ReliabilityDashboard.Storage.Tests.Auditing.PeoplesWrites;
using static ReliabilityDashboard.Storage.Tests.Stored;

namespace ReliabilityDashboard.Storage.Tests.Auditing;

/// <summary>Nobody can forget the audit log, whoever writes the next writer.</summary>
[EveryDatabase]
public sealed class CompletenessTests : IAsyncLifetime
{
    private DatabaseBench file = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Writers => [.. Writes.Keys];

    public async ValueTask InitializeAsync()
    {
        file = await DatabaseBench.OpenAsync();
        await file.SaveAsync(
            Mode(1),
            Mode(2),
            Incident(1, "2026-05-01 10:00"),
            Incident(2, "2026-05-02 10:00"),
            Incident(3, "2026-05-02 11:00"),
            new JourneyEntity
            {
                Id = 1, Name = "Checkout", NameKey = "checkout",
            }
        );
        await file.Get<PostMortemCreation>().CreateAsync(Begun, "Preparation", Cancel);
    }

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
        await file.Get<PersonWriter>()
            .ChangeAsync(1, person => (person.Role, person.PasswordHash) = (PersonRole.Administrator, "an0ther"), "Ada", Cancel);
        var log = await file.LogAsync();
        Assert.Contains("role: viewer → administrator", log[^1].Told());
        Assert.Contains("password_hash: (kept secret) → (kept secret)", log[^1].Told());
        Assert.DoesNotContain(
            log.SelectMany(entry => entry.Told()),
            told => told.Contains("s3cret", StringComparison.Ordinal) || told.Contains("an0ther", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_key_is_told_without_what_opens_anything()
    {
        await file.Get<ApiKeyWriter>().AddAsync(Key("Ada"), Cancel);
        var entry = (await file.LogAsync())[^1];
        Assert.Equal(("created", "API key", "pipeline"), (entry.Action, entry.Kind, entry.ObjectName));
        Assert.Equal(
            [
                "name: ∅ → pipeline", "hash: ∅ → (kept secret)", "start: ∅ → rd_ab", "scopes: ∅ → read",
                "expires_at: ∅ → 2027-01-01T00:00:00Z",
            ],
            entry.Told()
        );
    }

    [Fact]
    public void Every_public_method_that_takes_a_person_is_tried_above()
    {
        var methods = typeof(WriteQueue)
            .Assembly.GetExportedTypes()
            .Where(type =>
                type.Namespace!.StartsWith("ReliabilityDashboard.Storage", StringComparison.Ordinal) && type != typeof(WriteQueue)
            )
            .SelectMany(type =>
                type.GetMethods().Where(method =>
                        method
                            .GetParameters()
                            .Any(parameter => parameter.Name is "person" or "by" && parameter.ParameterType == typeof(string))
                    )
                    .Select(method => $"{type.Name}.{method.Name}")
            );
        Assert.Equal(methods.Order(), Writes.Keys.Order());
    }

    [Fact]
    public async Task A_statement_that_would_pass_by_the_log_is_refused_and_nothing_is_written()
    {
        var queue = file.Get<WriteQueue>();
        foreach (
            var pass in (Func<ReliabilityContext, Task>[])
                [
                    context => context.Incidents.ExecuteUpdateAsync(i => i.SetProperty(x => x.Title, "Changed"), Cancel),
                    context => context.Incidents.ExecuteDeleteAsync(Cancel),
                    context => context.Database.ExecuteSqlRawAsync("UPDATE incidents SET title = 'Changed'", Cancel),
                ]
        )
            await Assert.ThrowsAsync<InvalidOperationException>(() => queue.ForPersonAsync("Ada", pass, Cancel));
        await using var context = file.Context();
        Assert.Equal(3, await context.Incidents.CountAsync(i => i.Title == "Checkout is slow", Cancel));
    }

    [Fact]
    public async Task Nobody_saves_anonymously()
    {
        await using var context = file.Get<IDbContextFactory<ReliabilityContext>>().CreateDbContext();
        context.Settings.Add(new Setting { Key = "key", Value = "1", SetBy = "nobody", });
        Assert.Contains(
            "on whose behalf", (await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync(Cancel))).Message,
            StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => context.SaveChanges());
        await Assert.ThrowsAsync<ArgumentException>(() => file.Get<WriteQueue>().ForPersonAsync(" ", _ => Task.CompletedTask, Cancel));
    }

    [Fact]
    public async Task A_change_that_fails_to_commit_leaves_no_entry()
    {
        await Assert.ThrowsAsync<TimeoutException>(() =>
            file.Get<WriteQueue>().ForPersonAsync(
                    "Ada",
                    async context =>
                    {
                        (await context.Incidents.SingleAsync(i => i.Id == 1, Cancel)).Title = "Changed";
                        await context.SaveChangesAsync(Cancel);
                        throw new TimeoutException();
                    },
                    Cancel
                )
        );
        Assert.DoesNotContain(await file.LogAsync(), entry => entry.Who == "Ada");
        Assert.Empty((await file.Get<AuditChainCheck>().RunAsync(Cancel)).Faults);
    }

    [Fact]
    public async Task Only_these_rows_are_left_out_and_nothing_that_sounds_like_a_secret_is_told()
    {
        await using var context = file.Context();
        var silent = context
            .Model.GetEntityTypes()
            .Select(type => type.ClrType)
            .Where(type => AuditRules.Of(type).Silent is not null)
            .Select(type => type.Name);
        Assert.Equal(
            [
                "AuditEntry", "AuditHead", "CleanUpItem", "CrashEntity", "DataProtectionKey", "DataVersion",
                "ImportRejection", "ImportRun", "KeptAnswer", "KeptFile", "KeptPiece", "Lease", "PartVersion", "PreviewChoices",
                "SampleLoad", "SeenFile",
                "SessionBucketEntity", "SessionDay", "SessionReleaseDay", "SessionSeries", "SignInLink", "SignalBucketEntity",
                "SignalDay", "SourceState", "TextUpdate", "TriageItem", "UploadPiece", "UtilisationDay", "WaitingUpload", "WritingPerson",
            ],
            silent.Order(StringComparer.Ordinal)
        );
        Assert.All(
            ["PasswordHash", "SecurityStamp", "ClientSecret", "AccessToken", "KeyHash"],
            name => Assert.True(AuditRules.Of(typeof(string)).Hides(name)));
        Assert.False(AuditRules.Of(typeof(IncidentEntity)).Hides(nameof(IncidentEntity.Title)));
    }
}
