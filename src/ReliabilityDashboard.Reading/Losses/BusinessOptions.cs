using System.ComponentModel.DataAnnotations;

namespace ReliabilityDashboard.Reading.Losses;

/// <summary>How losses are said in money. Section <c>Business</c>.</summary>
public sealed class BusinessOptions
{
    public const string Section = "Business";

    /// <summary>Currency of order values, an ISO 4217 code of three capital letters. Default <c>EUR</c>.</summary>
    [Required, RegularExpression("[A-Z]{3}", ErrorMessage = "expected a code of three capital letters, such as EUR")]
    public string Currency { get; set; } = "EUR";
}
