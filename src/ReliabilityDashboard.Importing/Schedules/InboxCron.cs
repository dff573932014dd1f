using System.Diagnostics.CodeAnalysis;
using Cronos;

namespace ReliabilityDashboard.Importing.Schedules;

/// <summary>When the inbox is looked at next, by its cron schedule.</summary>
public sealed class InboxCron
{
    private readonly CronExpression expression;

    private InboxCron(CronExpression expression, string text) => (this.expression, Text) = (expression, text);

    /// <summary>The schedule as it was written.</summary>
    public string Text { get; }

    /// <summary>Reads a schedule of five fields, or six with seconds in front.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static InboxCron Parse(string schedule) =>
        TryParse(schedule, out var cron, out var fault) ? cron : throw new FormatException(fault);

    /// <summary>The next look after an instant, null where the schedule never comes again.</summary>
    /// <param name="utc">An UTC instant.</param>
    /// <param name="zone">The zone whose clock the schedule means.</param>
    public DateTime? Next(DateTime utc, TimeZoneInfo zone) => expression.GetNextOccurrence(utc, zone);

    internal static bool TryParse(string schedule, [NotNullWhen(true)] out InboxCron? cron, [NotNullWhen(false)] out string? fault)
    {
        (cron, fault) = (null, null);
        try
        {
            var fields = schedule.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
            cron = new InboxCron(
                CronExpression.Parse(schedule, fields == 6 ? CronFormat.IncludeSeconds : CronFormat.Standard), schedule.Trim());
            return true;
        }
        catch (CronFormatException wrong)
        {
            fault = wrong.Message;
            return false;
        }
    }
}
