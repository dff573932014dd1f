using ReliabilityDashboard.Domain.Classification;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Features.Incidents.Triage;

/// <summary>A text cut where evidence stands in it.</summary>
/// <param name="Text">A piece as it was written.</param>
/// <param name="Evidence">What it speaks for; null: nothing.</param>
public sealed record MarkedText(string Text, CategoryEvidence? Evidence)
{
    /// <summary>The pieces of a text in their order.</summary>
    /// <param name="text">Title or description.</param>
    /// <param name="inTitle">Which of the two.</param>
    /// <param name="evidence">What is marked.</param>
    public static IReadOnlyList<MarkedText> Of(string text, bool inTitle, IEnumerable<CategoryEvidence> evidence)
    {
        var (pieces, from) = (new List<MarkedText>(), 0);
        foreach (var one in evidence.Where(one => one.Place?.InTitle == inTitle).OrderBy(one => one.Place!.Start))
        {
            var (start, end) = (one.Place!.Start, one.Place.Start + one.Place.Length);
            if (start < from || end > text.Length) continue;
            if (start > from) pieces.Add(new(text[from..start], null));
            pieces.Add(new(text[start..end], one));
            from = end;
        }
        if (from < text.Length) pieces.Add(new(text[from..], null));
        return pieces;
    }

    /// <summary>How it is drawn: solid for the category that leads, dotted for another.</summary>
    public string Style(IncidentCategory leading) =>
        $"evidence evidence--{CategoryNames.Word(Evidence!.Category)}{(Evidence.Category == leading ? "" : " evidence--other")}";
}
