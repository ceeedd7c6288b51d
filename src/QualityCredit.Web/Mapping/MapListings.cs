using AutoMapper;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.PublicList;
using QualityCredit.Web.Api.Responses;

namespace QualityCredit.Web.Mapping;

/// <summary>What the public list says of a code on a day, each entry with what may be done against it.</summary>
internal static class MapListings
{
    public static ListingAnswerResponse MapListing(this IMapperBase mapper, PublicDay day, EnterpriseCode code)
    {
        var response = mapper.Map<ListingAnswerResponse>(day.Answer(code));
        return response.Entries.Count == 0 ? response : response with
        {
            Entries = [.. response.Entries.Zip(day.RemediesOf(code.Organization), (entry, may) => entry with { Remedies = mapper.Map<RemediesResponse?>(may) })],
        };
    }
}
