using ReliabilityDashboard.Shell.Downloads;

namespace ReliabilityDashboard.Features.Audit;

/// <summary>The page of the audit log, and the log as a file.</summary>
public static class AuditSetup
{
    public static IServiceCollection AddAudit(this IServiceCollection services) => services
        .AddSingleton<AuditLoader>()
        .AddListFile<AuditFile>();
}
