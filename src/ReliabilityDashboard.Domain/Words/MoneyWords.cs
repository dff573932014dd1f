namespace ReliabilityDashboard.Domain.Words;

/// <summary>Money, short for reading and exact for hovering.</summary>
/// <param name="currency">ISO 4217 code of the reporting currency, such as EUR.</param>
public sealed class MoneyWords(string currency)
{
    private readonly string sign = currency.ToUpperInvariant() switch
    {
        "EUR" => "€",
        "USD" => "$",
        "GBP" => "£",
        "JPY" => "¥",
        var code => code,
    };

    /// <summary>"€ 576", "€ 4.2 k", "€ 42 k", "€ 1.3 M".</summary>
    public string Brief(double amount)
    {
        var size = Math.Abs(amount);
        // 999 500 would round to "1 000 k".
        if (size < 999.5) return With(Typography.Number(amount));
        if (size < 999_500) return Scaled(amount / 1e3, "k");
        if (size < 999_500_000) return Scaled(amount / 1e6, "M");
        return Scaled(amount / 1e9, "bn");
    }

    /// <summary>"€ 42 123" or, where there are cents, "€ 42 123.45".</summary>
    public string Exact(double amount) => With(Typography.Number(amount, Math.Round(amount, 2) == Math.Round(amount) ? 0 : 2));

    private string Scaled(double amount, string unit) =>
        Typography.WithUnit(With(Typography.Number(amount, Math.Abs(amount) < 9.95 ? 1 : 0)), unit);

    private string With(string number) => Typography.WithUnit(sign, number);
}
