using AutoMapper;
using QualityCredit.Rating.Comparison;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.Listings;
using QualityCredit.Rating.Paths;
using QualityCredit.Rating.Policies;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Wording;

namespace QualityCredit.Web.Mapping;

/// <summary>Codes and closed vocabularies, as responses write them.</summary>
internal sealed class VocabularyProfile : Profile
{
    public VocabularyProfile()
    {
        CreateMap<OrganizationCode, string>().ConvertUsing(code => code.ToString());
        CreateMap<UnifiedSocialCreditCode, string>().ConvertUsing(code => code.ToString());
        CreateMap<EnterpriseCode, string>().ConvertUsing(code => code.ToString());
        CreateMap<RegionCode, NamedCodeResponse>().ConvertUsing<RegionWords>();
        CreateMap<IndustryCode, NamedCodeResponse>().ConvertUsing<IndustryWords>();

        CreateMap<Bilingual, WordsResponse>();
        CreateMap<Term, TermResponse>();
        CreateMap<RatingOutcome, TermResponse>().ConvertUsing((outcome, _, context) => context.Mapper.Map<TermResponse>(OutcomeWords.Of(outcome)));
        CreateMap<FieldForm, WordsResponse>();
        CreateMap<Term, WordsResponse>();
        CreateMap<FieldWords, FieldResponse>()
            .ForMember(to => to.Code, map => map.MapFrom(from => from.Field.Code))
            .ForMember(to => to.Label, map => map.MapFrom(from => from.Field))
            .ForMember(to => to.Words, map => map.MapFrom(from => from.Term));
        MapTerms<Grade>();
        MapTerms<EnterpriseSize>();
        MapTerms<SupervisionIntensity>();
        MapTerms<RiskLevel>();
        MapTerms<Dimension>();
        MapTerms<Stage>();
        MapTerms<ListingDegree>();
        MapTerms<EarlyRemoval>();
        MapTerms<ListingState>();
        MapTerms<ListingAction>();
        MapTerms<ProcedureTerm>();
        MapTerms<EvidenceKind>();
        MapTerms<ArchiveGroup>();
        MapTerms<ObjectionState>();
        MapTerms<InspectionMechanism>();
        MapTerms<CorrectionKind>();
        MapTerms<RuleFate>();
        MapTerms<ItemFate>();

        // A day that is not stated is stored as the default day.
        CreateMap<DateOnly, DateOnly?>().ConvertUsing(day => day == default ? null : day);
    }

    private void MapTerms<T>() where T : struct, Enum =>
        CreateMap<T, TermResponse>().ConvertUsing((value, _, context) => context.Mapper.Map<TermResponse>(Vocabulary.TermOf(value)));
}
