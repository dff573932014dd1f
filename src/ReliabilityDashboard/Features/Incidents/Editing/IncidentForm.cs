using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Features.Incidents.Editing;

/// <summary>What a person is typing about an incident. Only what they changed is sent.</summary>
public sealed class IncidentForm
{
    private readonly ReportingCalendar calendar;
    private bool left;

    /// <summary>The form of an incident that is not stored yet.</summary>
    public IncidentForm(ReportingCalendar calendar)
        : this(IncidentField.ByHand, calendar) { }

    public IncidentForm(IncidentEntity stored, ReportingCalendar calendar)
        : this(IncidentField.Editable, calendar)
    {
        Take(stored);
        foreach (var input in Inputs)
            input.Typed = input.Stored;
    }

    private IncidentForm(IEnumerable<IncidentField> fields, ReportingCalendar calendar) =>
        (this.calendar, Inputs) = (calendar, [.. fields.Select(field => new FieldInput(field))]);

    public IReadOnlyList<FieldInput> Inputs { get; }

    /// <summary>The fields that were not taken, each with its reason, in a sentence.</summary>
    public string Faulty =>
        string.Join(
            "; ",
            Inputs.Where(input => input.Fault is not null).Select(input => $"{input.Field.Label}: {SentenceWords.GoOn(input.Fault!)}"));

    /// <summary>The version that was read.</summary>
    public int Version { get; private set; }

    /// <summary>Whether something typed would be lost by leaving.</summary>
    public bool IsChanged => !left && Inputs.Any(input => input.IsChanged);

    /// <summary>What was typed is stored, or given up: leaving loses nothing.</summary>
    public void Leave() => left = true;

    /// <summary>Takes what somebody else stored meanwhile. What is being typed stays; the fields they changed are told.</summary>
    /// <returns>Labels of the fields that they changed.</returns>
    public IReadOnlyList<string> Rebase(IncidentEntity stored)
    {
        var before = Inputs.ToDictionary(input => input, input => (input.Stored, Touched: input.IsChanged));
        Take(stored);
        List<string> changed = [];
        foreach (var (input, (was, touched)) in before)
        {
            if (input.Stored == was)
                continue;
            changed.Add(input.Field.Label);
            input.Meanwhile = input.Stored;
            if (!touched)
                input.Typed = input.Stored;
        }
        return changed;
    }

    /// <summary>Reads what was typed; null where a field could not be read, which then bears a fault.</summary>
    public IncidentPatch? ReadPatch()
    {
        foreach (var input in Inputs)
            input.Fault = null;
        var patch = new IncidentPatch();
        foreach (var input in Inputs.Where(input => input.IsChanged))
            patch.Put(input.Field, Read(input));
        return Inputs.Any(input => input.Fault is not null) ? null : patch;
    }

    /// <summary>Puts refusals beside their fields.</summary>
    public void Mark(IReadOnlyList<FieldFault> faults)
    {
        foreach (var fault in faults)
            if (Inputs.FirstOrDefault(input => input.Field.Name == fault.Field) is { } input)
                input.Fault = Said(fault.Reason);
    }

    private void Take(IncidentEntity stored)
    {
        var holds = IncidentFields.Merge(stored.SourceFields, stored.PersonFields);
        foreach (var input in Inputs)
        {
            var field = input.Field;
            input.Stored = FieldTexts.Canonical(field, FieldTexts.Of(field, holds[field], calendar));
            input.Source = FieldTexts.Of(field, stored.SourceFields[field], calendar);
            input.ByPerson = stored.PersonFields[field] is not null;
        }
        Version = stored.Version;
    }

    /// <summary>The value of a changed field; null where it is withdrawn or could not be read.</summary>
    private object? Read(FieldInput input)
    {
        if (input.Withdrawn) return null;
        var text = (input.Typed ?? "").Trim();
        if (text.Length == 0)
        {
            // An emptied field says nothing: a person's word is withdrawn, a source's can only be replaced.
            if (!input.ByPerson) input.Fault = "The source's word can be replaced, not emptied";
            return null;
        }
        try
        {
            return FieldTexts.Read(input.Field, text, calendar);
        }
        catch (FormatException fault)
        {
            input.Fault = Said(fault.Message);
            return null;
        }
    }

    /// <summary>A reason as the sentence beside its field; names of fields as people read them.</summary>
    private static string Said(string reason)
    {
        foreach (var field in IncidentField.Editable.Where(field => field.Name.Contains('_')))
            reason = reason.Replace(field.Name, field.Label.ToLowerInvariant(), StringComparison.Ordinal);
        return SentenceWords.Begin(reason);
    }
}
