namespace ReliabilityDashboard.Operations;

/// <summary>What the framework logs of a start that fails, at length, is told in one sentence instead.</summary>
internal static class StartLog
{
    // Who log a fault and then throw it.
    private static readonly string[] Talkers = ["Microsoft.Extensions.Hosting.Internal.Host", "Microsoft.EntityFrameworkCore"];

    private static volatile bool hasStarted;

    /// <summary>Keeps them silent until <see cref="Started"/>; their levels are those of the settings otherwise.</summary>
    public static ILoggingBuilder AddStartLog(this ILoggingBuilder logging)
    {
        foreach (var talker in Talkers)
            logging.AddFilter(talker, level => level >= LogLevel.Warning && (hasStarted || level < LogLevel.Error));
        return logging;
    }

    /// <summary>From here on a fault is nobody's setting.</summary>
    public static void Started() => hasStarted = true;
}
