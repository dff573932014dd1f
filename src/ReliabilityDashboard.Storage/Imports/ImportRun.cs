using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.Imports;

/// <summary>One run of an import over one file: its counts move in the transaction of each batch.</summary>
public sealed class ImportRun
{
    public long Id { get; set; }
    public required string Source { get; set; }
    public required string Kind { get; set; }
    public required string FileName { get; set; }
    /// <summary>Where the file waits until the run has ended; null of an uploaded one.</summary>
    public string? FilePath { get; set; }
    /// <summary>The upload that is the file, until the run has ended.</summary>
    public Guid? Upload { get; set; }
    public required string Sha256 { get; set; }
    public RunOrigin Origin { get; set; }
    public RunStatus Status { get; set; }
    public long Read { get; set; }
    public long Inserted { get; set; }
    public long Updated { get; set; }
    public long Unchanged { get; set; }
    public long Skipped { get; set; }
    public Dictionary<string,long> SkippedReasons { get; set; } = [];
    public long Rejected { get; set; }
    /// <summary>The zone in which times without an offset are read, as it was settled when the run began; null: UTC.</summary>
    public string? Zone { get; set; }
    /// <summary>The name of the mapping that reads its file; null where the columns are the fields.</summary>
    public string? Mapping { get; set; }
    /// <summary>How the file is read, settled before its first record; null where its name says all there is to say.</summary>
    public string? Reading { get; set; }
    /// <summary>What the run says of itself beside its counts, by <see cref="RunNote"/>, counted.</summary>
    public Dictionary<string,long> Notes { get; set; } = [];
    /// <summary>The header row of a CSV file as it stood there, null of other formats.</summary>
    public string? Header { get; set; }
    public long BytesRead { get; set; }
    public long BytesTotal { get; set; }
    public DateTime StartedAt { get; set; }
    public DateTime? EndedAt { get; set; }
    public string? Error { get; set; }
    /// <summary>When somebody had seen what is wrong with it and put it away; null where nobody did.</summary>
    public DateTime? PutAwayAt { get; set; }
    public string? PutAwayBy { get; set; }

    /// <summary>Whether something about it is to be looked at: it failed, or it warns.</summary>
    public bool HasConcern => Status == RunStatus.Failed || RunNote.Of(this) is [{ Kind: RunNoteKind.Warning }, ..];

    /// <summary>Whether nobody has put that away yet.</summary>
    public bool WantsALook => PutAwayAt is null && HasConcern;
}

internal sealed class ImportRunConfiguration : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> builder)
    {
        builder.ToTable("import_runs");
        builder.HasIndex(r => new { r.Source, r.Kind, r.Sha256 });
        builder.HasIndex(r => r.StartedAt);
        builder.Property(r => r.SkippedReasons).HasJson();
        builder.Property(r => r.Notes).HasJson();
        builder.Ignore(r => r.HasConcern);
        builder.Ignore(r => r.WantsALook);
    }
}

/// <summary>Where a run stands.</summary>
public enum RunStatus
{
    Queued,
    Running,
    Succeeded,
    Failed,
}

/// <summary>The way a file came in.</summary>
public enum RunOrigin
{
    Inbox,
    Upload,
    CommandLine,
    Api,
    Sample,
    /// <summary>Kept from an earlier run.</summary>
    Kept,
}
