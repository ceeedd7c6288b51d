using QualityCredit.Rating.Decisions;
using QualityCredit.Web.Contract;

namespace QualityCredit.Web.Api.Responses;

/// <summary>The policies in force, and what the analysis finds in them.</summary>
internal sealed record PoliciesResponse(IReadOnlyList<PolicyLineResponse> Policies, IReadOnlyList<PolicyFindingResponse> Findings)
{
    /// <summary>The run after which enterprises and firings are counted; absent before the first.</summary>
    public long? Run { get; init; }
}

/// <summary>A policy in one line.</summary>
internal sealed record PolicyLineResponse
{
    public required string Name { get; init; }

    public required WordsResponse Title { get; init; }

    public string? Extends { get; init; }

    public required DateOnly From { get; init; }

    public required CitationResponse Citation { get; init; }

    public required IReadOnlyList<NamedCodeResponse> Jurisdiction { get; init; }

    public required int RuleCount { get; init; }

    public required int IndicatorCount { get; init; }

    /// <summary>How many enterprises it governs after the last run.</summary>
    public required int Governed { get; init; }
}

/// <summary>Something that is wrong or superfluous in a policy.</summary>
internal sealed record PolicyFindingResponse(string Key, string File, int Line, string Message, string Remedy);

/// <summary>A policy with what stands in it.</summary>
internal sealed record PolicyResponse
{
    public required PolicyLineResponse Line { get; init; }

    public required IReadOnlyList<EditionOfPolicyResponse> Editions { get; init; }

    public required IReadOnlyList<ArticleResponse> Articles { get; init; }

    public required IReadOnlyList<RuleLineResponse> Rules { get; init; }

    /// <summary>Rules of the parents, those that are switched off with the reason.</summary>
    public required IReadOnlyList<RuleLineResponse> Inherited { get; init; }

    public required IReadOnlyList<IndicatorLineResponse> Indicators { get; init; }

    /// <summary>The register of clauses, Markdown.</summary>
    public string? Register { get; init; }
}

/// <summary>What of a policy is in force when.</summary>
internal sealed record EditionOfPolicyResponse(DateOnly InForceFrom, DateOnly? InForceUntil, string Fingerprint);

/// <summary>An article with its text, Markdown.</summary>
internal sealed record ArticleResponse(string Name, string Text);

/// <summary>A rule in one line.</summary>
internal sealed record RuleLineResponse
{
    public required string Name { get; init; }

    public required string Policy { get; init; }

    public required string Article { get; init; }

    public required WordsResponse Title { get; init; }

    [OneOf<Stage>]
    public required TermResponse Stage { get; init; }

    /// <summary>In how many files it stands as fired after the last run; absent where it was not counted.</summary>
    public int? Fired { get; init; }

    /// <summary>Why it does not apply under the policy; absent where it does.</summary>
    public string? SwitchedOff { get; init; }
}

/// <summary>An indicator with its editions and the rules that read it.</summary>
internal sealed record IndicatorLineResponse(
    string Name, string Policy, WordsResponse Title, WordsResponse Unit, IReadOnlyList<IndicatorEditionResponse> Editions, IReadOnlyList<string> ReadBy);

/// <summary>How an indicator is computed while one edition of it is in force.</summary>
internal sealed record IndicatorEditionResponse(DateOnly InForceFrom, DateOnly? InForceUntil, CitationResponse Citation, IReadOnlyList<DefinitionLineResponse> Definition);

/// <summary>One line of a definition.</summary>
internal sealed record DefinitionLineResponse(WordsResponse What, WordsResponse Value);

/// <summary>A rule with its editions, indicators, firings and golden cases.</summary>
internal sealed record RuleResponse
{
    public required string Name { get; init; }

    public required string Policy { get; init; }

    public required string Article { get; init; }

    public required string File { get; init; }

    public required WordsResponse Title { get; init; }

    public WordsResponse? Because { get; init; }

    [OneOf<Stage>]
    public required TermResponse Stage { get; init; }

    [OneOf<Dimension>]
    public TermResponse? Dimension { get; init; }

    public required IReadOnlyList<RuleEditionResponse> Editions { get; init; }

    public required IReadOnlyList<IndicatorLineResponse> Indicators { get; init; }

    /// <summary>The run after which the firings are counted; absent before the first.</summary>
    public long? Run { get; init; }

    public required IReadOnlyList<PolicyFiringResponse> Firings { get; init; }

    public required IReadOnlyList<CaseResponse> Cases { get; init; }
}

/// <summary>One edition of a rule; the changes are those from the edition before.</summary>
internal sealed record RuleEditionResponse(
    DateOnly InForceFrom, DateOnly? InForceUntil, CitationResponse Citation, IReadOnlyList<RuleRowResponse> Rows, bool? UnknownApplies, IReadOnlyList<EditionChangeResponse> Changes);

/// <summary>One row, as the policy file writes it and in words.</summary>
internal sealed record RuleRowResponse(string When, WordsResponse WhenWords, string Then, WordsResponse ThenWords);

/// <summary>A value that is not what it was in the edition before; absent where it was not there, or is no more.</summary>
internal sealed record EditionChangeResponse(WordsResponse What, WordsResponse? Before, WordsResponse? After);

/// <summary>In how many files a rule stands as fired under a policy, of how many that the policy governs.</summary>
internal sealed record PolicyFiringResponse(string Policy, int Fired, int Governed);

/// <summary>A golden case; its state says whether the rule is to fire, to be silent or not to know.</summary>
internal sealed record CaseResponse(
    string Name, string? Boundary, DateOnly AsOf, string? State, string Source, int Line, IReadOnlyList<WordsResponse> Given, IReadOnlyList<WordsResponse> Expected);
