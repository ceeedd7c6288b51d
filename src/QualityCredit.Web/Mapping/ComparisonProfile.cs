using AutoMapper;
using QualityCredit.Rating.Comparison;
using QualityCredit.Register.Ratings;
using QualityCredit.Web.Api.Responses;

namespace QualityCredit.Web.Mapping;

/// <summary>What moved between two ratings, as responses.</summary>
internal sealed class ComparisonProfile : Profile
{
    public ComparisonProfile()
    {
        CreateMap<ComparedRatings, ComparisonResponse>()
            .IncludeMembers(from => from.Comparison)
            .ForMember(to => to.Code, map => map.MapFrom(from => from.After.Enterprise.Enterprise.Code))
            .ForMember(to => to.Name, map => map.MapFrom(from => from.After.Enterprise.Enterprise.Name))
            .ForMember(to => to.Before, map => map.MapFrom(from => from.Comparison.Before))
            .ForMember(to => to.After, map => map.MapFrom(from => from.Comparison.After));
        CreateMap<DecisionComparison, ComparisonResponse>()
            .ForMember(to => to.Code, map => map.MapFrom(from => from.After.File.Code))
            .ForMember(to => to.Name, map => map.MapFrom(from => from.After.File.Name))
            .ForMember(to => to.Causes, map => map.MapFrom(from => from.Causes.Select(cause => cause.Rule.Name)))
            .ForMember(to => to.Evidence, map => map.MapFrom(from => from.Items));
        CreateMap<DimensionChange, DimensionMoveResponse>();
        CreateMap<RuleChange, RuleMoveResponse>()
            .ForCtorParam("Rule", map => map.MapFrom(from => from.Rule.Name))
            .ForCtorParam("Sentence", map => map.MapFrom(from => ComparisonSentence.Of(from)));
        CreateMap<ItemChange, ItemMoveResponse>()
            .ForCtorParam("Kind", map => map.MapFrom(from => (from.After ?? from.Before)!.Kind))
            .ForCtorParam("OccurredOn", map => map.MapFrom(from => (from.After ?? from.Before)!.OccurredOn))
            .ForCtorParam("Entered", map => map.MapFrom(from => from.Entered.Select(indicator => indicator.Name)))
            .ForCtorParam("Left", map => map.MapFrom(from => from.Left.Select(indicator => indicator.Name)))
            .ForCtorParam("Sentence", map => map.MapFrom(from => ComparisonSentence.Of(from)));
        CreateMap<ProductChange, ProductMoveResponse>()
            .ForCtorParam("Before", map => map.MapFrom(from => from.Before == null ? null : (Rating.Decisions.RiskLevel?)from.Before.Level))
            .ForCtorParam("After", map => map.MapFrom(from => from.After == null ? null : (Rating.Decisions.RiskLevel?)from.After.Level));
    }
}
