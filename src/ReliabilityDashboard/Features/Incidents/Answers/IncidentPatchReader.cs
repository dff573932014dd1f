using System.Text.Json;
using ReliabilityDashboard.Api;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Features.Incidents.Answers;

/// <summary>Reads a JSON merge patch (RFC 7396) of an incident: a value is set, <c>null</c> withdraws, what is absent stays.</summary>
public static class IncidentPatchReader
{
    /// <summary>The patch, and every field that cannot be taken as it was given.</summary>
    /// <param name="body">The object that was sent.</param>
    /// <param name="known">The fields that may be said.</param>
    public static (IncidentPatch Patch, IReadOnlyList<FieldFault> Faults) Read(JsonElement body, IReadOnlyList<IncidentField> known)
    {
        var (fields, patch) = (new ApiFields(body, [.. known.Select(field => field.Name)]), new IncidentPatch());
        foreach (var field in known)
            switch (field)
            {
                case TextField text: patch.Add(text, fields.Text(field.Name)); break;
                case NamesField names: patch.Add(names, fields.Texts(field.Name)); break;
                case InstantField instant: patch.Add(instant, fields.Instant(field.Name)); break;
                case WholeField whole: patch.Add(whole, fields.Whole(field.Name)); break;
                case NumberField number: patch.Add(number, fields.Number(field.Name)); break;
                case YesNoField yesNo: patch.Add(yesNo, fields.YesNo(field.Name)); break;
                case IWordField words when Word(words) is { IsGiven: true } word: patch.Put(field, word.Value); break;
            }
        return (patch, fields.Faults);

        Given<object> Word(IWordField words) =>
            fields.Word(
                ((IncidentField)words).Name, text => words.Find(text), string.Join(", ", words.Choices.Select(choice => choice.Word)));
    }
}
