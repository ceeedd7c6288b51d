using AutoMapper;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.Policies;
using QualityCredit.Web.Api.Responses;

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
        CreateMap<RatingOutcome, TermResponse>().ConvertUsing(outcome => OutcomeTerm.Of(outcome));
        MapTerms<EnterpriseSize>();
        MapTerms<SupervisionIntensity>();
        MapTerms<RiskLevel>();
        MapTerms<Dimension>();
        MapTerms<Stage>();
        MapTerms<ListingDegree>();
        MapTerms<EvidenceKind>();
        MapTerms<ArchiveGroup>();
        MapTerms<ObjectionState>();
        MapTerms<InspectionMechanism>();

        // A day that is not stated is stored as the default day.
        CreateMap<DateOnly, DateOnly?>().ConvertUsing(day => day == default ? null : day);
    }

    private void MapTerms<T>() where T : struct, Enum =>
        CreateMap<T, TermResponse>().ConvertUsing((value, _, context) => context.Mapper.Map<TermResponse>(Vocabulary.TermOf(value)));
}
