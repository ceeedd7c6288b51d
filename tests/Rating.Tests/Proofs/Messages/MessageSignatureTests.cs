using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using QualityCredit.Rating.Proofs;
using QualityCredit.Rating.Proofs.Messages;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Rating.Tests.Proofs.Messages;

public sealed class MessageSignatureTests : IDisposable
{
    private const string Label = "qc";

    private const long Created = 1_763_800_000;

    private static readonly string[] _covered = ["\"@status\"", "\"content-digest\"", "\"@method\";req", "\"@target-uri\";req"];

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private KeySet Keys => new([VerificationKey.Of(_key)]);

    private ProofSigner Signer => new(VerificationKey.Of(_key), data => _key.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));

    public void Dispose() => _key.Dispose();

    [Fact]
    public void The_example_of_RFC_9421_B_2_4_is_rebuilt_and_verifies()
    {
        const string inputField = """sig-b24=("@status" "content-type" "content-digest" "content-length");created=1618884473;keyid="test-key-ecc-p256" """;
        const string signature = "wNmSUAhwb5LxtOtOpNa6W5xj067m5hFrj0XQ4fvpaCLx0NKocgPquLgyahnzDnDAUy5eCdlYUEkLIj+32oiasw==";
        Dictionary<string, string> message = new()
        {
            ["\"@status\""] = "200",
            ["\"content-type\""] = "application/json",
            ["\"content-digest\""] = "sha-512=:mEWXIS7MaLRuGgxOBdODa3xqM1XdEvxoYhvlCFJ41QJgJc4GTsPp29l5oGX69wWdXymyU0rjJuahq4l5aGgfLQ==:",
            ["\"content-length\""] = "23",
        };
        Assert.True(VerificationKey.TryRead("qIVYZVLCrPZHGHjP17CTW0_-D9Lfw0EkjqF7xB4FivA", "Mc4nN9LTDOBhfoUeg8Ye9WedFRhnZXZJA12Qp0zZ6F0", out var key));

        var read = SignatureInput.TryRead(inputField, "sig-b24", out var input);
        var text = input?.SignatureBase(message.GetValueOrDefault);

        Assert.True(read);
        Assert.Equal(("test-key-ecc-p256", 1618884473L, null), (input!.KeyId, input.Created, input.Algorithm));
        Assert.EndsWith("""
            "content-length": 23
            "@signature-params": ("@status" "content-type" "content-digest" "content-length");created=1618884473;keyid="test-key-ecc-p256"
            """, text, StringComparison.Ordinal);
        Assert.True(key.Verifies(Encoding.UTF8.GetBytes(text!), Convert.FromBase64String(signature)));
    }

    [Fact]
    public void What_was_signed_is_good_and_any_changed_part_is_not() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), ArbMap.Default.ArbFor<int>(), (body, seed) =>
        {
            var message = MessageOf(body.Get);
            var fields = MessageSignature.Sign(Signer, Label, _covered, message.GetValueOrDefault, Created);
            var (part, changed) = (_covered[Math.Abs((long)seed) % _covered.Length], new Dictionary<string, string>(message));
            changed[part] += "x";

            return MessageSignature.Verify(Keys, Label, fields, _covered, message.GetValueOrDefault) == SignatureVerdict.Good
                && MessageSignature.Verify(Keys, Label, fields, _covered, changed.GetValueOrDefault) == SignatureVerdict.Wrong;
        }).Holds();

    [Fact]
    public void No_changed_character_of_the_two_fields_passes()
    {
        var message = MessageOf("{}");
        var fields = MessageSignature.Sign(Signer, Label, _covered, message.GetValueOrDefault, Created);

        var passed = from i in Enumerable.Range(0, fields.Input.Length + fields.Signature.Length)
                     let changed = i < fields.Input.Length ? (Flip(fields.Input, i), fields.Signature) : (fields.Input, Flip(fields.Signature, i - fields.Input.Length))
                     where MessageSignature.Verify(Keys, Label, changed, _covered, message.GetValueOrDefault) == SignatureVerdict.Good
                     select i;

        Assert.Empty(passed);
    }

    [Theory]
    [InlineData("""qc=("@status" "content-digest" "@method";req "@target-uri";req);created=1;keyid="x";alg="hmac-sha256" """, SignatureVerdict.OtherAlgorithm)]
    [InlineData("""qc=("@status" "content-digest" "@method";req "@target-uri";req);created=1;keyid="x" """, SignatureVerdict.UnknownKey)]
    [InlineData("""qc=("@status" "@method";req "@target-uri";req);created=1;keyid="x" """, SignatureVerdict.CoversTooLittle)]
    [InlineData("""qc=("@status" "content-digest" "@method";req "@target-uri";req "date");created=1;keyid="x" """, SignatureVerdict.CoversTooLittle)]
    [InlineData("""qc=("@status" "@status");created=1;keyid="x" """, SignatureVerdict.Unreadable)]
    [InlineData("""qc=("@status" content-digest);created=1 """, SignatureVerdict.Unreadable)]
    [InlineData("""qc=("@status");created=soon""", SignatureVerdict.Unreadable)]
    [InlineData("""qc=("@status");created""", SignatureVerdict.Unreadable)]
    [InlineData("""qc=("@status";created=1""", SignatureVerdict.Unreadable)]
    [InlineData("""other=("@status");created=1""", SignatureVerdict.Unreadable)]
    [InlineData("", SignatureVerdict.Unreadable)]
    public void Fields_of_another_make_are_refused_each_for_its_reason(string input, SignatureVerdict expected)
    {
        var signature = MessageSignature.Sign(Signer, Label, _covered, MessageOf("{}").GetValueOrDefault, Created).Signature;

        var verdict = MessageSignature.Verify(Keys, Label, (input, signature), _covered, MessageOf("{}").GetValueOrDefault);

        Assert.Equal(expected, verdict);
    }

    [Fact]
    public void A_signature_has_one_spelling_only()
    {
        var message = MessageOf("{}");
        var (input, signature) = MessageSignature.Sign(Signer, Label, _covered, message.GetValueOrDefault, Created);
        var last = signature[^4];

        // 64 bytes leave four bits of the last character without meaning.
        var verdict = MessageSignature.Verify(Keys, Label, (input, $"{signature[..^4]}{(char)(last + 1)}==:"), _covered, message.GetValueOrDefault);

        Assert.Equal("==:", signature[^3..]);
        Assert.Equal(SignatureVerdict.Unreadable, verdict);
    }

    [Fact]
    public void A_line_break_in_a_value_cannot_forge_another_line()
    {
        var message = MessageOf("{}");
        message["\"@target-uri\";req"] = "https://register.example/\n\"@status\": 200";

        Assert.Throws<ArgumentException>(() => MessageSignature.Sign(Signer, Label, _covered, message.GetValueOrDefault, Created));
    }

    [Theory]
    [InlineData("", "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:")]
    [InlineData("{\"hello\": \"world\"}", "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:")]
    public void A_digest_is_that_of_RFC_9530(string body, string expected)
    {
        var bytes = Encoding.UTF8.GetBytes(body);

        Assert.Equal(expected, ContentDigest.Of(bytes));
        Assert.True(ContentDigest.Matches($"sha-512=:AAAA:, {expected}", bytes));
        Assert.False(ContentDigest.Matches(expected, [.. bytes, 0]));
    }

    private static Dictionary<string, string> MessageOf(string body) => new()
    {
        ["\"@status\""] = "200",
        ["\"content-digest\""] = ContentDigest.Of(Encoding.UTF8.GetBytes(body)),
        ["\"@method\";req"] = "POST",
        ["\"@target-uri\";req"] = "https://register.example/api/v1/credit/QC0000036",
    };

    private static string Flip(string text, int at) => string.Concat(text.AsSpan(0, at), ((char)(text[at] ^ 1)).ToString(), text.AsSpan(at + 1));
}
