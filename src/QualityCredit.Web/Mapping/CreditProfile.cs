using AutoMapper;
using QualityCredit.Rating.Credit;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Explanation;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.Ratings;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Wording;

namespace QualityCredit.Web.Mapping;

/// <summary>What a bank is told.</summary>
internal sealed class CreditProfile : Profile
{
    public CreditProfile()
    {
        CreateMap<AuthorisationVerdict, TermResponse>().ConvertUsing((verdict, _, context) => context.Mapper.Map<TermResponse>(Vocabulary.TermOf(verdict)));
        CreateMap<CreditAnswer, CreditResponse>()
            .ForMember(to => to.Name, map => map.MapFrom(from => from.Listing.Name))
            .ForMember(to => to.Authorisation, map => map.MapFrom(from => from.Verdict))
            .ForMember(to => to.Grade, map => map.MapFrom(from => from.Rating as ExplainedRating))
            .ForMember(to => to.NoGrade, map => map.MapFrom(from => CreditWords.WhyNoGrade(from)));
        CreateMap<ExplainedRating, CreditGradeResponse>()
            .ForMember(to => to.Outcome, map => map.MapFrom(from => from.Decision.Outcome))
            .ForMember(to => to.LocalGrade, map => map.MapFrom(from => from.Decision.Local == null ? null : from.Decision))
            .ForMember(to => to.Region, map => map.MapFrom(from => from.Enterprise.Enterprise.Region))
            .ForMember(to => to.Industry, map => map.MapFrom(from => from.Enterprise.Enterprise.Industry))
            .ForMember(to => to.AsOf, map => map.MapFrom(from => from.Decision.AsOf))
            .ForMember(to => to.Policy, map => map.MapFrom(from => from.Decision))
            .ForMember(to => to.GradeSince, map => map.MapFrom(from => from.Decision.After.GradeSince))
            .ForMember(to => to.NextChange, map => map.ConvertUsing<NextChangeWords, ExplainedRating>(from => from))
            .ForMember(to => to.Adverse, map => map.MapFrom(from => MainReasons.Adverse(from.Decision.Trace)))
            .ForMember(to => to.Products, map => map.MapFrom(from => from.Decision.Risks.GroupBy(risk => risk).OrderByDescending(group => group.Key)))
            .ForMember(to => to.Unknown, map => map.MapFrom(from => from.Decision.Trace.Values.Where(value => !value.Value.IsKnown)))
            .ForMember(to => to.Digest, map => map.MapFrom(from => Convert.ToHexStringLower(from.Decision.Digest())));
        CreateMap<Finding, CreditReasonResponse>()
            .ForCtorParam("Code", map => map.MapFrom(from => from.Rule.Name))
            .ForCtorParam("Title", map => map.MapFrom(from => from.Rule.Title))
            .ForCtorParam("Sentence", map => map.MapFrom(from => ReasonSentence.Of(from)))
            .ForCtorParam("Citation", map => map.MapFrom(from => from.Edition.Citation));
        CreateMap<IGrouping<RiskLevel, RiskLevel>, RiskCountResponse>()
            .ForCtorParam("Risk", map => map.MapFrom(from => from.Key))
            .ForCtorParam("Products", map => map.MapFrom(from => from.Count()));
    }
}
