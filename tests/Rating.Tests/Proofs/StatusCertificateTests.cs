using System.Buffers.Text;
using System.Text;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.Proofs;
using Xunit;

namespace QualityCredit.Rating.Tests.Proofs;

public sealed class StatusCertificateTests : IDisposable
{
    private readonly SomeCertificates _authority = new();

    [Fact]
    public void A_certificate_of_absence_is_verified_with_the_public_key_alone()
    {
        var text = _authority.Of(SomeCertificates.NotListed).Sign(_authority.Signer);

        var verdict = StatusCertificate.Verify(text, Published());

        var holds = Assert.IsType<CertificateHolds>(verdict);
        Assert.Equal(SomeCertificates.NotListed, holds.Certificate.Code);
        Assert.False(holds.Certificate.Listed);
        Assert.Equal(SomeCertificates.Day, holds.Certificate.On);
        Assert.Equal(42, holds.Certificate.DataVersion);
        Assert.Equal(12, holds.Checkpoint.Listed);
        Assert.Equal(_authority.PublicKey.Id, holds.KeyId);
    }

    [Fact]
    public void A_certificate_of_a_listing_says_what_is_listed_and_why()
    {
        var text = _authority.Of(SomeCertificates.Listed).Sign(_authority.Signer);

        var holds = Assert.IsType<CertificateHolds>(StatusCertificate.Verify(text, Published()));

        Assert.True(holds.Certificate.Listed);
        Assert.Equal("监督抽查不合格", Assert.Single(holds.Certificate.Grounds).Zh);
        var statement = Assert.Single(holds.Certificate.Statements()!);
        Assert.Equal(("serious", "〔2024〕1号", new DateOnly(2024, 6, 27)), (statement.Degree, statement.Document, statement.From));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Any_changed_byte_is_noticed(bool isListed)
    {
        var (text, keys) = (_authority.Of(isListed ? SomeCertificates.Listed : SomeCertificates.NotListed).Sign(_authority.Signer), Published());

        var unnoticed = Enumerable.Range(0, text.Length).Where(place =>
            StatusCertificate.Verify(Changed(text, place), keys) is CertificateHolds);

        Assert.Empty(unnoticed);
    }

    [Fact]
    public void The_last_character_has_one_spelling_only()
    {
        var (text, keys) = (_authority.Of(SomeCertificates.NotListed).Sign(_authority.Signer), Published());

        var accepted = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_ =\n".Where(last => StatusCertificate.Verify(text[..^1] + last, keys) is CertificateHolds);

        Assert.Equal([text[^1]], accepted);
    }

    [Fact]
    public void Another_register_cannot_sign_for_this_one()
    {
        using SomeCertificates other = new();

        var verdict = StatusCertificate.Verify(other.Of(SomeCertificates.NotListed).Sign(other.Signer), Published());

        Assert.Equal(new CertificateFails(CertificateFlaw.UnknownKey), verdict);
    }

    [Fact]
    public void The_name_of_a_known_key_does_not_help_a_signature_of_another()
    {
        using SomeCertificates other = new();
        var borrowed = other.Under(_authority.PublicKey);

        var verdict = StatusCertificate.Verify(_authority.Of(SomeCertificates.NotListed).Sign(borrowed), Published());

        Assert.Equal(new CertificateFails(CertificateFlaw.SignatureWrong), verdict);
    }

    [Fact]
    public void Even_the_register_itself_cannot_sign_what_its_checkpoint_does_not_say()
    {
        var (absent, listed) = (_authority.Of(SomeCertificates.NotListed), _authority.Of(SomeCertificates.Listed));
        var entry = listed.Entries[0];

        Assert.All<StatusCertificate>(
            [
                listed with { Listed = false, Grounds = [], Entries = [] },
                listed with { Code = SomeCertificates.NotListed },
                listed with { Entries = [entry with { Statement = entry.Statement.Replace("serious", "general", StringComparison.Ordinal) }] },
                listed with { Entries = [entry, entry] },
                listed with { Entries = [] },
                absent with { Listed = true },
                absent with { Entries = [entry] },
                absent with { Grounds = listed.Grounds },
                absent with { Code = SomeCertificates.Listed },
                absent with { Proof = _authority.Of(OrganizationCode.FromBody("QC000099").Compact).Proof with { Siblings = [] } },
            ],
            certificate => Assert.Equal(new CertificateFails(CertificateFlaw.ProofWrong), StatusCertificate.Verify(certificate.Sign(_authority.Signer), Published())));
    }

    [Fact]
    public void What_the_checkpoint_says_must_be_an_entry_of_this_code_in_force_on_this_day()
    {
        var (code, day) = (SomeCertificates.NotListed, SomeCertificates.Day);
        var entry = SomeCertificates.Entry(code);
        var leaf = SomeCertificates.LeafOf(entry);

        Assert.IsType<CertificateHolds>(StatusCertificate.Verify(_authority.Claiming(code, leaf).Sign(_authority.Signer), Published()));
        Assert.All<LogLeaf[]>(
            [
                [],
                [SomeCertificates.LeafOf(entry with { Code = SomeCertificates.Listed })],
                [SomeCertificates.LeafOf(entry with { From = day.AddDays(1) })],
                [leaf, SomeCertificates.LeafOf(entry with { Until = day })],
                [leaf with { Salt = leaf.Salt[1..] }],
                [leaf with { Statement = leaf.Statement.Replace("\"statement\":\"listing\"", "\"statement\":\"policy\"", StringComparison.Ordinal) }],
            ],
            entries => Assert.Equal(new CertificateFails(CertificateFlaw.ProofWrong), StatusCertificate.Verify(_authority.Claiming(code, entries).Sign(_authority.Signer), Published())));
    }

    [Fact]
    public void A_checkpoint_of_another_day_or_of_another_signer_proves_nothing()
    {
        using SomeCertificates other = new();
        var absent = _authority.Of(SomeCertificates.NotListed);

        Assert.All<StatusCertificate>(
            [absent with { On = SomeCertificates.Day.AddDays(1) }, absent with { Checkpoint = other.Of(SomeCertificates.NotListed).Checkpoint }, absent with { Checkpoint = "" },
                absent with { Checkpoint = _authority.CheckpointOf(new([])).Sign(other.Under(_authority.PublicKey)) }],
            certificate => Assert.Equal(new CertificateFails(CertificateFlaw.CheckpointWrong), StatusCertificate.Verify(certificate.Sign(_authority.Signer), Published())));
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("not a certificate")]
    [InlineData("e30.e30.e30")]
    [InlineData("证明")]
    public void What_is_no_certificate_is_called_that(string text)
    {
        var verdict = StatusCertificate.Verify(text, Published());

        Assert.Equal(new CertificateFails(CertificateFlaw.NotACertificate), verdict);
    }

    [Fact]
    public void White_space_padding_or_a_signature_of_another_length_is_no_certificate()
    {
        var text = _authority.Of(SomeCertificates.NotListed).Sign(_authority.Signer);

        Assert.All<string>([$"{text}\n", $" {text}", $"{text}==", text.Replace(".", ".\n", StringComparison.Ordinal), $"{text[..^4]}", $"{text}AAAA"], changed =>
            Assert.Equal(new CertificateFails(CertificateFlaw.NotACertificate), StatusCertificate.Verify(changed, Published())));
    }

    [Theory]
    [InlineData("\"code\":", "\"Code\":")]
    [InlineData("\"dataVersion\":42", "\"dataVersion\":\"42\"")]
    [InlineData("\"dataVersion\":42", "\"dataVersion\":42,\"note\":1")]
    [InlineData("\"dataVersion\":42", "\"dataVersion\":42,\"dataVersion\":42")]
    [InlineData("\"dataVersion\":42,", "")]
    [InlineData("\"grounds\":[]", "\"grounds\":null")]
    public void A_signed_text_is_read_in_one_spelling_only(string known, string other)
    {
        var text = _authority.Of(SomeCertificates.NotListed).Sign(_authority.Signer);

        Assert.IsType<CertificateHolds>(StatusCertificate.Verify(Resigned(text, 1, "\"dataVersion\":42", "\"dataVersion\":43"), Published()));
        Assert.Equal(new CertificateFails(CertificateFlaw.ContentUnreadable), StatusCertificate.Verify(Resigned(text, 1, known, other), Published()));
    }

    [Fact]
    public void A_signature_by_another_algorithm_or_for_another_purpose_is_none()
    {
        var text = _authority.Of(SomeCertificates.NotListed).Sign(_authority.Signer);

        Assert.All<string>([Resigned(text, 0, "ES256", "none"), Resigned(text, 0, "qc-status", "qc-checkpoint")], changed =>
            Assert.Equal(new CertificateFails(CertificateFlaw.NotACertificate), StatusCertificate.Verify(changed, Published())));
    }

    [Fact]
    public void A_checkpoint_is_no_certificate()
    {
        var checkpoint = _authority.Of(SomeCertificates.NotListed).Checkpoint;

        Assert.Equal(new CertificateFails(CertificateFlaw.NotACertificate), StatusCertificate.Verify(checkpoint, Published()));
    }

    [Fact]
    public void After_a_rotation_the_old_key_still_verifies_what_it_signed()
    {
        using SomeCertificates renewed = new();
        var text = _authority.Of(SomeCertificates.NotListed).Sign(_authority.Signer);

        KeySet keys = new([renewed.PublicKey, _authority.PublicKey]);

        Assert.IsType<CertificateHolds>(StatusCertificate.Verify(text, keys));
        Assert.IsType<CertificateHolds>(StatusCertificate.Verify(renewed.Of(SomeCertificates.NotListed).Sign(renewed.Signer), keys));
    }

    public void Dispose() => _authority.Dispose();

    /// <summary>The keys as a stranger has them: the text of the key set.</summary>
    private KeySet Published()
    {
        Assert.True(KeySet.TryRead(_authority.Keys.ToJson(), out var keys));
        return keys;
    }

    /// <summary>The text with a part that says something else, signed again by the register.</summary>
    private string Resigned(string text, int part, string known, string other)
    {
        var parts = text.Split('.');
        var json = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[part]));
        Assert.Contains(known, json, StringComparison.Ordinal);
        parts[part] = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.Replace(known, other, StringComparison.Ordinal)));
        var signed = $"{parts[0]}.{parts[1]}";
        return $"{signed}.{Base64Url.EncodeToString(_authority.Signer.Sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    private static string Changed(string text, int place) => $"{text[..place]}{(text[place] == 'A' ? 'B' : 'A')}{text[(place + 1)..]}";
}
