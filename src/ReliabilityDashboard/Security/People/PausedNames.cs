using System.Globalization;
using System.Threading.Channels;
using ReliabilityDashboard.Storage.Audit;
using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Security.People;

/// <summary>Tells the audit log which names were paused, behind the answer to who tried them: an answer that waits for it would tell by its
/// time that there is such a name.</summary>
public sealed partial class PausedNames(AuditLog audit, ILogger<PausedNames> log) : BackgroundService
{
    private readonly Channel<Person> paused = Channel.CreateUnbounded<Person>(new() { SingleReader = true });

    /// <summary>A name is paused from now on.</summary>
    public void Note(Person person) => paused.Writer.TryWrite(person);

    /// <summary>What was noted before the end is told, too.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        paused.Writer.TryComplete();
        if (ExecuteTask is { } telling) await telling.WaitAsync(cancellationToken);
        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var person in paused.Reader.ReadAllAsync(CancellationToken.None))
        {
            try
            {
                await audit.NoteAsync(
                    Author.Program, new("locked out", "person", person.Id.ToString(CultureInfo.InvariantCulture), person.Name, []),
                    CancellationToken.None);
            }
            catch (Exception fault)
            {
                LogUntold(fault, person.Name);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "The audit log could not be told that the sign-in of {Person} was paused")]
    private partial void LogUntold(Exception fault, string person);
}
