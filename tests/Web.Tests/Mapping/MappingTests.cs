using AutoMapper;
using AutoMapper.Internal;
using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Rating.Decisions;
using QualityCredit.Register.Blacklist;
using QualityCredit.Register.Ratings;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Mapping;

[Collection(OneHost.Name)]
public sealed class MappingTests(RunningHost host)
{
    private IConfigurationProvider Configuration => host.Factory.Services.CreateScope().ServiceProvider.GetRequiredService<IMapper>().ConfigurationProvider;

    [Fact]
    public void Every_member_of_every_response_has_a_source() => Configuration.AssertConfigurationIsValid();

    [Theory]
    [InlineData(typeof(ListingAnswer), typeof(ListingAnswerResponse))]
    [InlineData(typeof(RegisteredEnterprise), typeof(EnterpriseResponse))]
    [InlineData(typeof(ExplainedRating), typeof(ExplanationResponse))]
    [InlineData(typeof(Finding), typeof(ReasonResponse))]
    public void The_maps_are_there(Type source, Type destination)
    {
        var maps = Configuration.Internal().GetAllTypeMaps();

        Assert.Contains(maps, map => map.SourceType == source && map.DestinationType == destination);
    }
}
