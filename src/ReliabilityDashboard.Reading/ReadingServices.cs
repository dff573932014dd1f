using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Reading.Actions;
using ReliabilityDashboard.Reading.Advice;
using ReliabilityDashboard.Reading.Attention;
using ReliabilityDashboard.Reading.Breakers;
using ReliabilityDashboard.Reading.Categories;
using ReliabilityDashboard.Reading.Changes;
using ReliabilityDashboard.Reading.Classification;
using ReliabilityDashboard.Reading.CleanUps;
using ReliabilityDashboard.Reading.Effects;
using ReliabilityDashboard.Reading.FailureModes;
using ReliabilityDashboard.Reading.Findings;
using ReliabilityDashboard.Reading.Graph;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Imports;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Reading.Losses;
using ReliabilityDashboard.Reading.Map;
using ReliabilityDashboard.Reading.Matrix;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading.Metrics.Sources;
using ReliabilityDashboard.Reading.Releases;
using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Reading.Settings;
using ReliabilityDashboard.Reading.Signals;
using ReliabilityDashboard.Reading.Spread;

namespace ReliabilityDashboard.Reading;

/// <summary>Everything that answers.</summary>
public static class ReadingServices
{
    public static IServiceCollection AddReading(this IServiceCollection services) => services
        .AddSingleton<KnownVersions>()
        .AddSingleton<AnswerCache>()
        .AddSingleton<HistoryCache>()
        .AddSingleton<SettingReader>()
        .AddSingleton<MetricBounds>()
        .AddSingleton<LossEstimates>()
        .AddSingleton<ImpactReader>()
        .AddSingleton<IndustryReader>()
        .AddSingleton<FirefightingReader>()
        .AddSingleton<ProtectedReader>()
        .AddSingleton<ServiceLevelWindowSetting>()
        .AddSingleton<ServiceLevelReader>()
        .AddSingleton<FilteredLevels>()
        .AddSingleton<MatrixThresholdReader>()
        .AddSingleton<MatrixReader>()
        .AddSingleton<MatrixShiftReader>()
        .AddSingleton<TriggerReader>()
        .AddSingleton<LeftOutReader>()
        .AddSingleton<AloneReader>()
        .AddSingleton<IncidentReader>()
        .AddSingleton<CleanUpReader>()
        .AddSingleton<SignsReader>()
        .AddSingleton<SpeakingModel>()
        .AddSingleton<ModelKeeping>()
        .AddSingleton<WaitingReader>()
        .AddSingleton<AlikeConfirmedReader>()
        .AddSingleton<HoldBackSetting>()
        .AddSingleton<OwnRecoveryReader>()
        .AddSingleton<KinReader>()
        .AddSingleton<FailureModeReader>()
        .AddSingleton<AttentionReader>()
        .AddSingleton<ReleaseSurroundings>()
        .AddSingleton<ReleaseReader>()
        .AddSingleton<FreshnessReader>()
        .AddSingleton<UnderWayReader>()
        .AddSingleton<ServiceBlastReader>()
        .AddSingleton<ICallProofSource, NoCallProofs>()
        .AddSingleton<CreditSetting>()
        .AddSingleton<GraphReader>()
        .AddSingleton<GraphFindingsReader>()
        .AddSingleton<CallReader>()
        .AddSingleton<CoverageReader>()
        .AddSingleton<CreditWorldsReader>()
        .AddSingleton<MapFactsReader>()
        .AddSingleton<MapReader>()
        .AddSingleton<BreakerProgress>()
        .AddSingleton<BreakerComputation>()
        .AddSingleton<BreakerReader>()
        .AddSingleton<BreakerKeeping>()
        .AddSingleton<AdviceFinder>()
        .AddSingleton<AdviceReader>()
        .AddSingleton<ActionReader>()
        .AddSingleton<EffectReader>()
        .AddSingleton<ModelledChangeReader>()
        .AddSingleton<WeeklyTraffic>()
        .AddSingleton<CategoryReader>()
        .AddSingleton<ServiceSignalsReader>()
        .AddSingleton<ResourceReader>()
        .AddSingleton<ServiceSummaryReader>()
        .AddSingleton<ServiceDetailReader>()
        .AddSingleton<ServiceBadgeReader>()
        .AddMetrics()
        .AddFindings();

    // One source for every kind of record that rules look at.
    private static IServiceCollection AddFindings(this IServiceCollection services) => services
        .AddSingleton<IFindingSource, IncidentFindingSource>()
        .AddSingleton<ReleaseFindingSource>()
        .AddSingleton<IFindingSource>(provider => provider.GetRequiredService<ReleaseFindingSource>())
        .AddSingleton<FindingReader>();

    // The readers and one source for every kind of record.
    private static IServiceCollection AddMetrics(this IServiceCollection services) => services
        .AddSingleton<IncidentScopes>()
        .AddSingleton<SessionScopes>()
        .AddSingleton<ChangeScopes>()
        .AddSingleton<ChangeLinkReader>()
        .AddSingleton<ChangeFactReader>()
        .AddSingleton<ChangeListReader>()
        .AddSingleton<ChangeEffectReader>()
        .AddSingleton<GrowthReader>()
        .AddSingleton<SessionSource>()
        .AddSingleton<IRecordSource>(provider => provider.GetRequiredService<SessionSource>())
        .AddSingleton<IncidentSource>()
        .AddSingleton<IRecordSource>(provider => provider.GetRequiredService<IncidentSource>())
        .AddSingleton<IRecordSource, CrashSource>()
        .AddSingleton<IRecordSource, ChangeSource>()
        .AddSingleton<RecordSources>()
        .AddSingleton<HeadlineReader>()
        .AddSingleton<SessionTrajectory>()
        .AddSingleton<MetricReader>();
}
