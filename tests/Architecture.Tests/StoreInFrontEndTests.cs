using Microsoft.EntityFrameworkCore;
using QualityCredit.Architecture.Tests.Checks;
using QualityCredit.Register.Storage;
using Xunit;

namespace QualityCredit.Architecture.Tests;

public sealed class StoreInFrontEndTests
{
    private static readonly string[] _places = ["QualityCredit.Web.Api", "QualityCredit.Web.Pages", "QualityCredit.Web.Mapping"];

    [Fact]
    public void Endpoints_and_pages_hold_no_type_of_the_store()
    {
        var types = OurAssemblies.Web.GetTypes().Where(type =>
            _places.Any(place => type.Namespace == place || type.Namespace?.StartsWith(place + ".", StringComparison.Ordinal) == true));

        var looked = StoreInFrontEnd.In(types);

        Assert.Contains(looked.At, name => name.Contains('<', StringComparison.Ordinal));
        Assert.Contains("EnterpriseEndpoints", looked.At);
        Assert.Empty(looked.Violations);
    }

    [Fact]
    public void A_lambda_that_takes_the_context_is_named_so_the_check_can_fail()
    {
        var nested = typeof(Endpoint).GetNestedTypes(System.Reflection.BindingFlags.NonPublic);

        var looked = StoreInFrontEnd.In([typeof(Endpoint), .. nested]);

        Assert.Contains("StoreInFrontEndTests.Endpoint.<>c holds RegisterContext", looked.Violations);
    }

    private static class Endpoint
    {
        public static Delegate Count() => async (RegisterContext context, CancellationToken ct) => await context.Enterprises.CountAsync(ct);
    }
}
