using ReliabilityDashboard.Importing.Mappings;

namespace ReliabilityDashboard.Importing.Tests.Mappings;

/// <summary>A mapping that somebody writes is told all that is wrong with it.</summary>
public sealed class MappingRulesTests
{
    [Fact]
    public void Every_fault_is_told_at_once_and_names_its_place()
    {
        var mapping = MappingText.Read(
            """
            {"kind":"incidents","told":{"all":["A"]},"zone":"Mars/North","dates":"ymd","decimal_sign":";","encoding":"klingon",
             "fields":{"id":"A","external_id":"B","nonsense":"C","resolved_at":{"path":"D","after":"E","unit":"weeks"}},
             "words":{"severity":{"bad":"sev9"},"title":{"x":"y"}},"asks":["nothing"]}
            """, out _)! with { Name = "a/b" };
        Assert.Equal(
            [
                "name", "fields.external_id", "fields.nonsense", "fields.resolved_at.unit", "asks", "words.severity.bad", "words.title",
                "zone", "dates", "decimal_sign", "encoding",
            ],
            MappingRules.Faults(mapping, ShapeMappings.Find).Select(fault => fault.Split(": ")[0]));
    }

    [Theory]
    [InlineData("""{"kind":"incidents","fields":{"id":"A","id":"B"}}""", "id")]
    [InlineData("""{"kindd":"incidents"}""", "kindd")]
    [InlineData("""[1]""", "ShapeMapping")]
    [InlineData("""{"fields":{"id":5}}""", "expected the name of a column or key")]
    public void What_is_no_mapping_says_why(string text, string part)
    {
        Assert.Null(MappingText.Read(text, out var fault));
        Assert.Contains(part, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mapping_written_and_read_is_the_same()
    {
        foreach (var mapping in ShapeMappings.All)
            Assert.Equal(MappingText.Write(mapping), MappingText.Write(MappingText.Read(MappingText.Write(mapping), out _)!));
    }

    [Fact]
    public void What_a_mapping_does_not_say_is_that_of_the_one_it_is_like()
    {
        var mine = MappingText.Read(
            """{"like":"github-issues","fields":{"resolved_at":"closed_at"},"words":{"severity":{"outage":"sev1"}}}""", out _)!;
        var whole = ShapeMappings.Whole(mine with { Name = "mine" }, ShapeMappings.Find);
        Assert.Equal(("incidents", "closed_at", "title"),
            (whole.Kind, whole.Fields!["resolved_at"]!.Parts[0].Path, whole.Fields["title"]!.Parts[0].Path));
        Assert.Equal(("sev1", "cancelled"), (whole.Words!["severity"]["outage"], whole.Words["status"]["not_planned"]));
    }
}
