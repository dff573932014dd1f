using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Shell.Components;

/// <summary>A sentence whose terms tell what they mean; each once.</summary>
public sealed class Said : ComponentBase
{
    [Parameter, EditorRequired] public string? Text { get; set; }

    /// <summary>The sentence in its parts; a term is marked.</summary>
    public static IReadOnlyList<(string Part, bool IsTerm)> Parts(string text)
    {
        List<(string Part, bool IsTerm)> parts = [(text, false)];
        HashSet<string> told = [];
        foreach (var word in Terms.InSentences)
            for (var index = 0; index < parts.Count; index++)
            {
                var (part, isTerm) = parts[index];
                if (isTerm || told.Contains(Terms.Of(word)!) || Find(part, word) is not (>= 0 and var at)) continue;
                told.Add(Terms.Of(word)!);
                parts[index] = (part[..at], false);
                parts.InsertRange(index + 1, [(part.Substring(at, word.Length), true), (part[(at + word.Length)..], false)]);
            }
        return [.. parts.Where(one => one.Part.Length > 0)];
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (var (part, isTerm) in Parts(Text ?? ""))
        {
            if (!isTerm)
            {
                builder.AddContent(0, part);
                continue;
            }
            builder.OpenComponent<Definition>(1);
            builder.AddComponentParameter(2, nameof(Definition.Term), part);
            builder.CloseComponent();
        }
    }

    // A word, not a part of one: “unreliable” is none.
    private static int Find(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0;
            at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                && (at + word.Length == text.Length || !char.IsLetterOrDigit(text[at + word.Length])))
                return at;
        return -1;
    }
}
