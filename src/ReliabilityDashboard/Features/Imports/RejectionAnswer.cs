using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Features.Imports;

/// <summary>A record that a run could not take, as programs read it.</summary>
/// <param name="Line">The physical line where it begins, the header being 1; in a JSON array the element, from 1.</param>
/// <param name="Field">The field at fault; null where it is the whole record.</param>
/// <param name="Reason">What was expected.</param>
/// <param name="Record">The record as it stood in the file.</param>
public sealed record RejectionAnswer(long Line, string? Field, string Reason, string Record)
{
    public static RejectionAnswer Of(ImportRejection rejection) => new(rejection.Line, rejection.Field, rejection.Reason, rejection.Record);
}
