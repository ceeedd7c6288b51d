using AutoMapper;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Listings;
using QualityCredit.Register.Blacklist;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Ratings;
using QualityCredit.Web.Api.Responses;

namespace QualityCredit.Web.Mapping;

/// <summary>What the register answers, as responses.</summary>
internal sealed class RegisterProfile : Profile
{
    public RegisterProfile()
    {
        CreateMap<ListingAnswer, ListingAnswerResponse>().ForMember(to => to.Listed, map => map.MapFrom(from => from.IsListed));
        CreateMap<ListingRemark, ListingRemarkResponse>();
        CreateMap<ListingReply, ListingReplyResponse>();
        CreateMap<AnnulledListing, AnnulledListingResponse>().ForMember(to => to.Ground, map => map.ConvertUsing<GroundWords, string>());
        CreateMap<Listing, ListingEntryResponse>()
            .ForMember(to => to.Ground, map => map.ConvertUsing<GroundWords, string>())
            .ForMember(to => to.Basis, map => map.MapFrom<GroundBasis>())
            .ForMember(to => to.Department, map => map.MapFrom(from => from.Provenance.Department))
            .ForMember(to => to.Document, map => map.MapFrom(from => from.Provenance.Document))
            .ForMember(to => to.Remedies, map => map.Ignore());
        CreateMap<ListingRemedies, RemediesResponse>();
        CreateMap<TermLength, TermLengthResponse>();

        CreateMap<Enterprise, EnterpriseLineResponse>()
            .ForMember(to => to.FormerName, map => map.Ignore())
            .ForMember(to => to.Status, map => map.Ignore());
        CreateMap<FoundEnterprise, EnterpriseLineResponse>().IncludeMembers(from => from.Enterprise);
        CreateMap<FormerName, FormerNameResponse>();
        CreateMap<Enterprise, EnterpriseResponse>()
            .ForMember(to => to.FormerNames, map => map.Ignore())
            .ForMember(to => to.Status, map => map.Ignore());
        CreateMap<RegisteredEnterprise, EnterpriseResponse>().IncludeMembers(from => from.Enterprise);
        CreateMap<EnterpriseStatus, StatusResponse>()
            .ForMember(to => to.Outcome, map => map.MapFrom(from => from.Rated))
            .ForMember(to => to.HighestRisk, map => map.ConvertUsing<RiskTerm, byte>());

        CreateMap<EvidenceItem, EvidenceResponse>()
            .ForMember(to => to.Fields, map => map.MapFrom<EvidenceFields>())
            .ForMember(to => to.Department, map => map.MapFrom(from => from.Provenance.Department))
            .ForMember(to => to.Document, map => map.MapFrom(from => from.Provenance.Document))
            .ForMember(to => to.Line, map => map.MapFrom(from => from.Provenance.Line))
            .ForMember(to => to.RecordedAtUtc, map => map.MapFrom(from => from.Provenance.RecordedAtUtc))
            .ForMember(to => to.KnownUntilUtc, map => map.Ignore())
            .ForMember(to => to.RetractionReason, map => map.Ignore());
        CreateMap<KnownEvidence, EvidenceResponse>().IncludeMembers(from => from.Item);
    }
}
