using AutoMapper;
using QualityCredit.Rating.Credit;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Explanation;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Wording;

namespace QualityCredit.Web.Mapping;

/// <summary>What a bank is told.</summary>
internal sealed class CreditProfile : Profile
{
    public CreditProfile()
    {
        CreateMap<AuthorisationVerdict, TermResponse>().ConvertUsing((verdict, _, context) => context.Mapper.Map<TermResponse>(Vocabulary.TermOf(verdict)));
        CreateMap<NoGrade, TermResponse>().ConvertUsing((reason, _, context) => context.Mapper.Map<TermResponse>(Vocabulary.TermOf(reason)));
        CreateMap<CreditAnswer, CreditResponse>()
            .ForMember(to => to.On, map => map.MapFrom(from => from.Published.Day))
            .ForMember(to => to.Authorisation, map => map.MapFrom(from => from.Verdict))
            .ForMember(to => to.Enterprise, map => map.MapFrom(from => from.Subject))
            .ForMember(to => to.Listing, map => map.MapFrom<ListingWithRemedies>())
            .ForMember(to => to.NoGrade, map => map.MapFrom(from => from.Grade is GradeNotTold ? ((GradeNotTold)from.Grade).Reason : (NoGrade?)null))
            .ForMember(to => to.Grade, map => map.MapFrom(from => from.Grade as GradeTold));
        CreateMap<CreditSubject, CreditSubjectResponse>();
        CreateMap<GradeTold, CreditGradeResponse>()
            .ForMember(to => to.Outcome, map => map.MapFrom(from => from.Decision.Outcome))
            .ForMember(to => to.LocalGrade, map => map.MapFrom(from => from.Decision.Local == null ? null : from.Decision))
            .ForMember(to => to.AsOf, map => map.MapFrom(from => from.Decision.AsOf))
            .ForMember(to => to.Policy, map => map.MapFrom(from => from.Decision))
            .ForMember(to => to.GradeSince, map => map.MapFrom(from => from.Decision.After.GradeSince))
            .ForMember(to => to.NextChange, map => map.ConvertUsing<NextChangeOfGrade, GradeTold>(from => from))
            .ForMember(to => to.Adverse, map => map.MapFrom(from => MainReasons.Adverse(from.Decision.Trace)))
            .ForMember(to => to.Favourable, map => map.MapFrom(from => MainReasons.Favourable(from.Decision.Trace)))
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

    private sealed class NextChangeOfGrade : IValueConverter<GradeTold, NextChangeResponse?>
    {
        public NextChangeResponse? Convert(GradeTold sourceMember, ResolutionContext context) => sourceMember.NextChange == default
            ? null
            : new(sourceMember.NextChange, context.Mapper.Map<WordsResponse>(ChangeWords.Of(sourceMember.Decision, sourceMember.NextChange)));
    }

    private sealed class ListingWithRemedies : IValueResolver<CreditAnswer, CreditResponse, ListingAnswerResponse>
    {
        public ListingAnswerResponse Resolve(CreditAnswer source, CreditResponse destination, ListingAnswerResponse destMember, ResolutionContext context) =>
            context.Mapper.MapListing(source.Published, source.Code);
    }
}
