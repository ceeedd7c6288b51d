using AutoMapper;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.Rescoring;
using QualityCredit.Register.Runs;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Wording;

namespace QualityCredit.Web.Mapping;

/// <summary>Supervision, products and runs, as responses.</summary>
internal sealed class SupervisionProfile : Profile
{
    public SupervisionProfile()
    {
        CreateMap<ExplainedRating, SupervisionResponse>()
            .ForMember(to => to.Code, map => map.MapFrom(from => from.Enterprise.Enterprise.Code))
            .ForMember(to => to.AsOf, map => map.MapFrom(from => from.Decision.AsOf))
            .ForMember(to => to.Intensity, map => map.MapFrom(from => from.Decision.Intensity))
            .ForMember(to => to.Grade, map => map.MapFrom(from => from.SupervisedAs))
            .ForMember(to => to.Risk, map => map.MapFrom(from => from.SupervisedRisk))
            .ForMember(to => to.Listed, map => map.MapFrom(from => from.IsListed))
            .ForMember(to => to.Mechanisms, map => map.MapFrom(from => from.Frequencies));
        CreateMap<SupervisionMeasures, MeasuresResponse>();
        CreateMap<MechanismFrequency, MechanismResponse>().ForMember(to => to.Words, map => map.MapFrom(from => FrequencyWords.Of(from)));

        CreateMap<ExplainedRating, ProductsResponse>()
            .ForCtorParam("Code", map => map.MapFrom(from => from.Enterprise.Enterprise.Code))
            .ForCtorParam("AsOf", map => map.MapFrom(from => from.Decision.AsOf));
        CreateMap<ExplainedProduct, ProductResponse>()
            .ForMember(to => to.Serial, map => map.MapFrom(from => from.Product.Serial))
            .ForMember(to => to.Number, map => map.MapFrom(from => from.Product.Number))
            .ForMember(to => to.Name, map => map.MapFrom(from => from.Product.Name))
            .ForMember(to => to.Kind, map => map.MapFrom(from => from.Product.Kind.ToString()))
            .ForMember(to => to.Gtin, map => map.MapFrom(from => from.Product.Gtin.ToString()))
            .ForMember(to => to.Risk, map => map.MapFrom(from => from.Risk.Level))
            .ForMember(to => to.BaseRisk, map => map.MapFrom(from => from.Risk.Base))
            .ForMember(to => to.Source, map => map.MapFrom(from => RiskWords.Of(from.Risk.Source)))
            .ForMember(to => to.Reasons, map => map.MapFrom(from => from.Findings));

        CreateMap<RescoringRun, RunResponse>()
            .ForMember(to => to.Kind, map => map.MapFrom(from => RunWords.Of(from.Kind)))
            .ForMember(to => to.State, map => map.MapFrom(from => RunWords.Of(from.State)))
            .ForMember(to => to.Outcomes, map => map.MapFrom(from => RunWords.Distribution(from).ToDictionary(line => line.Outcome.ToString(), line => line.Count)))
            .ForMember(to => to.Movers, map => map.MapFrom(from => RunWords.MoversOf(from)));
        CreateMap<RescoringRun, RunDetailResponse>().IncludeBase<RescoringRun, RunResponse>().ForMember(to => to.Failures, map => map.Ignore());
        CreateMap<LedgerEntry, RunDetailResponse>().IncludeMembers(from => from.Run);
        CreateMap<FailedEnterprise, FailureResponse>();
    }
}
