using QualityCredit.Rating.Proofs.Messages;
using QualityCredit.Register.Proofs;
using QualityCredit.Web.Signing;

namespace QualityCredit.Web.CreditJobs;

/// <summary>
/// Signs a result that is too long to be held: over the digest of the whole of it (RFC 9530 §3), which each part of it bears too. Who puts
/// the parts together has one body that any of the signatures proves.
/// </summary>
internal sealed class SignResult(SigningKeys keys, TimeProvider time)
{
    public const string DigestHeader = "Repr-Digest";

    /// <summary>What a signature of the whole covers; that of a part covers its range too.</summary>
    public static IReadOnlyList<string> Covered { get; } = ["\"@status\"", "\"content-type\"", "\"repr-digest\"", "\"@method\";req", "\"@target-uri\";req"];

    public const string Range = "\"content-range\"";

    public void WhenSent(HttpContext context, byte[] digest)
    {
        context.Response.Headers[DigestHeader] = $"sha-256=:{Convert.ToBase64String(digest)}:";
        context.Response.OnStarting(() =>
        {
            if (context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status206PartialContent)
            {
                Sign(context);
            }

            return Task.CompletedTask;
        });
    }

    private void Sign(HttpContext context)
    {
        IReadOnlyList<string> covered = context.Response.StatusCode == StatusCodes.Status206PartialContent ? [.. Covered, Range] : Covered;
        var (input, signature) = MessageSignature.Sign(keys.Signer(), SignAnswers.Label, covered, component => SignAnswers.ValueOf(context, component), time.GetUtcNow().ToUnixTimeSeconds());
        (context.Response.Headers["Signature-Input"], context.Response.Headers["Signature"]) = (input, signature);
    }
}
