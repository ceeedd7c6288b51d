using System.Security.Cryptography;
using System.Text;
using QualityCredit.Rating.Proofs;
using QualityCredit.Rating.Proofs.Messages;
using Xunit;

namespace QualityCredit.Rating.Tests.Proofs.Messages;

public sealed class SignedAnswerTests : IDisposable
{
    private const string Address = "https://register.example/api/v1/credit/QC1000048?x=%E5%A3%B9";

    private const string Body = """{"grade":"C"}""";

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private KeySet Keys => new([VerificationKey.Of(_key)]);

    private ProofSigner Signer => new(VerificationKey.Of(_key), data => _key.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));

    public void Dispose() => _key.Dispose();

    [Fact]
    public void What_the_register_answered_holds_with_its_instant_its_key_and_the_digest_of_its_body()
    {
        var verdict = Verify(HeadOf(AnswerSignature.OverAnswer));

        var holds = Assert.IsType<SignedAnswerHolds>(verdict);
        Assert.Equal((200, VerificationKey.Of(_key).Id, new DateTime(2025, 11, 22, 8, 26, 40, DateTimeKind.Utc)), (holds.Status, holds.KeyId, holds.SignedUtc!.Value));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Body))), holds.Sha256);
    }

    [Fact]
    public void A_head_is_read_as_clients_write_it_behind_those_of_proxies_and_with_fields_in_any_case()
    {
        var head = HeadOf(AnswerSignature.OverAnswer).Replace("HTTP/1.1 200 OK", "HTTP/2 200 ", StringComparison.Ordinal).Replace("Content-Digest", "content-digest", StringComparison.Ordinal);

        var verdict = Verify($"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Type: text/html\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n{head}\r\n");

        Assert.IsType<SignedAnswerHolds>(verdict);
    }

    [Fact]
    public void A_result_that_was_put_together_from_parts_holds_by_the_head_of_any_part()
    {
        var head = HeadOf([.. AnswerSignature.OverResult, "\"content-range\""], "206 Partial Content", "Content-Range: bytes 0-4/13");

        var (whole, part) = (Verify(head), Verify(head, body: Body[..5]));

        Assert.Equal(206, Assert.IsType<SignedAnswerHolds>(whole).Status);
        Assert.Equal(SignedAnswerFlaw.OtherBody, Assert.IsType<SignedAnswerFails>(part).Flaw);
    }

    [Theory]
    [InlineData("HTTP/1.1 200", "HTTP/1.1 404", SignedAnswerFlaw.SignatureWrong)]
    [InlineData("application/json", "application/xml", SignedAnswerFlaw.SignatureWrong)]
    [InlineData("created=", "created=1", SignedAnswerFlaw.SignatureWrong)]
    [InlineData("Content-Type: application/json\r\n", "", SignedAnswerFlaw.CoversTooLittle)]
    [InlineData("\"content-type\" ", "", SignedAnswerFlaw.CoversTooLittle)]
    [InlineData("ecdsa-p256-sha256", "rsa-pss-sha512", SignedAnswerFlaw.OtherAlgorithm)]
    [InlineData("keyid=\"", "keyid=\"x", SignedAnswerFlaw.UnknownKey)]
    [InlineData("Signature-Input: qc=", "Signature-Input: other=", SignedAnswerFlaw.NotSigned)]
    [InlineData("Signature: qc=", "Signature: other=", SignedAnswerFlaw.NotSigned)]
    [InlineData("sha-256=:", "sha-256=:A", SignedAnswerFlaw.OtherBody)]
    public void A_head_that_was_changed_fails_for_its_reason(string part, string changed, SignedAnswerFlaw expected)
    {
        var head = HeadOf(AnswerSignature.OverAnswer);

        var verdict = Verify(head.Replace(part, changed, StringComparison.Ordinal));

        Assert.Contains(part, head, StringComparison.Ordinal);
        Assert.Equal(expected, Assert.IsType<SignedAnswerFails>(verdict).Flaw);
    }

    [Fact]
    public void Another_body_method_address_or_key_set_fails()
    {
        var head = HeadOf(AnswerSignature.OverAnswer);

        SignedAnswerVerdict[] verdicts = [Verify(head, body: Body + " "), Verify(head, method: "GET"), Verify(head, address: Address.Replace("QC1000048", "QC1000056", StringComparison.Ordinal)), Verify(head, keys: new([]))];

        Assert.Equal(
            [SignedAnswerFlaw.OtherBody, SignedAnswerFlaw.SignatureWrong, SignedAnswerFlaw.SignatureWrong, SignedAnswerFlaw.UnknownKey],
            verdicts.Select(verdict => Assert.IsType<SignedAnswerFails>(verdict).Flaw));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Content-Type: application/json\r\n")]
    [InlineData("HTTP/1.1 OK\r\n")]
    public void Text_without_a_status_line_is_no_head(string text) => Assert.False(SignedAnswer.TryRead(text, out _));

    private SignedAnswerVerdict Verify(string head, string body = Body, string method = "POST", string address = Address, KeySet? keys = null)
    {
        Assert.True(SignedAnswer.TryRead(head, out var answer));
        return answer.Verify(keys ?? Keys, method, address, SHA256.HashData(Encoding.UTF8.GetBytes(body)));
    }

    private string HeadOf(IReadOnlyList<string> covered, string status = "200 OK", params string[] more)
    {
        var digest = covered.Contains(AnswerSignature.ReprDigest) ? "Repr-Digest" : "Content-Digest";
        string[] fields = ["Content-Type: application/json", $"{digest}: {ContentDigest.Of(Encoding.UTF8.GetBytes(Body))}", .. more];
        var (input, signature) = MessageSignature.Sign(Signer, AnswerSignature.Label, covered, ValueOf, 1_763_800_000);
        string[] lines = [$"HTTP/1.1 {status}", .. fields, $"Signature-Input: {input}", $"Signature: {signature}"];
        return string.Concat(lines.Select(line => $"{line}\r\n"));

        string? ValueOf(string part) => part switch
        {
            "\"@status\"" => status[..3],
            "\"@method\";req" => "POST",
            "\"@target-uri\";req" => Address,
            _ => fields.Single(field => field.StartsWith($"{part.Trim('"')}:", StringComparison.OrdinalIgnoreCase)).Split(": ")[1],
        };
    }
}
