namespace ReliabilityDashboard.Tests.Architecture;

/// <summary>A table that people see can be had as a file.</summary>
public sealed class TableFileTests
{
    /// <summary>Tables that are no list, or whose file stands with the page that shows them.</summary>
    private static readonly Dictionary<string, string> Others = new()
    {
        ["Charts/ChartTableView.razor"] = "has a file of its own",
        ["Features/ApiReference/ApiCallView.razor"] = "what a call takes; the whole is the OpenAPI document",
        ["Features/Categories/FrameworkTable.razor"] = "columns of its page's file, beside what is usual",
        ["Features/Categories/GrowthTable.razor"] = "columns of its page's file",
        ["Features/Changes/ChangeTablePanel.razor"] = "its page",
        ["Features/Changes/SideTable.razor"] = "the panels around it",
        ["Features/Imports/Mappings/MappingsPage.razor"] = "the API gives mappings whole, as JSON",
        ["Features/Imports/Previews/WouldChangePanel.razor"] = "what a file would change, of which nothing is stored",
        ["Features/Imports/Previews/ColumnsPanel.razor"] = "a form",
        ["Features/Imports/Previews/FiguresPanel.razor"] = "five figures of a file of which nothing is stored",
        ["Features/Imports/Previews/MeaningsPanel.razor"] = "a form",
        ["Features/Imports/Previews/RowsPanel.razor"] = "rows of the person's own file, of which nothing is stored",
        ["Features/Imports/RejectedTable.razor"] = "its page gives the records back in their own form",
        ["Features/Imports/RunCounts.razor"] = "five counts of one run, a line of the runs' file",
        ["Features/Imports/RunTable.razor"] = "its page",
        ["Features/Imports/SourcesPanel.razor"] = "where to begin an import, no list",
        ["Features/Imports/WaitingPanel.razor"] = "files of which nothing is stored, for a day",
        ["Features/Impact/ImpactTable.razor"] = "its page",
        ["Features/Incidents/CleaningUp/CleanUpPanel.razor"] = "what would become of figures, of which nothing is stored",
        ["Features/Incidents/IncidentTable.razor"] = "its page",
        ["Features/Incidents/Triage/BulkPanel.razor"] = "rows of its page, which has the file",
        ["Features/Matrix/ModePanel.razor"] = "leads to the failure mode's page, which has it",
        ["Features/Matrix/RankedList.razor"] = "its page",
        ["Features/Matrix/Weights/JourneyWeightsPanel.razor"] = "a form",
        ["Features/NextSteps/PlanTable.razor"] = "its page",
        ["Features/NextSteps/Protection/CoveragePanel.razor"] = "the comparison of patterns, no list; the API counts calls",
        ["Features/PostMortems/Listing/PostMortemTable.razor"] = "its page",
        ["Features/Services/Calls/CallForm.razor"] = "a form",
        ["Features/Services/ServiceTable.razor"] = "its page",
        ["Features/Settings/Classification/ClassificationSection.razor"] = "five trials of one model",
    };

    [Fact]
    public void Every_table_links_its_file_or_says_why_not()
    {
        var tables = House.Files("src/ReliabilityDashboard")
            .Where(file => file.Lines.Any(line => line.Contains("<table", StringComparison.Ordinal)))
            .Where(file => !file.Lines.Any(line => line.Contains("<CsvLink", StringComparison.Ordinal)))
            .Select(file => file.Name["src/ReliabilityDashboard/".Length..]);
        Assert.Equal(Others.Keys.Order(StringComparer.Ordinal), tables.Order(StringComparer.Ordinal));
    }
}
