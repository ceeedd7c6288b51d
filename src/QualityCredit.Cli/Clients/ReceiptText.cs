using QualityCredit.Register.Clients;

namespace QualityCredit.Cli.Clients;

/// <summary>What became of an act; a new key is shown here and nowhere again.</summary>
internal static class ReceiptText
{
    public static int Tell(ClientReceipt receipt, bool asJson, TextWriter output, TextWriter error)
    {
        switch (receipt)
        {
            case ClientRefused refused:
                return new Refusal(refused.Words.Zh, refused.Words.En).Tell(error);
            case KeyIssued issued when asJson:
                output.WriteJsonLine(new { client = issued.ClientId, keyId = issued.Key.KeyId, key = issued.Key.ToString(), expiresUtc = issued.ExpiresUtc, othersEndUtc = issued.OthersEndUtc });
                return ExitCode.Ok;
            case KeyIssued issued:
                output.WriteLine($"{issued.ClientId}: {issued.Key}");
                output.WriteLine($"    仅显示一次，有效至 Shown once; it ends {issued.ExpiresUtc:yyyy-MM-dd HH:mm}Z.");
                if (issued.OthersEndUtc is { } ends)
                {
                    output.WriteLine($"    旧密钥有效至 The keys before it end {ends:yyyy-MM-dd HH:mm}Z.");
                }

                return ExitCode.Ok;
            case ClientChanged changed when asJson:
                output.WriteJsonLine(new { client = changed.ClientId });
                return ExitCode.Ok;
            case ClientChanged changed:
                output.WriteLine($"{changed.ClientId}: 已办理 done.");
                return ExitCode.Ok;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
