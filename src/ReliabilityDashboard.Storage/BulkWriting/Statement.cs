using System.Data.Common;

namespace ReliabilityDashboard.Storage.BulkWriting;

/// <summary>A prepared statement whose parameters are set by position: <c>@p0</c>, <c>@p1</c>, …</summary>
internal sealed class Statement : IDisposable
{
    private readonly DbCommand command;

    public Statement(DbConnection connection, DbTransaction transaction, string sql, int parameters)
    {
        command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            command.Parameters.Add(parameter);
        }
    }

    public object? this[int parameter]
    {
        set => command.Parameters[parameter].Value = value ?? DBNull.Value;
    }

    public int Execute() => command.ExecuteNonQuery();

    public object? Scalar() => command.ExecuteScalar();

    public void Dispose() => command.Dispose();
}
