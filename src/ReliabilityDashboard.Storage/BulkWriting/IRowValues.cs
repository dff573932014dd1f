namespace ReliabilityDashboard.Storage.BulkWriting;

/// <summary>Takes the values of one row, column after column. Each type by a method of its own: of a value as an object a million rows make
/// millions.</summary>
public interface IRowValues
{
    void Add(int? value);
    void Add(long? value);
    void Add(double? value);
    void Add(bool? value);
    void Add(string? value);
    void Add(DateTime? value);
    void Add(DateOnly value);
}
