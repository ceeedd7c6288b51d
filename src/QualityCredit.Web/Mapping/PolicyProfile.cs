using AutoMapper;
using QualityCredit.Rating.Policies;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Browsing;
using QualityCredit.Web.Wording;

namespace QualityCredit.Web.Mapping;

/// <summary>Policies and their rules, as responses.</summary>
internal sealed class PolicyProfile : Profile
{
    public PolicyProfile()
    {
        CreateMap<Diagnostic, PolicyFindingResponse>();
        CreateMap<PolicyLine, PolicyLineResponse>();
        CreateMap<PolicyCard, PolicyResponse>();
        CreateMap<EditionOfPolicy, EditionOfPolicyResponse>();
        CreateMap<ArticleCard, ArticleResponse>();
        CreateMap<RuleLine, RuleLineResponse>();
        CreateMap<IndicatorLine, IndicatorLineResponse>();
        CreateMap<IndicatorEditionCard, IndicatorEditionResponse>();
        CreateMap<DefinitionLine, DefinitionLineResponse>();
        CreateMap<RuleCard, RuleResponse>();
        CreateMap<RuleEditionCard, RuleEditionResponse>();
        CreateMap<RuleRowCard, RuleRowResponse>();
        CreateMap<EditionChange, EditionChangeResponse>();
        CreateMap<PolicyFiring, PolicyFiringResponse>();
        CreateMap<CaseCard, CaseResponse>();
    }
}
