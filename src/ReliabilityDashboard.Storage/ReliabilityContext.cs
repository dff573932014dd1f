using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Actions;
using ReliabilityDashboard.Storage.Advice;
using ReliabilityDashboard.Storage.Changes;
using ReliabilityDashboard.Storage.CleanUps;
using ReliabilityDashboard.Storage.Crashes;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Dependencies;
using ReliabilityDashboard.Storage.FailureModes;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Journeys;
using ReliabilityDashboard.Storage.KeptAnswers;
using ReliabilityDashboard.Storage.Learning;
using ReliabilityDashboard.Storage.Learning.Texts;
using ReliabilityDashboard.Storage.Mappings;
using ReliabilityDashboard.Storage.People;
using ReliabilityDashboard.Storage.Retention;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Sessions;
using ReliabilityDashboard.Storage.Settings;
using ReliabilityDashboard.Storage.Signals;
using ReliabilityDashboard.Storage.Triage;
using ReliabilityDashboard.Storage.Views;

namespace ReliabilityDashboard.Storage;

/// <summary>The one database model, the same on every provider.</summary>
public partial class ReliabilityContext(DbContextOptions<ReliabilityContext> options) : DbContext(options)
{
    public DbSet<ServiceEntity> Services => Set<ServiceEntity>();
    public DbSet<ServiceAlias> ServiceAliases => Set<ServiceAlias>();
    public DbSet<JourneyEntity> Journeys => Set<JourneyEntity>();
    public DbSet<IncidentEntity> Incidents => Set<IncidentEntity>();
    public DbSet<CleanUp> CleanUps => Set<CleanUp>();
    public DbSet<TriageAct> TriageActs => Set<TriageAct>();
    public DbSet<TriageItem> TriageItems => Set<TriageItem>();
    public DbSet<IncidentService> IncidentServices => Set<IncidentService>();
    public DbSet<FailureModeEntity> FailureModes => Set<FailureModeEntity>();
    public DbSet<ChangeEntity> Changes => Set<ChangeEntity>();
    public DbSet<DependencyEntity> Dependencies => Set<DependencyEntity>();
    public DbSet<CallStatementEntity> CallStatements => Set<CallStatementEntity>();
    public DbSet<CrashEntity> Crashes => Set<CrashEntity>();
    public DbSet<CrashGroupEntity> CrashGroups => Set<CrashGroupEntity>();
    public DbSet<SessionSeries> SessionSeries => Set<SessionSeries>();
    public DbSet<SessionBucketEntity> SessionBuckets => Set<SessionBucketEntity>();
    public DbSet<SessionDay> SessionDays => Set<SessionDay>();
    public DbSet<SessionReleaseDay> SessionReleaseDays => Set<SessionReleaseDay>();
    public DbSet<SignalBucketEntity> SignalBuckets => Set<SignalBucketEntity>();
    public DbSet<SignalDay> SignalDays => Set<SignalDay>();
    public DbSet<UtilisationDay> UtilisationDays => Set<UtilisationDay>();
    public DbSet<RetainedDay> RetainedDays => Set<RetainedDay>();
    public DbSet<ActionEntity> Actions => Set<ActionEntity>();
    public DbSet<PostMortemEntity> PostMortems => Set<PostMortemEntity>();
    public DbSet<PostMortemFactor> PostMortemFactors => Set<PostMortemFactor>();
    public DbSet<TextUpdate> TextUpdates => Set<TextUpdate>();
    public DbSet<WritingPerson> WritingPeople => Set<WritingPerson>();
    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();
    public DbSet<ImportRejection> ImportRejections => Set<ImportRejection>();
    public DbSet<StoredMapping> Mappings => Set<StoredMapping>();
    public DbSet<UploadPiece> UploadPieces => Set<UploadPiece>();
    public DbSet<WaitingUpload> WaitingUploads => Set<WaitingUpload>();
    public DbSet<KeptFile> KeptFiles => Set<KeptFile>();
    public DbSet<KeptPiece> KeptPieces => Set<KeptPiece>();
    public DbSet<PreviewChoices> PreviewChoices => Set<PreviewChoices>();
    public DbSet<KeptAnswer> KeptAnswers => Set<KeptAnswer>();
    public DbSet<SetAsideAdvice> SetAsideAdvice => Set<SetAsideAdvice>();
    public DbSet<SeenFile> SeenFiles => Set<SeenFile>();
    public DbSet<Lease> Leases => Set<Lease>();
    public DbSet<SourceState> SourceStates => Set<SourceState>();
    public DbSet<SampleLoad> SampleLoads => Set<SampleLoad>();
    public DbSet<ApiKeyEntity> ApiKeys => Set<ApiKeyEntity>();
    public DbSet<BadgeToken> BadgeTokens => Set<BadgeToken>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<SignInLink> SignInLinks => Set<SignInLink>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();
    public DbSet<Setting> Settings => Set<Setting>();
    public DbSet<SavedView> SavedViews => Set<SavedView>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        // Words, so that the database can be read by people and an enum may be reordered.
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDbFunction(() => SqlText.Lower(null));
        modelBuilder.HasDbFunction(() => SqlTime.SecondsBetween(null, null));
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ReliabilityContext).Assembly);
        // Bulk writers speak SQL; one plain spelling of names works unquoted on every provider.
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
            property.SetColumnName(SnakeCase.Of(property.Name));
    }
}
