using ReliabilityDashboard.Storage.Texts;

namespace ReliabilityDashboard.Storage.Verification;

/// <summary>Every stored text can be restored into either database.</summary>
internal sealed class TextVerification : IVerification
{
    public string Subject => "texts: each can be restored into either database";

    public async Task<long> RunAsync(VerificationScope scope, CancellationToken cancel)
    {
        long compared = 0;
        await foreach (var row in UnstorableRow.ReadAsync(scope.Context, cancel))
        {
            compared++;
            if (row is not null)
                scope.Differs(row.Words, $"{row.ColumnWords} holds the character U+0000, which the next start of the app takes out");
        }
        return compared;
    }
}
