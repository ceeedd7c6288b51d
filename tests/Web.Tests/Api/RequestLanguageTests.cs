using Microsoft.AspNetCore.Http;
using QualityCredit.Web.Api;
using Xunit;

namespace QualityCredit.Web.Tests.Api;

public sealed class RequestLanguageTests
{
    [Theory]
    [InlineData("", false)]
    [InlineData("en", true)]
    [InlineData("EN-US", true)]
    [InlineData("zh-CN,en;q=0.8", false)]
    [InlineData("fr, en;q=0.3, zh;q=0.2", true)]
    [InlineData("en;q=0, zh;q=0.1", false)]
    [InlineData("en;q=0", false)]
    [InlineData("fr", false)]
    [InlineData(";;;", false)]
    public void The_preferred_of_the_two_languages_is_taken(string accept, bool isEnglish)
    {
        DefaultHttpContext context = new();
        context.Request.Headers.AcceptLanguage = accept;

        Assert.Equal(isEnglish, RequestLanguage.IsEnglish(context));
    }
}
