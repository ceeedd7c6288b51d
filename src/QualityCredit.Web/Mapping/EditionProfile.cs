using AutoMapper;
using QualityCredit.Register.Editions;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Wording;

namespace QualityCredit.Web.Mapping;

/// <summary>The way of policies into force, as responses.</summary>
internal sealed class EditionProfile : Profile
{
    public EditionProfile()
    {
        CreateMap<PolicyStepKind, WordsResponse>().ConvertUsing((kind, _, context) => context.Mapper.Map<WordsResponse>(EditionWords.Of(kind)));
        CreateMap<PolicyStep, PolicyStepResponse>();
    }
}
