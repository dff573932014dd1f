using SampleGenerator.Company;

namespace SampleGenerator.Incidents;

/// <summary>What real histories hold besides incidents: open ones, drills, false alarms, duplicates, and records that cannot be
/// right.</summary>
internal static class Blemishes
{
    public static void Add(List<Incident> incidents)
    {
        foreach (var incident in incidents.Where(i => i.Mode.At > Calendar.End.AddDays(-14)))
        {
            incident.Status = incident.Mode.Service == "delivery-slots" ? "mitigated" : "open";
            incident.Detected = incident.Start + incident.Detection;
            incident.Mitigated = incident.Status == "mitigated" ? incident.Detected.Value.AddMinutes(47) : null;
            incident.Resolved = null;
            // Nobody has counted yet.
            (incident.AffectedUsers, incident.ActiveUsers) = (null, null);
        }

        // Back-filled from a chat log: only the end is known.
        foreach (var incident in incidents.Where(i => i.Mode.Key == "photo-upload").Take(3))
            (incident.Detected, incident.Acknowledged, incident.Mitigated, incident.Resolved) = (null, null, null, incident.Start);

        // The clock of the laptop on which it was written down was an hour slow.
        var reversed = incidents.First(i => i.Mode.Key == "agent-chat" && i.Detected is not null);
        reversed.Resolved = reversed.Detected!.Value.AddMinutes(-18);

        Duplicates(incidents);
        incidents.AddRange(Extras("exercises.txt", incident => incident.Exercise = true));
        incidents.AddRange(Extras("false-alarms.txt", incident => incident.Status = "cancelled"));
        incidents.Sort((a, b) => a.Start.CompareTo(b.Start));
        for (var i = 0; i < incidents.Count; i++)
            incidents[i].Id = $"INC-{1001 + i}";
        foreach (var incident in incidents.Where(i => i.DuplicateOf.Length > 0))
            incident.DuplicateOf = incidents.Last(i => i.Title == incident.DuplicateOf && i.Start <= incident.Start).Id;
    }

    private static void Duplicates(List<Incident> incidents)
    {
        var lines = TextFile.Lines("duplicates.txt").Where(line => line.Length > 0).Select(TextFile.Cells);
        foreach (var cells in lines)
        {
            var original = incidents.Where(i => i.Mode.Key == cells[0] && i.Resolved is not null).ElementAt(Text.Number(cells[1]));
            incidents.Add(
                new(original.Mode, cells[2], "Reported by the help desk; the same as the one it points to.", original.Start.AddMinutes(11))
                {
                    DuplicateOf = original.Title,
                    Severity = original.Severity,
                    Detected = original.Start.AddMinutes(11) + original.Detection,
                    Detection = original.Detection,
                    Resolved = original.Resolved,
                    Affected = [],
                }
            );
        }
    }

    private static IEnumerable<Incident> Extras(string file, Action<Incident> mark)
    {
        foreach (var cells in TextFile.Lines(file).Where(line => line.Length > 0).Select(TextFile.Cells))
        {
            var start = Calendar.BeforeEnd(Text.Decimal(cells[1])).Date.AddHours(10);
            var mode = new FailureMode(cells[2], cells[0], "", "", "", 1, 4, 0, false, [], false, start, null, [cells[2]], [cells[3]]);
            var incident = new Incident(mode, cells[2], cells[3], start)
            {
                Severity = "sev4",
                Detected = start.AddMinutes(4),
                Acknowledged = start.AddMinutes(6),
                Resolved = start.AddMinutes(48),
                AffectedUsers = 0,
                ActiveUsers = 20_000,
            };
            mark(incident);
            yield return incident;
        }
    }
}
