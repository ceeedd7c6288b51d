using AutoMapper;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Hosting;

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

/// <summary>A stored risk, where 0 is none.</summary>
internal sealed class RiskTerm : IValueConverter<byte, TermResponse?>
{
    public TermResponse? Convert(byte sourceMember, ResolutionContext context) =>
        sourceMember == 0 ? null : context.Mapper.Map<TermResponse>((RiskLevel)sourceMember);
}

internal static class OutcomeTerm
{
    public static TermResponse Of(RatingOutcome outcome) => outcome.Grade is { } grade && Vocabulary.TermOf(grade) is var term
        ? new(term.Code, term.Zh, term.En)
        : new(outcome.ToString(), "未评级", "Unrated");
}

internal sealed class EvidenceFields : IValueResolver<EvidenceItem, EvidenceResponse, IReadOnlyList<FieldResponse>>
{
    public IReadOnlyList<FieldResponse> Resolve(EvidenceItem source, EvidenceResponse destination, IReadOnlyList<FieldResponse> destMember, ResolutionContext context) =>
        [.. EvidenceForm.Of(source.Kind).Fields
            .Select(field => (field, text: field.TextOf(source)))
            .Where(stated => stated.text is not null)
            .Select(stated => new FieldResponse
            {
                Code = stated.field.Code,
                Label = new(stated.field.Zh, stated.field.En),
                Value = stated.text!,
                Words = stated.field.Vocabulary?.Find(stated.text) is { } term ? new(term.Zh, term.En) : null,
            })];
}
