using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Storage.Actions;
using ReliabilityDashboard.Storage.Advice;
using ReliabilityDashboard.Storage.Audit;
using ReliabilityDashboard.Storage.Changes;
using ReliabilityDashboard.Storage.CleanUps;
using ReliabilityDashboard.Storage.Crashes;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Dependencies;
using ReliabilityDashboard.Storage.FailureModes;
using ReliabilityDashboard.Storage.History;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Journeys;
using ReliabilityDashboard.Storage.KeptAnswers;
using ReliabilityDashboard.Storage.Learning;
using ReliabilityDashboard.Storage.Learning.Texts;
using ReliabilityDashboard.Storage.Mappings;
using ReliabilityDashboard.Storage.People;
using ReliabilityDashboard.Storage.Retention;
using ReliabilityDashboard.Storage.Rollups;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Sessions;
using ReliabilityDashboard.Storage.Settings;
using ReliabilityDashboard.Storage.Signals;
using ReliabilityDashboard.Storage.Texts;
using ReliabilityDashboard.Storage.Triage;
using ReliabilityDashboard.Storage.Verification;
using ReliabilityDashboard.Storage.Versions;
using ReliabilityDashboard.Storage.Views;

namespace ReliabilityDashboard.Storage;

/// <summary>What every provider shares.</summary>
public static class StorageServices
{
    /// <summary>Registers the factory of contexts, which lends them out again and again: what a new one takes is more than most
    /// questions.</summary>
    public static IServiceCollection AddContexts(this IServiceCollection services, Action<DbContextOptionsBuilder> configure) =>
        services.AddPooledDbContextFactory<ReliabilityContext>(options =>
        {
            configure(options);
            ReliabilityContext.Guard(options);
        });

