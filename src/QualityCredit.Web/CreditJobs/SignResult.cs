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
    private const string DigestHeader = "Repr-Digest";

    /// <summary>The signature of a part covers its range too.</summary>
    private const string Range = "\"content-range\"";

    public void WhenSent(HttpContext context, byte[] digest)
    {
        context.Response.Headers[DigestHeader] = ContentDigest.OfHash(digest);
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
        IReadOnlyList<string> covered = context.Response.StatusCode == StatusCodes.Status206PartialContent ? [.. AnswerSignature.OverResult, Range] : AnswerSignature.OverResult;
        var (input, signature) = MessageSignature.Sign(keys.Signer(), AnswerSignature.Label, covered, component => SignAnswers.ValueOf(context, component), time.GetUtcNow().ToUnixTimeSeconds());
        (context.Response.Headers["Signature-Input"], context.Response.Headers["Signature"]) = (input, signature);
    }
}
