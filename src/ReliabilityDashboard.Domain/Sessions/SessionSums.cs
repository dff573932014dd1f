namespace ReliabilityDashboard.Domain.Sessions;

/// <summary>Sessions of many rows summed up. Each part has the sessions of the rows that report it as its own denominator.</summary>
/// <param name="Start">UTC start of the stretch they began in.</param>
/// <param name="Total">Sessions of all rows.</param>
/// <param name="CrashTotal">Sessions of the rows that report crashes.</param>
/// <param name="Crashed">Of these, ended in an unhandled error.</param>
/// <param name="ErroredTotal">Sessions of the rows that report handled errors.</param>
/// <param name="Errored">Of these, with a handled error.</param>
/// <param name="AbnormalTotal">Sessions of the rows that report hangs.</param>
/// <param name="Abnormal">Of these, hung or were forced to quit.</param>
public readonly record struct SessionSums(
    DateTime Start, long Total, long CrashTotal, long Crashed, long ErroredTotal, long Errored, long AbnormalTotal, long Abnormal);
