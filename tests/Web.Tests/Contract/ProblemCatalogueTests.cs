using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Testing;
using QualityCredit.Web.Contract;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Contract;

/// <summary>The list of problem codes is closed: what the program can send is in it, and nothing else.</summary>
[Collection(OneHost.Name)]
public sealed class ProblemCatalogueTests(RunningHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static IEnumerable<ProblemKind> All => ProblemCatalogue.Groups.SelectMany(group => group.Problems);

    [Fact]
    public void Every_code_that_the_program_can_send_is_in_the_list_and_every_listed_one_can_be_sent()
    {
        CodesInSources found = new();
        foreach (var project in new[] { "QualityCredit.Web", "QualityCredit.Register", "QualityCredit.Rating" })
        {
            foreach (var file in SourcesOf(project))
            {
                found.Read(Path.GetFileName(file), File.ReadAllText(file));
            }
        }

        var sent = found.Codes.Concat(Enum.GetValues<IdentifierProblemCode>().Select(code => new IdentifierProblem(code, IdentifierSeverity.Error, "", "").CodeName)).ToHashSet();
        var listed = All.Select(problem => problem.Code).ToHashSet();
        Assert.Empty(found.Unclear);
        Assert.Empty(found.UnknownFamilies);
        Assert.Empty(sent.Except(listed));
        Assert.Empty(listed.Except(sent));
    }

    [Fact]
    public void A_code_that_nobody_listed_is_found()
    {
        CodesInSources found = new();

        found.Read("One.cs", """class One { object Two(object context) => Problems.Refuse(context, StatusCodes.Status409Conflict, "quite-new", title, detail); }""");
        found.Read("Three.cs", """record Four() : SomethingRefused("also-new"); record Five() : CaseRefused("new-of-a-case", words);""");
        found.Read("Five.cs", """class Five { object Five(bool one) => new Answer { Problem = !one ? null : "told-inside" }; }""");
        found.Read("Six.cs", """class Six { object Seven(object context) => Problems.Refuse(context, StatusCodes.Status409Conflict, Eight(), title, detail); }""");

        Assert.Equal(["new-of-a-case", "quite-new", "told-inside"], found.Codes);
        Assert.Equal(["SomethingRefused"], found.UnknownFamilies);
        Assert.Equal(["Six.cs: Eight()"], found.Unclear);
    }

    [Fact]
    public void Each_says_in_both_languages_what_it_means_and_what_to_do()
    {
        Assert.All(All, problem => Assert.All(
            [problem.Code, problem.Zh, problem.En, problem.NextZh, problem.NextEn], words => Assert.False(string.IsNullOrWhiteSpace(words), problem.Code)));
        Assert.All(All, problem => Assert.All(problem.Status, status => Assert.InRange(status, 400, 599)));
        Assert.Distinct(All.Select(problem => problem.Code));
    }

    [Fact]
    public async Task The_type_of_a_problem_is_the_address_of_its_page()
    {
        var problem = await (await host.Public().GetAsync("/api/v1/blacklist/QC100001-4", Ct)).Content.ReadFromJsonAsync<JsonElement>(Ct);

        var page = await host.Public().GetAsync(problem.GetProperty("type").GetString(), Ct);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        var text = await page.Content.ReadAsStringAsync(Ct);
        Assert.Contains("wrong-check", text, StringComparison.Ordinal);
        Assert.Contains(ProblemCatalogue.Find("wrong-check")!.NextZh, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_stand_on_one_page_and_an_unknown_one_has_none()
    {
        var page = await host.Public().GetStringAsync(ProblemCatalogue.Address, Ct);
        var unknown = await host.Public().GetAsync(ProblemCatalogue.PathOf("no-such-code"), Ct);

        Assert.All(All, problem => Assert.Contains($"id=\"{problem.Code}\"", page, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    private static IEnumerable<string> SourcesOf(string project)
    {
        var folder = Path.Combine(Path.GetDirectoryName(RulesFolder.Path)!, "src", project);
        return Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj" or "Migrations"));
    }
}
