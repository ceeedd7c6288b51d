using AutoMapper;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Explanation;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Blacklist;
using QualityCredit.Register.PublicList;
using QualityCredit.Register.Ratings;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Hosting;
using QualityCredit.Web.Wording;

namespace QualityCredit.Web.Mapping;

internal sealed class RegionWords(ReferenceData reference) : ITypeConverter<RegionCode, NamedCodeResponse>
{
    public NamedCodeResponse Convert(RegionCode source, NamedCodeResponse destination, ResolutionContext context) => new(source.ToString(), reference.NameOf(source));
}

internal sealed class IndustryWords(ReferenceData reference) : ITypeConverter<IndustryCode, NamedCodeResponse>
{
    public NamedCodeResponse Convert(IndustryCode source, NamedCodeResponse destination, ResolutionContext context) => new(source.ToString(), reference.TitleOf(source));
}

internal sealed class GroundWords(ListingGrounds grounds) : IValueConverter<string, WordsResponse>
{
    public WordsResponse Convert(string sourceMember, ResolutionContext context) => context.Mapper.Map<WordsResponse>(grounds.WordsOf(sourceMember));
}

internal sealed class GroundBasis(ListingGrounds grounds) : IValueResolver<Listing, ListingEntryResponse, string?>
{
    public string? Resolve(Listing source, ListingEntryResponse destination, string? destMember, ResolutionContext context) => grounds.BasisOf(source);
}

/// <summary>By which name a row was found, where one was asked for: that travels with the mapping.</summary>
internal sealed class FoundByName : IValueResolver<ListedRow, ListedRowResponse, FoundByResponse?>
{
    public const string Asked = "name asked";

    public FoundByResponse? Resolve(ListedRow source, ListedRowResponse destination, FoundByResponse? destMember, ResolutionContext context) =>
        context.TryGetItems(out var items) && items.TryGetValue(Asked, out var asked) && asked is true
            ? new(source.FormerName ?? source.Enterprise.Name, source.FormerName is not null, source.Score)
            : null;
}

/// <summary>A stored risk, where 0 is none.</summary>
internal sealed class RiskTerm : IValueConverter<byte, TermResponse?>
{
    public TermResponse? Convert(byte sourceMember, ResolutionContext context) =>
        sourceMember == 0 ? null : context.Mapper.Map<TermResponse>((RiskLevel)sourceMember);
}

internal sealed class EvidenceFields : IValueResolver<EvidenceItem, EvidenceResponse, IReadOnlyList<FieldResponse>>
{
    public IReadOnlyList<FieldResponse> Resolve(EvidenceItem source, EvidenceResponse destination, IReadOnlyList<FieldResponse> destMember, ResolutionContext context) =>
        context.Mapper.Map<IReadOnlyList<FieldResponse>>(FieldWords.Of(source));
}

internal sealed class NextChangeWords : IValueConverter<ExplainedRating, NextChangeResponse?>
{
    public NextChangeResponse? Convert(ExplainedRating sourceMember, ResolutionContext context) => sourceMember.NextChange == default
        ? null
        : new(sourceMember.NextChange, context.Mapper.Map<WordsResponse>(ChangeWords.Of(sourceMember)));
}

/// <summary>The sentence in the language of the request, which travels with the mapping.</summary>
internal sealed class SentenceInLanguage : IValueResolver<Finding, ReasonResponse, string>
{
    public const string IsEnglish = "english";

    public string Resolve(Finding source, ReasonResponse destination, string destMember, ResolutionContext context)
    {
        var sentence = ReasonSentence.Of(source);
        return context.TryGetItems(out var items) && items.TryGetValue(IsEnglish, out var english) && english is true ? sentence.En : sentence.Zh;
    }
}
