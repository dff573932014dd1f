using System.Globalization;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Features.Incidents.Editing;

/// <summary>What a person is typing about an incident. Only what they changed is sent.</summary>
public sealed class IncidentForm
{
    private readonly ReportingCalendar calendar;

    public IncidentForm(IncidentEntity stored, ReportingCalendar calendar)
    {
        this.calendar = calendar;
        Inputs = [.. EditableFields.All.Select(field => new FieldInput(field))];
        Take(stored);
        foreach (var input in Inputs)
            input.Typed = input.Stored;
    }

    public IReadOnlyList<FieldInput> Inputs { get; }

    /// <summary>The version that was read.</summary>
    public int Version { get; private set; }

    public bool IsChanged => Inputs.Any(input => input.IsChanged);

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
        var patch = new IncidentPatch
        {
            Title = Read<string>("title", text => text),
            Status = Read<IncidentStatus?>("status", Word<IncidentStatus>),
            Severity = Read<Severity?>("severity", Word<Severity>),
            Category = Read<IncidentCategory?>("category", Word<IncidentCategory>),
            Trigger = Read<Trigger?>("trigger", Word<Trigger>),
            ChangeId = Read<string>("change_id", text => text),
            Service = Read<string>("service", text => text),
            Services = Read<IReadOnlyList<string>>("services", FieldTexts.Names),
            Journey = Read<string>("journey", text => text),
            Segment = Read<string>("segment", text => text),
            StartedAt = Read<DateTime?>("started_at", Instant),
            DetectedAt = Read<DateTime?>("detected_at", Instant),
            AcknowledgedAt = Read<DateTime?>("acknowledged_at", Instant),
            MitigatedAt = Read<DateTime?>("mitigated_at", Instant),
            ResolvedAt = Read<DateTime?>("resolved_at", Instant),
            AffectedUsers = Read<long?>(
                "affected_users",
                text =>
                    long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                        ? number
                        : throw new FormatException("expected a whole number from 0")
            ),
            ActiveUsers = Read<long?>(
                "active_users",
                text =>
                    long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                        ? number
                        : throw new FormatException("expected a whole number from 0")
            ),
            ResponderHours = Read<double?>(
                "responder_hours",
                text =>
                    double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                        ? number
                        : throw new FormatException("expected a number such as 2.5")
            ),
        };
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
        var (merged, _) = IncidentColumns.Merge(stored.SourceFields, stored.PersonFields);
        var (holds, source, person) = (
            FieldTexts.Of(merged, calendar), FieldTexts.Of(stored.SourceFields, calendar), FieldTexts.Of(stored.PersonFields, calendar));
        foreach (var input in Inputs)
        {
            var name = input.Field.Name;
            (input.Stored, input.Source, input.ByPerson) = (
                FieldTexts.Canonical(input.Field.Kind, holds[name]), source[name], person[name].Length > 0);
        }
        Version = stored.Version;
    }

    private Given<T> Read<T>(string name, Func<string, T> parse)
    {
        var input = Inputs.First(one => one.Field.Name == name);
        if (!input.IsChanged)
            return Given<T>.Absent;
        if (input.Withdrawn)
            return Given<T>.Cleared;
        var text = (input.Typed ?? "").Trim();
        if (text.Length == 0)
        {
            // An emptied field says nothing: a person's word is withdrawn, a source's can only be replaced.
            if (!input.ByPerson)
                input.Fault = "The source's word can be replaced, not emptied";
            return Given<T>.Cleared;
        }
        try
        {
            return Given<T>.Of(parse(text));
        }
        catch (FormatException fault)
        {
            input.Fault = Said(fault.Message);
            return Given<T>.Absent;
        }
    }

    private static T? Word<T>(string text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var word)
            ? word
            : throw new FormatException($"expected one of {string.Join(", ", Enum.GetNames<T>().Select(name => name.ToLowerInvariant()))}");

    private DateTime? Instant(string text) =>
        FieldTexts.Time(text) is { } local
            ? calendar.ToUtc(local)
            : throw new FormatException("expected a date and time such as 2026-09-14 09:12");

    /// <summary>A reason as the sentence beside its field; names of fields as people read them.</summary>
    private static string Said(string reason)
    {
        foreach (var field in EditableFields.All.Where(field => field.Name.Contains('_')))
            reason = reason.Replace(field.Name, field.Label.ToLowerInvariant(), StringComparison.Ordinal);
        return char.ToUpperInvariant(reason[0]) + reason[1..];
    }
}
