namespace ReliabilityDashboard.Storage.Versions;

/// <summary>The parts of the data that a query reads: what is made of its answers changes only where one of them was written.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReadFromAttribute(DataParts parts) : Attribute
{
    public DataParts Parts => parts;
}
