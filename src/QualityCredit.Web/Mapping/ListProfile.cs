using AutoMapper;
using QualityCredit.Register.PublicList;
using QualityCredit.Web.Api.Responses;

namespace QualityCredit.Web.Mapping;

/// <summary>Rows of the public list.</summary>
internal sealed class ListProfile : Profile
{
    public ListProfile() => CreateMap<ListedRow, ListedRowResponse>()
        .ForMember(to => to.Code, map => map.MapFrom(from => from.Enterprise.Code))
        .ForMember(to => to.CreditCode, map => map.MapFrom(from => from.Enterprise.CreditCode))
        .ForMember(to => to.Name, map => map.MapFrom(from => from.Enterprise.Name))
        .ForMember(to => to.Region, map => map.MapFrom(from => from.Enterprise.Region))
        .ForMember(to => to.Entry, map => map.MapFrom(from => from.Entry.Listing))
        .ForMember(to => to.FoundBy, map => map.MapFrom<FoundByName>());
}
