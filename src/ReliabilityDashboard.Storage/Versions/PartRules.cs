using ReliabilityDashboard.Storage.Actions;
using ReliabilityDashboard.Storage.Advice;
using ReliabilityDashboard.Storage.Audit;
using ReliabilityDashboard.Storage.Changes;
using ReliabilityDashboard.Storage.CleanUps;
using ReliabilityDashboard.Storage.Crashes;
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

namespace ReliabilityDashboard.Storage.Versions;

/// <summary>The one table of which part of the data a row belongs to. A kind of row that is not here belongs to all of them, so that a new
/// one is never answered from what was read before.</summary>
internal static class PartRules
{
    private static readonly Dictionary<Type, PartRule> Rules = new()
    {
        [typeof(IncidentEntity)] = new(DataParts.Incidents),
        [typeof(IncidentService)] = new(DataParts.Incidents),
        [typeof(CleanUp)] = new(DataParts.Incidents),
        [typeof(CleanUpItem)] = Unread("is read by its undoing alone"),
        [typeof(TriageAct)] = new(DataParts.Incidents),
        [typeof(TriageItem)] = new(DataParts.Incidents),
        [typeof(FailureModeEntity)] = new(DataParts.Incidents),
        [typeof(CrashEntity)] = new(DataParts.Crashes),
        [typeof(CrashGroupEntity)] = new(DataParts.Crashes),
        [typeof(SessionSeries)] = new(DataParts.Sessions),
        [typeof(SessionBucketEntity)] = new(DataParts.Sessions),
        [typeof(SessionDay)] = new(DataParts.Sessions),
        [typeof(SessionReleaseDay)] = new(DataParts.Sessions),
        [typeof(SignalBucketEntity)] = new(DataParts.Signals),
        [typeof(SignalDay)] = new(DataParts.Signals),
        [typeof(UtilisationDay)] = new(DataParts.Signals),
        [typeof(RetainedDay)] = new(DataParts.Sessions | DataParts.Signals),
        [typeof(ChangeEntity)] = new(DataParts.Changes),
        [typeof(ServiceEntity)] = new(DataParts.Services),
        [typeof(ServiceAlias)] = new(DataParts.Services),
        [typeof(DependencyEntity)] = new(DataParts.Calls),
        [typeof(CallStatementEntity)] = new(DataParts.Calls),
        [typeof(JourneyEntity)] = new(DataParts.Journeys),
        [typeof(JourneyService)] = new(DataParts.Journeys),
        [typeof(PostMortemEntity)] = new(DataParts.Learning),
        [typeof(PostMortemIncident)] = new(DataParts.Learning),
        [typeof(PostMortemFactor)] = new(DataParts.Learning),
        [typeof(TextUpdate)] = new(DataParts.Learning),
        [typeof(TimelineEntry)] = new(DataParts.Learning),
        [typeof(ActionEntity)] = new(DataParts.Learning),
        [typeof(SetAsideAdvice)] = new(DataParts.Learning),
        [typeof(Setting)] = new(DataParts.Settings),
        [typeof(ImportRun)] = new(DataParts.Imports),
        [typeof(ImportRejection)] = new(DataParts.Imports),
        [typeof(StoredMapping)] = new(DataParts.Imports),
        [typeof(WaitingUpload)] = new(DataParts.Imports),
        [typeof(KeptFile)] = new(DataParts.Imports),
        [typeof(SampleLoad)] = new(DataParts.Imports),
        [typeof(Person)] = new(DataParts.People),
        [typeof(ApiKeyEntity)] = new(DataParts.People),
        [typeof(BadgeToken)] = new(DataParts.People),
        [typeof(SignInLink)] = new(DataParts.People),
        [typeof(SavedView)] = new(DataParts.People),

        [typeof(AuditEntry)] = Unread("is read anew whenever somebody looks"),
        [typeof(AuditHead)] = Unread("is read by the writer of the log alone"),
        [typeof(UploadPiece)] = Unread("is read by the run that it is sent for"),
        [typeof(KeptPiece)] = Unread("is read by the run and the preview that read it again"),
        [typeof(PreviewChoices)] = Unread("is read by the page on which it was chosen"),
        [typeof(WritingPerson)] = Unread("is read anew by the pages of those who write"),
        [typeof(SeenFile)] = Unread("is read by the scan of the folder, and anew by the page of imports"),
        [typeof(Lease)] = Unread("is read by those who want to take it"),
        [typeof(SourceState)] = Unread("is read by its source, and anew by the page of imports"),
        [typeof(KeptAnswer)] = Unread("is read anew whenever somebody asks"),
        [typeof(DataProtectionKey)] = Unread("is read by the key ring alone"),
        [typeof(DataVersion)] = Unread("says when everything else was written"),
        [typeof(PartVersion)] = Unread("says when everything else was written"),
    };

    public static PartRule? Find(Type row) => Rules.GetValueOrDefault(row);

    public static DataParts Of(Type row) => Find(row)?.Parts ?? DataParts.All;

    private static PartRule Unread(string reason) => new(DataParts.None, reason);
}

/// <summary>Where a kind of row belongs.</summary>
/// <param name="Parts">The parts that are read from it.</param>
/// <param name="Unread">Why no kept answer rests on it; null where one may.</param>
internal sealed record PartRule(DataParts Parts, string? Unread = null);
