using System.Text.RegularExpressions;

namespace ReliabilityDashboard.Domain.Grouping.Stacks;

/// <summary>Reads a stack trace as text.</summary>
public static class StackTraceText
{
    private const string PythonCause = "Traceback (most recent call last)";

    /// <summary>The frames, the first where it was thrown; empty where no line is a frame.</summary>
    public static IReadOnlyList<StackFrame> Read(string? stack)
    {
        if (string.IsNullOrWhiteSpace(stack))
            return [];
        var lines = stack.Split('\n');
        for (var i = 0; i < lines.Length; i++)
            lines[i] = lines[i].TrimEnd('\r');
        var (form, pattern) = FormOf(lines);
        var matches = LinesOf(form, lines)
            .Select(line => (Line: line, Match: pattern.Match(line)))
            .Where(match => match.Match.Success)
            .ToArray();
        List<StackFrame> frames =
        [
            .. matches.Select(match =>
                Frame(
                    form, match.Match.Groups["function"].Value, match.Match.Groups["place"] is { Success: true } place ? place.Value : null)
            ),
        ];
        // Python writes the innermost call last. Tools that list it first do not indent as Python does.
        if (form == StackForm.Python && matches.Length > 0 && char.IsWhiteSpace(matches[0].Line[0]))
            frames.Reverse();
        return frames;
    }

    // The form that most lines are written in; of equal ones the strictest.
    private static (StackForm Form, Regex Pattern) FormOf(string[] lines)
    {
        var (most, found) = (-1, StackPatterns.All[0]);
        foreach (var one in StackPatterns.All)
        {
            var count = lines.Count(one.Pattern.IsMatch);
            if (count > most) (most, found) = (count, one);
            // No other can have more.
            if (most == lines.Length) break;
        }
        return found;
    }

    private static StackFrame Frame(StackForm form, string function, string? place) =>
        new(
            FrameNames.Function(function), form is StackForm.Java or StackForm.DotNet or StackForm.Go ? null : FrameNames.File(place),
            !ForeignFrames.IsForeign(form, function, place));

    // Of chained exceptions the one that was reported: the last of Python's, the first of Java's.
    private static ArraySegment<string> LinesOf(StackForm form, string[] lines)
    {
        if (form == StackForm.Python)
        {
            var last = Array.FindLastIndex(lines, line => line.Contains(PythonCause, StringComparison.Ordinal));
            return last > 0 ? new(lines, last, lines.Length - last) : new(lines);
        }
        if (form == StackForm.Java)
        {
            var cause = Array.FindIndex(lines, line => line.TrimStart().StartsWith("Caused by:", StringComparison.Ordinal));
            return cause > 0 ? new(lines, 0, cause) : new(lines);
        }
        return new(lines);
    }
}

/// <summary>One call of a stack trace, without addresses, offsets and line numbers.</summary>
/// <param name="Function">The function, with its class or module where the form has it; empty where unknown.</param>
/// <param name="Place">Its file or library; null where unknown, and where the function's name says it already (Java, .NET, Go).</param>
/// <param name="IsOwn">It belongs to the program's own code.</param>
public readonly record struct StackFrame(string Function, string? Place, bool IsOwn);
