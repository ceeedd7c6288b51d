using QualityCredit.Architecture.Tests.Checks;
using Xunit;

namespace QualityCredit.Architecture.Tests;

public sealed class PackagesAtHomeTests
{
    [Fact]
    public void Every_package_is_named_by_its_home_only()
    {
        var looked = PackagesAtHome.InProjects(SourceTree.Projects, PackageHomes.All);

        Assert.Contains("QualityCredit.Seeds: Bogus", looked.At);
        Assert.Empty(looked.Violations);
    }

    [Fact]
    public void Every_namespace_of_a_package_is_used_at_its_home_only()
    {
        var looked = PackagesAtHome.InSources(SourceTree.Sources, PackageHomes.All, PackageHomes.Guests);

        Assert.Contains("src/QualityCredit.Register/Storage/RegisterContext.cs: Microsoft.AspNetCore.Identity.EntityFrameworkCore", looked.At);
        Assert.Empty(looked.Violations);
    }

    [Fact]
    public void Mappings_are_written_in_their_folder_and_used_by_endpoints_only()
    {
        var written = PackagesAtHome.Within(SourceTree.Sources, "CreateMap", PackageHomes.MappingFolder);
        var used = PackagesAtHome.Within(SourceTree.Sources, "AutoMapper", PackageHomes.MappingFolder, PackageHomes.EndpointsFolder);

        Assert.Contains("src/QualityCredit.Web/Mapping/RegisterProfile.cs", written.At);
        Assert.Contains("src/QualityCredit.Web/Mapping/RegisterProfile.cs", used.At);
        Assert.Empty(written.Violations);
        Assert.Empty(used.Violations);
    }

    [Fact]
    public void Register_knows_nothing_of_HTTP()
    {
        var looked = PackagesAtHome.Without(SourceTree.Sources, "QualityCredit.Register", PackageHomes.HttpNamespaces);

        Assert.Contains("src/QualityCredit.Register/Accounts/Officer.cs: Microsoft.AspNetCore.Identity", looked.At);
        Assert.Empty(looked.Violations);
    }

    [Fact]
    public void Bogus_in_Web_is_named_so_the_check_can_fail()
    {
        SourceFile project = new("src/QualityCredit.Web/QualityCredit.Web.csproj", "<Project><ItemGroup><PackageReference Include=\"Bogus\" /></ItemGroup></Project>");
        SourceFile source = new("src/QualityCredit.Web/Pages/Names.razor", "@using Bogus\n");

        Assert.Equal(["Bogus is not at home in QualityCredit.Web"], PackagesAtHome.InProjects([project], PackageHomes.All).Violations);
        Assert.Equal(["src/QualityCredit.Web/Pages/Names.razor names Bogus"], PackagesAtHome.InSources([source], PackageHomes.All, []).Violations);
    }

    [Fact]
    public void AutoMapper_in_a_page_and_a_mapping_in_an_endpoint_are_named_so_the_check_can_fail()
    {
        SourceFile page = new("src/QualityCredit.Web/Pages/Listing.razor", "@using AutoMapper\n");
        SourceFile endpoint = new("src/QualityCredit.Web/Api/Listings.cs", "configuration.CreateMap<Listing, ListingResponse>();\n");

        Assert.Equal(
            ["src/QualityCredit.Web/Pages/Listing.razor names AutoMapper"],
            PackagesAtHome.Within([page], "AutoMapper", PackageHomes.MappingFolder, PackageHomes.EndpointsFolder).Violations);
        Assert.Equal(
            ["src/QualityCredit.Web/Api/Listings.cs names CreateMap"],
            PackagesAtHome.Within([endpoint], "CreateMap", PackageHomes.MappingFolder).Violations);
    }

    [Fact]
    public void A_guest_that_does_not_come_is_named_so_the_check_can_fail()
    {
        var looked = PackagesAtHome.InSources([], PackageHomes.All, [new("QualityCredit.Web: Bogus", "there was one")]);

        Assert.Equal(["QualityCredit.Web: Bogus needs no exception any more"], looked.Violations);
    }

    [Fact]
    public void HTTP_in_Register_is_named_even_when_written_out_so_the_check_can_fail()
    {
        SourceFile source = new("src/QualityCredit.Register/Blacklist/LookUpListing.cs", "    Microsoft.AspNetCore.Http.HttpContext http;\n");

        var looked = PackagesAtHome.Without([source], "QualityCredit.Register", PackageHomes.HttpNamespaces);

        Assert.Equal(["src/QualityCredit.Register/Blacklist/LookUpListing.cs names Microsoft.AspNetCore.Http.HttpContext"], looked.Violations);
    }
}
