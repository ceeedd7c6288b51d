using QualityCredit.Rating.Proofs;
using QualityCredit.Register.Proofs;

namespace QualityCredit.Web.Api.Responses;

/// <summary>What verifying a certificate came to.</summary>
internal sealed record CertificateCheckResponse
{
    /// <summary>Whether it is as it was signed, and its proof holds.</summary>
    public required bool Valid { get; init; }

    /// <summary>Why it does not hold: a stable name.</summary>
    public string? Problem { get; init; }

    public WordsResponse? ProblemWords { get; init; }

    public string? Code { get; init; }

    public DateOnly? On { get; init; }

    public bool? Listed { get; init; }

    public IReadOnlyList<WordsResponse>? Grounds { get; init; }

    public long? DataVersion { get; init; }

    public DateTime? IssuedUtc { get; init; }

    public string? Key { get; init; }

    /// <summary>Whether it was right when it was issued and no longer tells how things are.</summary>
    public bool? Superseded { get; init; }

    public bool? ListedToday { get; init; }

    /// <summary>Whether its checkpoint is a beginning of the log as it is now; false is an alarm.</summary>
    public bool? OfThisLog { get; init; }

    public static CertificateCheckResponse Of(CertificateCheck check) => check switch
    {
        { Verdict: CertificateHolds(var certificate, _, var key), Now: { } now } => new()
        {
            Valid = true,
            Code = certificate.Code,
            On = certificate.On,
            Listed = certificate.Listed,
            Grounds = [.. certificate.Grounds.Select(ground => new WordsResponse(ground.Zh, ground.En))],
            DataVersion = certificate.DataVersion,
            IssuedUtc = certificate.IssuedUtc,
            Key = key,
            Superseded = now.IsSuperseded,
            ListedToday = now.ListedToday,
            OfThisLog = now.IsOfThisLog,
        },
        { Verdict: CertificateFails fails } => new() { Valid = false, Problem = fails.Code, ProblemWords = new(fails.Words.Zh, fails.Words.En) },
        _ => throw new ArgumentOutOfRangeException(nameof(check)),
    };
}

/// <summary>A proof of RFC 6962; hashes in hexadecimal, in the order of the RFC.</summary>
/// <param name="From">The smaller size, or the place of the leaf.</param>
/// <param name="To">The size that is proved against.</param>
/// <param name="FromRoot">Root of the smaller size; absent for a leaf.</param>
/// <param name="LeafHash">Hash of the leaf; absent for a size.</param>
/// <param name="ToRoot">Root of the size that is proved against.</param>
/// <param name="Hashes">The proof.</param>
internal sealed record LogProofResponse(int From, int To, string? FromRoot, string? LeafHash, string ToRoot, IReadOnlyList<string> Hashes)
{
    public static LogProofResponse Of(LogProof proof, bool isInclusion)
    {
        var hash = Convert.ToHexStringLower(proof.FromHash);
        return new(
            proof.From, proof.To, isInclusion ? null : hash, isInclusion ? hash : null,
            Convert.ToHexStringLower(proof.ToRoot), [.. proof.Hashes.Select(Convert.ToHexStringLower)]);
    }
}
