namespace SampleGenerator.Checks;

/// <summary>Looks for the stories with the product's own statistics.</summary>
internal static class StoryTable
{
    public static bool Print(Organisation organisation) => organisation.Incidents.Count > 0;
}
