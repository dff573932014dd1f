using System.Text.Encodings.Web;
using System.Text.Json;
using SampleGenerator.Changes;
using SampleGenerator.Company;
using SampleGenerator.Crashes;
using SampleGenerator.Incidents;
using SampleGenerator.Output;
using SampleGenerator.Stories;

namespace SampleGenerator.Kinds;

/// <summary>Single crashes with stack, session and trace: some at any time, many during the incidents of their service.</summary>
internal static class CrashesFile
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly Dictionary<string, string[]> Systems = new()
    {
        ["web"] =
        [
            "Firefox 128, Windows 11",
            "Chrome 126, Windows 10",
            "Safari 17.4, macOS 14",
            "Chrome 125, Android 14",
            "Edge 126, Windows 11",
        ],
        ["ios"] = ["iOS 17.5, iPhone 13", "iOS 17.4, iPhone SE", "iOS 16.7, iPhone 8", "iOS 17.5, iPhone 15"],
        ["android"] = ["Android 14, Pixel 7", "Android 13, Galaxy A54", "Android 12, Moto G32", "Android 14, Galaxy S23"],
        [""] = ["Debian 12, 4 cores", "Debian 12, 8 cores"],
    };

    public static SampleFile Write(IReadOnlyList<Incident> incidents, Versions versions)
    {
        List<(DateTime At, Dictionary<string, object> Record)> crashes = [];
        foreach (var mode in CrashMode.All)
        {
            var chance = Chance.For("crash " + mode.Key);
            var disturbed = incidents
                .Where(i =>
                    i.Mode.Service == mode.Service
                    && i.AffectedUsers > 0
                    && i.Mode.Category is "logic" or "integration" or "resource exhaustion"
                )
                .Where(i => i.Mode.Service == mode.Service)
                .ToArray();
            for (var i = 0; i < mode.Occurrences; i++)
            {
                var at = When(mode, disturbed, chance);
                var trace = Hex(chance, 2);
                crashes.Add((at, Record(mode, at, trace, versions, chance)));
                if (mode.Carries.Length == 0 || !chance.Happens(0.5))
                    continue;
                var behind = CrashMode.All.First(other => other.Key == mode.Carries);
                crashes.Add((at, Record(behind, at, trace, versions, chance)));
            }
        }

        var lines = crashes
            .OrderBy(crash => crash.At)
            .Select(
                (crash, i) =>
                {
                    crash.Record["id"] = $"c{10001 + i}";
                    return JsonSerializer.Serialize(crash.Record, Plain);
                }
            )
            .ToArray();
        return new("crashes.ndjson.gz", string.Join('\n', lines) + "\n", lines.Length);
    }

    private static DateTime When(CrashMode mode, Incident[] disturbed, Chance chance)
    {
        var stories = CrashyReleaseStory.All.Where(story => story.Service == mode.Service).ToArray();
        if (stories.Length > 0 && chance.Happens(0.25))
        {
            var story = chance.Pick(stories);
            return story.From.AddSeconds(chance.Below((int)(story.Until - story.From).TotalSeconds));
        }
        if (disturbed.Length > 0 && chance.Happens(0.35))
        {
            var incident = chance.Pick(disturbed);
            return incident.Start.AddSeconds(chance.Below((int)Math.Min(7200, (incident.Over - incident.Start).TotalSeconds)));
        }
        for (; ; )
        {
            var at = Calendar.Start.AddSeconds(Math.Floor(chance.Unit() * (Calendar.End - Calendar.Start).TotalSeconds));
            if (chance.Unit() * 4 < Demand.AtHour(Calendar.ToHour(at)))
                return at;
        }
    }

    private static Dictionary<string, object> Record(CrashMode mode, DateTime at, string trace, Versions versions, Chance chance)
    {
        var release = versions.Live(mode.Service, at)?.Version ?? "";
        // One sequence for message and stack, so that both show the same numbers.
        var seed = chance.Bits();
        var record = new Dictionary<string, object>
        {
            ["id"] = "",
            ["at"] = Text.Of(at),
            ["service"] = mode.Service,
            ["exception_type"] = mode.Exception,
            ["message"] = StackText.Fill(mode.Message, release, new Chance(seed)),
            ["stack"] = StackText.Fill(string.Join('\n', mode.Stack), release, new Chance(seed)),
            ["session_id"] = mode.Platform.Length > 0 ? Hex(chance, 1) : "",
            ["trace_id"] = trace,
            ["release"] = release,
            ["platform"] = mode.Platform,
            ["journey"] = mode.Journey,
            ["action"] = mode.Action,
            ["memory_mb"] = (mode.Platform.Length > 0 ? 120 : 900) + chance.Below(600),
            ["attributes"] = new Dictionary<string, string> { ["system"] = chance.Pick(Systems[mode.Platform]) },
        };
        if (mode.Platform.Length == 0)
            record["active_connections"] = mode.Key == "pool" ? 200 : 20 + chance.Below(90);
        return record;
    }

    private static string Hex(Chance chance, int parts) =>
        string.Concat(
            Enumerable.Range(0, parts).Select(_ => chance.Bits().ToString("x16", System.Globalization.CultureInfo.InvariantCulture)));
}
