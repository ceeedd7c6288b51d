using AutoMapper;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Paths;
using QualityCredit.Register.Ratings;
using QualityCredit.Web.Api.Responses;

namespace QualityCredit.Web.Mapping;

/// <summary>Ways to a better grade, as responses.</summary>
internal sealed class PathProfile : Profile
{
    public PathProfile()
    {
        CreateMap<RatedFile, DecisionResponse>().IncludeMembers(from => from.Decision);
        CreateMap<RatingDecision, DecisionResponse>()
            .ForMember(to => to.LocalGrade, map => map.MapFrom(from => from.Local == null ? null : from))
            .ForMember(to => to.Policy, map => map.MapFrom(from => from))
            .ForMember(to => to.Digest, map => map.MapFrom(from => Convert.ToHexStringLower(from.Digest())));
        CreateMap<FoundPaths, BetterGradeResponse>()
            .ForMember(to => to.Code, map => map.MapFrom(from => from.Next.Rated.File.Code))
            .ForMember(to => to.Name, map => map.MapFrom(from => from.Next.Rated.File.Name))
            .ForMember(to => to.Rated, map => map.MapFrom(from => from.Next.Rated))
            .ForMember(to => to.From, map => map.MapFrom(from => from.Next.From))
            .ForMember(to => to.Target, map => map.MapFrom(from => from.Next.Target))
            .ForMember(to => to.Paths, map => map.MapFrom(from => from.Next.Paths))
            .ForMember(to => to.Holds, map => map.MapFrom(from => from.Next.Holds));
        CreateMap<GradePath, PathResponse>().ForCtorParam("Corrections", map => map.MapFrom(from => from.Corrections.Select(correction => new CorrectionOfFile(correction, from.Ratings[0]))));
        CreateMap<CorrectionOfFile, CorrectionResponse>()
            .ForCtorParam("Kind", map => map.MapFrom(from => from.Correction.Kind))
            .ForCtorParam("Serial", map => map.MapFrom(from => from.Correction.Before == null ? (int?)null : from.Correction.Before.Serial))
            .ForCtorParam("Evidence", map => map.MapFrom(from => (from.Correction.After ?? from.Correction.Before)!.Kind))
            .ForCtorParam("Product", map => map.MapFrom(from => (from.Correction.After ?? from.Correction.Before)!.Product))
            .ForCtorParam("NeedsAuthority", map => map.MapFrom(from => from.Correction.NeedsAuthority))
            .ForCtorParam("Sentence", map => map.MapFrom(from => PathSentence.Of(from.Correction, from.Rated.File)));
        CreateMap<Hold, HoldResponse>().ForCtorParam("Sentence", map => map.MapFrom(from => PathSentence.Of(from)));
    }

    /// <summary>A correction with the file that its products are in.</summary>
    internal sealed record CorrectionOfFile(Correction Correction, RatedFile Rated);
}