    public static IServiceCollection AddStorage(this IServiceCollection services) => services
        .AddSingleton<DataVersionSignal>()
        .AddSingleton<StorageTrouble>()
        .AddSingleton<WriteQueue>()
        .AddSingleton<AuditLog>()
        .AddSingleton<AuditChainCheck>()
        .AddSingleton<AuditLogQuery>()
        .AddSingleton<PartVersionQuery>()
        .AddSingleton<HistorySnapshots>()
        .AddSingleton<SessionHistoryQuery>()
        .AddSingleton<ReleaseHealthQuery>()
        .AddSingleton<ReleaseDayQuery>()
        .AddSingleton<ReleaseCrashQuery>()
        .AddSingleton<RollupZone>()
        .AddSingleton<SourceZones>()
        .AddSingleton<RawRetention>()
        .AddSingleton<ImportsUnderWayQuery>()
        .AddSingleton<PersonQuery>()
        .AddSingleton<PersonWriter>()
        .AddSingleton<SignInLinkQuery>()
        .AddSingleton<SignInStateQuery>()
        .AddSingleton<SignInLinkWriter>()
        .AddSingleton<DataProtectionKeyStore>()
        .AddSingleton<TextMending>()
        .AddSingleton<UploadStore>()
        .AddSingleton<WaitingUploadQuery>()
        .AddSingleton<KeptFileQuery>()
        .AddSingleton<KeptFileStore>()
        .AddSingleton<PreviewChoiceStore>()
        .AddSingleton<IncidentChangeQuery>()
        .AddSingleton<SettingQuery>()
        .AddSingleton<SettingWriter>()
        .AddSingleton<IncidentTwinQuery>()
        .AddSingleton<StoredMappingQuery>()
        .AddSingleton<StoredMappingWriter>()
        .AddSingleton<SavedViewQuery>()
        .AddSingleton<SavedViewWriter>()
        .AddSingleton<ApiKeyQuery>()
        .AddSingleton<ApiKeyWriter>()
        .AddSingleton<BadgeTokenQuery>()
        .AddSingleton<BadgeTokenWriter>()
        .AddSingleton<SampleRemoval>()
        .AddSingleton<ImportRunQuery>()
        .AddSingleton<RunConcerns>()
        .AddSingleton<ImportRejectionQuery>()
        .AddSingleton<HourlySessionQuery>()
        .AddSingleton<CrashOccurrenceQuery>()
        .AddSingleton<JourneyWeightQuery>()
        .AddSingleton<JourneyWeightWriter>()
        .AddSingleton<JourneyFiguresQuery>()
        .AddSingleton<JourneyEdits>()
        .AddSingleton<UtilisationQuery>()
        .AddSingleton<PostMortemFactQuery>()
        .AddSingleton<PostMortemActionQuery>()
        .AddSingleton<PostMortemQuery>()
        .AddSingleton<FactorQuery>()
        .AddSingleton<PostMortemListQuery>()
        .AddSingleton<PostMortemPeopleQuery>()
        .AddSingleton<PostMortemCreation>()
        .AddSingleton<PostMortemEdits>()
        .AddSingleton<PostMortemPublishing>()
        .AddSingleton<TextAuthority>()
        .AddSingleton<TextNewsQuery>()
        .AddSingleton<WritingPeople>()
        .AddSingleton<PostMortemActionEdits>()
        .AddSingleton<FailureModeEdits>()
        .AddSingleton<FailureModeQuery>()
        .AddSingleton<IncidentListQuery>()
        .AddSingleton<IncidentDetailQuery>()
        .AddSingleton<IncidentEdits>()
        .AddSingleton<CleanUpEdits>()
        .AddSingleton<CleanUpQuery>()
        .AddSingleton<IncidentTextQuery>()
        .AddSingleton<CrashGroupQuery>()
        .AddSingleton<TriageQuery>()
        .AddSingleton<TriageEdits>()
        .AddSingleton<IncidentCreation>()
        .AddSingleton<DependencyFactQuery>()
        .AddSingleton<CallEdits>()
        .AddSingleton<CallLoadQuery>()
        .AddSingleton<CallBucketQuery>()
        .AddSingleton<FullResourceQuery>()
        .AddSingleton<FailingHourQuery>()
        .AddSingleton<SetAsideQuery>()
        .AddSingleton<AdviceEdits>()
        .AddSingleton<ActionQuery>()
        .AddSingleton<ActionEdits>()
        .AddSingleton<ChangeEdits>()
        .AddSingleton<ChangeDetailQuery>()
        .AddSingleton<KeptAnswerStore>()
        .AddSingleton<RequestSumQuery>()
        .AddSingleton<DailyRequestQuery>()
        .AddSingleton<ServicePromiseQuery>()
        .AddSingleton<TeamSizeQuery>()
        .AddSingleton<ServiceDaysQuery>()
        .AddSingleton<HourlyTrafficQuery>()
        .AddSingleton<SignalRowsQuery>()
        .AddSingleton<ServiceSessionQuery>()
        .AddSingleton<JourneySessionQuery>()
        .AddSingleton<ServiceListQuery>()
        .AddSingleton<ServiceNameQuery>()
        .AddSingleton<SignalHistoryQuery>()
        .AddSingleton<ServiceTrafficQuery>()
        .AddSingleton<DependencyEdgesQuery>()
        .AddVerification();

    // In the order in which they are told.
    private static IServiceCollection AddVerification(this IServiceCollection services) => services
        .AddSingleton<Verifier>()
        .AddSingleton<IVerification, FileVerification>()
        .AddSingleton<IVerification, AuditVerification>()
        .AddSingleton<IVerification, TextVerification>()
        .AddSingleton<IVerification, ReferenceVerification>()
        .AddSingleton<IVerification, SessionRollupVerification>()
        .AddSingleton<IVerification, SignalRollupVerification>()
        .AddSingleton<IVerification, RetainedDayVerification>()
        .AddSingleton<IVerification, InstantOrderVerification>();
}
