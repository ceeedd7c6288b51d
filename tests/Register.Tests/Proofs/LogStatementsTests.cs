using System.Security.Cryptography;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Listings;
using QualityCredit.Rating.Proofs;
using QualityCredit.Register.Blacklist;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Proofs;
using QualityCredit.Register.Tests.Blacklist;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Proofs;

/// <summary>The words of the leaves: once written they are never written otherwise.</summary>
public sealed class LogStatementsTests
{
    private static readonly DateTime _at = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    [Fact]
    public void A_step_of_policies_says_who_did_what_with_which_texts()
    {
        PolicyStep step = new()
        {
            Id = 7,
            Kind = PolicyStepKind.Activated,
            AtUtc = _at,
            Officer = "officer-2",
            Bundle = 3,
            Base = 1,
            Simulation = 4,
            Proposal = 6,
            EffectiveFrom = new(2026, 2, 1),
            Basis = "湘市监〔2026〕7号",
        };

        Assert.Equal(
            """{"statement":"policy-step","step":7,"kind":"Activated","atUtc":"2026-01-02T03:04:05Z","officer":"officer-2","bundle":3,"digest":"abc","base":1,"simulation":4,"proposal":6,"effectiveFrom":"2026-02-01","basis":"湘市监〔2026〕7号"}""",
            LogStatements.Of(step, "abc"));
    }

    [Fact]
    public void A_change_of_the_public_list_says_what_was_done_and_keeps_names_and_words_to_itself()
    {
        ListingChange change = new() { Sequence = 5, CaseId = 2, Step = 7, Code = AnyEnterprise.Code(1), Action = ListingAction.Reply, PublishedUtc = _at };
        var step = ListingStepRecord.Of(2, 7, CaseSteps.Step(ListingAction.Reply, new(2026, 1, 2)), null, _at);

        var text = LogStatements.Of(change, step, "张某");

        Assert.Equal(
            """{"statement":"listing-change","change":5,"case":2,"step":7,"code":"000000019","action":"reply","on":"2026-01-02","authority":"岳阳市市场监督管理局","basis":"市场监管总局令第44号","document":"岳市监〔2026〕14号","words":"WORDS","publishedUtc":"2026-01-02T03:04:05Z"}"""
                .Replace("WORDS", Convert.ToHexStringLower(SHA256.HashData("""["Reply 的内容","张某"]"""u8)), StringComparison.Ordinal),
            text);
        Assert.NotEqual(text, LogStatements.Of(change, step, null));
    }

    [Fact]
    public async Task An_entry_and_its_closing_say_all_that_is_public_of_them()
    {
        await using var register = await ListingSteps.RegisterAsync();
        var listing = ListingSteps.Listing(1) with { Basis = "总局令第44号", RemovedOn = new(2020, 9, 1) };
        EvidenceEntry entry = await EntryAsync(register, listing);

        Assert.True(ListingStatement.TryRead(LogStatements.OfListing(entry, "QC0000014"), out var statement));

        Assert.Equal(
            new(entry.Id, "QC0000014", "serious", ListingSteps.From, ListingSteps.From.AddYears(3), new(2020, 9, 1), "伪造检验报告", "总局令第44号", "湖南省质量技术监督局", "湘质黑〔2020〕1号", entry.RecordedAtUtc),
            statement);
    }

    private static async Task<EvidenceEntry> EntryAsync(TemporaryRegister register, Listing listing)
    {
        var ct = TestContext.Current.CancellationToken;
        await register.Get<RecordEvidence>().ExecuteAsync([new(AnyEnterprise.Code(1), listing, IsCorrection: true)], ct);
        await using var context = register.NewContext();
        return Assert.Single(context.Evidence.Where(row => row.KnownUntilUtc == null).AsEnumerable(), row => row.Document == listing.Provenance.Document);
    }
}
