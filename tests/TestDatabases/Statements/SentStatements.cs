using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace TestDatabases.Statements;

/// <summary>The statements that whoever began to listen sends, in order, and nobody beside them: it follows the flow of the test, not the
/// process.</summary>
public sealed class SentStatements : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private static readonly AsyncLocal<SentStatements?> Listening = new();

    private readonly ConcurrentQueue<string> texts = new();
    private readonly List<IDisposable> subscriptions = [];

    /// <summary>Begins to listen.</summary>
    public SentStatements()
    {
        Listening.Value = this;
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>Their texts.</summary>
    public IReadOnlyCollection<string> Texts => texts;

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
            subscriptions.Add(value.Subscribe(this, name => name == RelationalEventId.CommandExecuting.Name));
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        if (Listening.Value == this && value.Value is CommandEventData sent) texts.Enqueue(sent.Command.CommandText);
    }

    void IObserver<DiagnosticListener>.OnCompleted() { }

    void IObserver<KeyValuePair<string, object?>>.OnCompleted() { }

    void IObserver<DiagnosticListener>.OnError(Exception error) { }

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error) { }

    public void Dispose()
    {
        Listening.Value = null;
        subscriptions.ForEach(one => one.Dispose());
    }
}
