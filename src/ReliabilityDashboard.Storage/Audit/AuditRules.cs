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
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Sessions;
using ReliabilityDashboard.Storage.Settings;
using ReliabilityDashboard.Storage.Signals;
using ReliabilityDashboard.Storage.Triage;
using ReliabilityDashboard.Storage.Versions;
using ReliabilityDashboard.Storage.Views;

namespace ReliabilityDashboard.Storage.Audit;

/// <summary>The one table of what is told in the audit log and how. A kind of row that is not here is told in full, so that a new one
/// cannot be forgotten.</summary>
internal static class AuditRules
{
    private const string FromSources = "comes from sources only; their runs are kept by themselves";
    private const string Derived = "follows from other rows";
    private const string Bookkeeping = "the program's own notes";

    private static readonly string[] OfActions =
    [
        nameof(ActionEntity.PostMortemKey), nameof(ActionEntity.SourceFields), nameof(ActionEntity.Advice),
        nameof(ActionEntity.Version), nameof(ActionEntity.UpdatedAt), nameof(ActionEntity.UpdatedBy),
    ];

    private static readonly Dictionary<Type, AuditRule> Rules = new()
    {
        [typeof(IncidentEntity)] = new("incident")
        {
            Name = nameof(IncidentEntity.Title),
            LeftOut =
            [
                nameof(IncidentEntity.SourceFields),
                nameof(IncidentEntity.StatusWord),
                nameof(IncidentEntity.GroupReason),
                nameof(IncidentEntity.Version),
                nameof(IncidentEntity.UpdatedAt),
            ],
        },
        [typeof(IncidentService)] = Part<IncidentEntity>("services", nameof(IncidentService.IncidentId)),
        [typeof(CleanUp)] = new("clean-up")
        {
            Name = nameof(CleanUp.What), LeftOut = [nameof(CleanUp.At), nameof(CleanUp.DoneBy), nameof(CleanUp.UndoneBy)],
        },
        [typeof(CleanUpItem)] = Silent("each incident tells it of itself"),
        [typeof(TriageAct)] = new("triage")
        {
            Name = nameof(TriageAct.What), LeftOut = [nameof(TriageAct.At), nameof(TriageAct.DoneBy), nameof(TriageAct.UndoneBy)],
        },
        [typeof(TriageItem)] = Silent("each record tells it of itself"),
        [typeof(FailureModeEntity)] = new("failure mode")
        {
            Name = nameof(FailureModeEntity.Title),
            LeftOut = [nameof(FailureModeEntity.Key), nameof(FailureModeEntity.CreatedAt)],
        },
        [typeof(CrashGroupEntity)] = new("crash group")
        {
            Name = nameof(CrashGroupEntity.Title), LeftOut = [nameof(CrashGroupEntity.Key), nameof(CrashGroupEntity.ExceptionType)],
        },
        [typeof(PostMortemEntity)] = new("post-mortem")
        {
            Name = nameof(PostMortemEntity.Title),
            AlsoByProgram = true,
            LeftOut =
            [
                nameof(PostMortemEntity.Version),
                nameof(PostMortemEntity.CreatedAt),
                nameof(PostMortemEntity.UpdatedAt),
                nameof(PostMortemEntity.UpdatedBy),
            ],
        },
        [typeof(PostMortemIncident)] = Part<PostMortemEntity>("incidents", nameof(PostMortemIncident.PostMortemId)),
        [typeof(PostMortemFactor)] = Part<PostMortemEntity>("factors", nameof(PostMortemFactor.PostMortemId)) with
        {
            Name = nameof(PostMortemFactor.Word),
            Order = nameof(PostMortemFactor.Position),
        },
        [typeof(TimelineEntry)] = Part<PostMortemEntity>("timeline", nameof(TimelineEntry.PostMortemId)) with
        {
            Name = nameof(TimelineEntry.Text),
            Order = nameof(TimelineEntry.Position),
        },
        [typeof(ActionEntity)] = Part<PostMortemEntity>("actions", nameof(ActionEntity.PostMortemId)) with
        {
            Name = nameof(ActionEntity.Title),
            Order = nameof(ActionEntity.Position),
            LeftOut =
            [
                .. OfActions, nameof(ActionEntity.Id), nameof(ActionEntity.Source), nameof(ActionEntity.ExternalId),
                nameof(ActionEntity.Origin), nameof(ActionEntity.OriginId), nameof(ActionEntity.PersonFields), nameof(ActionEntity.Done),
            ],
            Alone = new("action") { Name = nameof(ActionEntity.Title), LeftOut = [.. OfActions, nameof(ActionEntity.Position)] },
        },
        [typeof(JourneyEntity)] = new("journey")
        {
            Name = nameof(JourneyEntity.Name),
            LeftOut =
            [
                nameof(JourneyEntity.NameKey), nameof(JourneyEntity.WeightSetBy), nameof(JourneyEntity.WeightSetAt),
                nameof(JourneyEntity.FiguresSetBy), nameof(JourneyEntity.FiguresSetAt),
            ],
        },
        [typeof(JourneyService)] = Part<JourneyEntity>("services", nameof(JourneyService.JourneyId)),
        [typeof(ServiceEntity)] = new("service") { Name = nameof(ServiceEntity.Name), LeftOut = [nameof(ServiceEntity.NameKey)] },
        [typeof(ServiceAlias)] = Part<ServiceEntity>("aliases", nameof(ServiceAlias.ServiceId)),
        [typeof(Setting)] = new("setting")
        {
            Name = nameof(Setting.Key),
            AlsoByProgram = true,
            Json = [nameof(Setting.Value)],
            LeftOut = [nameof(Setting.SetBy), nameof(Setting.SetAt)],
        },
        [typeof(Person)] = new("person")
        {
            Name = nameof(Person.Name),
            LeftOut =
            [
                nameof(Person.NameKey),
                nameof(Person.CreatedAt),
                nameof(Person.LastSignInAt),
                nameof(Person.FailedSignIns),
                nameof(Person.LockedUntil),
            ],
        },
        [typeof(ApiKeyEntity)] = new("API key")
        {
            Name = nameof(ApiKeyEntity.Name),
            AlsoByProgram = true,
            LeftOut =
            [
                nameof(ApiKeyEntity.CreatedAt),
                nameof(ApiKeyEntity.CreatedBy),
                nameof(ApiKeyEntity.LastUsedAt),
                nameof(ApiKeyEntity.RevokedBy),
            ],
        },
        [typeof(BadgeToken)] = new("badge link")
        {
            Name = nameof(BadgeToken.Service),
            LeftOut = [nameof(BadgeToken.CreatedAt), nameof(BadgeToken.CreatedBy), nameof(BadgeToken.RevokedBy)],
        },
        [typeof(SavedView)] = new("view")
        {
            Name = nameof(SavedView.Name),
            LeftOut = [nameof(SavedView.NameKey), nameof(SavedView.CreatedAt), nameof(SavedView.CreatedBy)],
        },
        [typeof(StoredMapping)] = new("mapping")
        {
            Name = nameof(StoredMapping.Name),
            LeftOut = [nameof(StoredMapping.NameKey), nameof(StoredMapping.SavedAt), nameof(StoredMapping.SavedBy)],
        },
        [typeof(SetAsideAdvice)] = new("advice")
        {
            Name = nameof(Advice.SetAsideAdvice.Title),
            LeftOut = [nameof(Advice.SetAsideAdvice.SetBy), nameof(Advice.SetAsideAdvice.SetAt)],
        },
        [typeof(ChangeEntity)] = new("change")
        {
            Name = nameof(ChangeEntity.Title),
            LeftOut = [nameof(ChangeEntity.SourceFields), nameof(ChangeEntity.PersonFields), nameof(ChangeEntity.Version)],
        },
        [typeof(DependencyEntity)] = new("dependency"),
        [typeof(CallStatementEntity)] = new("call")
        {
            Name = nameof(CallStatementEntity.Call),
            LeftOut =
            [
                nameof(CallStatementEntity.CallerId), nameof(CallStatementEntity.CalleeId), nameof(CallStatementEntity.Origin),
                nameof(CallStatementEntity.SaidAt), nameof(CallStatementEntity.SaidBy),
            ],
        },

        [typeof(CrashEntity)] = Silent(FromSources),
        [typeof(SessionSeries)] = Silent(FromSources),
        [typeof(SessionBucketEntity)] = Silent(FromSources),
        [typeof(SignalBucketEntity)] = Silent(FromSources),
        [typeof(TextUpdate)] = Silent("the text that it leads to is told of its post-mortem"),
        [typeof(SessionDay)] = Silent(Derived),
        [typeof(SessionReleaseDay)] = Silent(Derived),
        [typeof(SignalDay)] = Silent(Derived),
        [typeof(UtilisationDay)] = Silent(Derived),
        [typeof(SignInLink)] = Silent("what it was good for is told of its person"),
        [typeof(DataProtectionKey)] = Silent(Bookkeeping),
        [typeof(ImportRun)] = Silent(Bookkeeping),
        [typeof(ImportRejection)] = Silent(Bookkeeping),
        [typeof(UploadPiece)] = Silent(Bookkeeping),
        [typeof(WaitingUpload)] = Silent(Bookkeeping),
        [typeof(KeptFile)] = Silent(Bookkeeping),
        [typeof(KeptPiece)] = Silent(Bookkeeping),
        [typeof(PreviewChoices)] = Silent(Bookkeeping),
        [typeof(KeptAnswer)] = Silent(Bookkeeping),
        [typeof(SeenFile)] = Silent(Bookkeeping),
        [typeof(WritingPerson)] = Silent(Bookkeeping),
        [typeof(Lease)] = Silent(Bookkeeping),
        [typeof(SourceState)] = Silent(Bookkeeping),
        [typeof(SampleLoad)] = Silent(Bookkeeping),
        [typeof(DataVersion)] = Silent(Bookkeeping),
        [typeof(PartVersion)] = Silent(Bookkeeping),
        [typeof(AuditEntry)] = Silent(Bookkeeping),
        [typeof(AuditHead)] = Silent(Bookkeeping),
    };

    public static AuditRule Of(Type row) => Rules.GetValueOrDefault(row) ?? new(Words(row.Name));

    private static AuditRule Part<TWhole>(string part, string key) =>
        new(part)
        {
            Within = typeof(TWhole),
            WithinKey = key,
            Part = part,
        };

    private static AuditRule Silent(string reason) => new("") { Silent = reason };

    private static string Words(string name) =>
        SnakeCase.Of(name.Replace("Entity", "", StringComparison.Ordinal)).Replace('_', ' ');
}
