using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>Takes incidents that people write down themselves: stored as an import stores them, under a source and an id of ours.</summary>
public sealed class IncidentCreation(WriteQueue queue, TimeProvider time)
{
    /// <summary>The source of these incidents.</summary>
    public const string Source = "by-hand";

    private const string Prefix = "hand-";

    /// <summary>Stores a new incident.</summary>
    /// <param name="said">What the person says of it.</param>
    /// <param name="person">Who.</param>
    /// <param name="cancel">Gives up waiting for the writer.</param>
    public Task<IncidentCreationResult> CreateAsync(IncidentPatch said, string person, CancellationToken cancel) =>
        queue.ForPersonAsync<IncidentCreationResult>(
            person,
            async context =>
            {
                var record = new IncidentRecord { Id = await NextIdAsync(context, cancel), Said = said.Kept() }.AsNew();
                var holds = IncidentFields.Merge(record.Over(new IncidentFields()), new IncidentFields());
                var now = time.GetUtcNow().UtcDateTime;
                if (await IncidentFaults.OfAsync(context, (Source, record.Id), said, holds, now, cancel) is { Count: > 0 } faults)
                    return new IncidentCreationResult.Refused(faults);

                var scope = new BatchScope(
                    context, NoRun(), await NameDirectory.OpenAsync(context, cancel, Source), false, () => false, cancel);
                if ((await new IncidentWriter(time).WriteAsync(scope, [record]))[0] is { Kind: not WriteKind.Inserted } refused)
                    return new IncidentCreationResult.Refused([new(refused.Field ?? "", refused.Reason ?? "it could not be taken")]);

                var stored = await context
                    .Incidents.Include(i => i.Services)
                    .SingleAsync(i => i.Source == Source && i.ExternalId == record.Id, cancel);
                context.TellAsNew([stored, .. stored.Services]);
                return new IncidentCreationResult.Created(stored.Id);
            },
            cancel
        );

    /// <summary>Numbers that go on behind the last one; one that a file brought under this source is passed over.</summary>
    private static async Task<string> NextIdAsync(ReliabilityContext context, CancellationToken cancel)
    {
        var own = context.Incidents.AsNoTracking().Where(i => i.Source == Source);
        var last = await own.OrderByDescending(i => i.Id).Select(i => i.ExternalId).FirstOrDefaultAsync(cancel);
        var digits = last?[Math.Min(Prefix.Length, last.Length)..];
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            number = await own.LongCountAsync(cancel);
        string id;
        do id = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{++number}");
        while (await own.AnyAsync(i => i.ExternalId == id, cancel));
        return id;
    }

    /// <summary>What the writer asks of a run: there is none, since no file was read.</summary>
    private static ImportRun NoRun() =>
        new()
        {
            Source = Source,
            Kind = "incidents",
            FileName = "",
            Sha256 = "",
        };
}

/// <summary>How writing down an incident ended.</summary>
public abstract record IncidentCreationResult
{
    private IncidentCreationResult() { }

    /// <summary>It is stored.</summary>
    /// <param name="Id">Our id.</param>
    public sealed record Created(long Id) : IncidentCreationResult;

    /// <summary>A rule is broken; nothing is stored.</summary>
    public sealed record Refused(IReadOnlyList<FieldFault> Faults) : IncidentCreationResult;
}
