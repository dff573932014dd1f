using ReliabilityDashboard.Domain.Grouping.Stacks;

namespace ReliabilityDashboard.Domain.Grouping;

/// <summary>Decides the group of a crash: exception type and the topmost five frames of the program's own code.</summary>
public static class CrashGroup
{
    private const int Depth = 5;

    /// <summary>The key of a crash's group; equal keys are one group, null where it stays alone.</summary>
    /// <param name="exceptionType">The exception's type.</param>
    /// <param name="message">Its message; only used where the stack has no frame.</param>
    /// <param name="stack">The symbolicated stack trace.</param>
    public static string? KeyOf(string? exceptionType, string? message, string? stack) =>
        KeyOf(exceptionType, message, StackTraceText.Read(stack));

    /// <summary>The key of a crash whose frames are known one by one, the first where it was thrown.</summary>
    public static string? KeyOf(string? exceptionType, string? message, IReadOnlyList<StackFrame> frames)
    {
        var type = exceptionType?.Trim() ?? "";
        StackFrame[] own = [.. frames.Where(frame => frame.IsOwn)];
        var top = (own.Length > 0 ? own : frames).Take(Depth).Select(frame => $"{frame.Place}|{frame.Function}").ToArray();
        if (top.Length > 0) return $"{type}\n{string.Join('\n', top)}";
        var words = TitleNormaliser.Normalise(message ?? "");
        return type.Length == 0 && words.Length == 0 ? null : $"{type}\nmessage: {words}";
    }

    /// <summary>What a group is called after its first crash.</summary>
    /// <param name="exceptionType">The exception's type.</param>
    /// <param name="message">Its message; the first line is shown.</param>
    public static string TitleOf(string? exceptionType, string? message) => (exceptionType, message) switch
    {
        ({ } type, { Length: > 0 } text) => $"{type}: {text.Split('\n')[0]}",
        ({ } type, _) => type,
        (null, { Length: > 0 } text) => text.Split('\n')[0],
        _ => "Crash without type and message",
    };
}
