namespace ReliabilityDashboard.Domain.Metrics.Shapes;

/// <summary>A part of a whole, as whole numbers so that bands and rounding are exact.</summary>
public abstract record ShareFigures : MetricFigures
{
    /// <summary>How many of <see cref="MetricFigures.N"/>.</summary>
    public abstract long Part { get; }

    /// <summary>The share, a fraction; none where the whole is 0.</summary>
    // Whole numbers are divided once, so that exactly 99.95 % is the same double as the bound of the band.
    public Measured Value => Measured.Share(Part, N);

    /// <summary>False where records may be missing that would change it: shown hollow, never compared.</summary>
    public virtual bool IsComplete => true;
}
