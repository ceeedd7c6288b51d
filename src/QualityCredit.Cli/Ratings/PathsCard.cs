using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Paths;
using QualityCredit.Register.Ratings;

namespace QualityCredit.Cli.Ratings;

/// <summary>How an enterprise reaches a better grade.</summary>
internal sealed record PathsCard(
    string Code,
    string Name,
    string Policy,
    string AsOf,
    string Grade,
    string Digest,
    string From,
    string? Target,
    IReadOnlyList<PathCard> Paths,
    IReadOnlyList<HoldCard> Holds,
    IReadOnlyList<PathCard> Steps)
{
    public static PathsCard Of(FoundPaths found)
    {
        var (next, rated) = (found.Next, found.Next.Rated);
        return new(
            rated.File.Code.ToString(),
            rated.File.Name,
            rated.Decision.Program.Policy,
            LegalDate.Text(rated.Decision.AsOf),
            rated.Decision.Outcome.ToString(),
            Convert.ToHexStringLower(rated.Decision.Digest()),
            LegalDate.Text(next.From),
            next.Target is { } target ? Vocabulary.TermOf(target).Code : null,
            [.. next.Paths.Select(path => PathCard.Of(path, rated.File))],
            [.. next.Holds.Select(HoldCard.Of)],
            [.. found.Steps.Select(path => PathCard.Of(path, rated.File))]);
    }

    public void WriteTo(TextWriter output)
    {
        output.WriteLine($"{Name}  {Code}  as of {AsOf}");
        output.WriteLine($"等级 grade  {Grade}{(Target is null ? "  已是最高 the best there is" : $" → {Target}")}");
        foreach (var path in Paths)
        {
            output.WriteLine();
            path.WriteTo(output);
        }

        if (Target is not null && Paths.Count == 0)
        {
            output.WriteLine();
            output.WriteLine("没有可证实的路径 There is no way that could be proved.");
        }

        if (Holds.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("当前无法以整改解除的限制 what no correction lifts on the first day");
        }

        foreach (var hold in Holds)
        {
            output.WriteLine($"    {hold.Zh}");
            output.WriteLine($"    {hold.En}");
        }

        if (Steps.Count > 1)
        {
            output.WriteLine();
            output.WriteLine($"逐级 step by step: {string.Join(" → ", Steps.Select(step => $"{step.Outcome} {step.RatedOn}"))}");
        }
    }
}

/// <summary>A way to a grade, with the decision that proves it.</summary>
internal sealed record PathCard(
    string Target, IReadOnlyList<CorrectionCard> Corrections, string CorrectedOn, string RatedOn, string Outcome, int Points, string Fingerprint, string Digest, IReadOnlyList<string> RatedBefore)
{
    public static PathCard Of(GradePath path, EnterpriseFile file) => new(
        Vocabulary.TermOf(path.Target).Code,
        [.. path.Corrections.Select(correction => CorrectionCard.Of(correction, file))],
        LegalDate.Text(path.CorrectedOn),
        LegalDate.Text(path.RatedOn),
        path.Proof.Decision.Outcome.ToString(),
        path.Proof.Decision.Points,
        path.Proof.Decision.Fingerprint.ToString(),
        Convert.ToHexStringLower(path.Proof.Decision.Digest()),
        [.. path.Ratings.SkipLast(1).Select(rated => $"{LegalDate.Text(rated.Decision.AsOf)} {rated.Decision.Outcome}")]);

    public void WriteTo(TextWriter output)
    {
        output.WriteLine($"{RatedOn}  {Outcome}  {(Corrections.Count == 0 ? "无需整改，到期即可 time alone does it" : $"{CorrectedOn} 完成以下各项 with this done on {CorrectedOn}")}  (digest {Digest[..12]}…)");
        foreach (var correction in Corrections)
        {
            output.WriteLine($"    {correction.Zh}{(correction.NeedsAuthority ? "（取决于主管部门）" : "")}");
            output.WriteLine($"    {correction.En}{(correction.NeedsAuthority ? " (hangs on an authority)" : "")}");
        }
    }
}

/// <summary>A correction: an item added or completed.</summary>
internal sealed record CorrectionCard(string Kind, int? Serial, bool NeedsAuthority, string Zh, string En)
{
    public static CorrectionCard Of(Correction correction, EnterpriseFile file)
    {
        var sentence = PathSentence.Of(correction, file);
        return new(Vocabulary.TermOf(correction.Kind).Code, correction.Before?.Serial, correction.NeedsAuthority, sentence.Zh, sentence.En);
    }
}

/// <summary>A rule that holds the grade down, and until when.</summary>
internal sealed record HoldCard(string Rule, string? Until, string Zh, string En)
{
    public static HoldCard Of(Hold hold)
    {
        var sentence = PathSentence.Of(hold);
        return new(hold.Finding.Rule.Name, hold.Until is { } until ? LegalDate.Text(until) : null, sentence.Zh, sentence.En);
    }
}
