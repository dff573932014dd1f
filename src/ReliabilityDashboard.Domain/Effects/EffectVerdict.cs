namespace ReliabilityDashboard.Domain.Effects;

/// <summary>What may be said of the incidents since an improvement; never that they are fewer because of it.</summary>
public enum EffectVerdict
{
    /// <summary>Reliably fewer, set against all others.</summary>
    Fewer,
    /// <summary>Reliably more.</summary>
    More,
    /// <summary>Nothing that chance could not have done; not the same as "no effect".</summary>
    NoMeasurableEffect,
    /// <summary>Too little history before, or too few incidents elsewhere to set it against.</summary>
    NothingToCompare,
    /// <summary>Fewer than 13 whole weeks since.</summary>
    TooEarly,
}
