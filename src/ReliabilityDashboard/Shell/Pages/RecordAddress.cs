using System.Globalization;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Shell.Pages;

/// <summary>Where the page of a record lies, from the root: what every page says that leads to one of another feature.</summary>
public static class RecordAddress
{
    /// <summary>The audit log.</summary>
    public const string Audit = "/audit";

    /// <param name="kind">As the audit log calls it, such as <c>incident</c>.</param>
    /// <param name="id">The object whose whole history it is.</param>
    public static string History(string kind, string id) =>
        new PageAddress { Path = Audit }.WithOther("kind", kind).WithOther("object", id).ToString();

    public static string Incident(long id) => Of("incidents", id);

    public static string FailureMode(long id) => Of("groups", id);

    public static string PostMortem(long id) => Of("post-mortems", id);

    /// <summary>Begins the post-mortem of an incident, or opens the one that there is.</summary>
    public static string BeginPostMortem(long incident) =>
        string.Create(CultureInfo.InvariantCulture, $"/post-mortems?incident={incident}");

    private static string Of(string page, long id) => string.Create(CultureInfo.InvariantCulture, $"/{page}/{id}");
}
