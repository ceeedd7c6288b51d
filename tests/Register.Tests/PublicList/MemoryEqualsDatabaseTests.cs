using System.Text.Json;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.Listings;
using QualityCredit.Register.Blacklist;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.PublicList;
using QualityCredit.Register.Tests.Blacklist;
using QualityCredit.Testing;
using Xunit;
using static QualityCredit.Rating.Listings.ListingAction;

namespace QualityCredit.Register.Tests.PublicList;

public sealed class MemoryEqualsDatabaseTests
{
    private const int Histories = 10;
    private const int Enterprises = 4;
    private const int Codes = 6;

    private static readonly DateOnly _start = new(2024, 3, 1);

    private enum Event
    {
        Import,
        Correction,
        Retraction,
        Case,
        Step,
        Rename,
        NewEnterprise,
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void After_any_history_memory_answers_for_any_day_what_the_database_answers()
    {
        var events = from what in Gen.Elements(Enum.GetValues<Event>())
                     from seed in Gen.Choose(1, 1_000_000)
                     select (what, seed);

        Prop.ForAll(Arb.From(events.ArrayOf(14)), history => IsAnsweredAlikeAsync(history).GetAwaiter().GetResult())
            .Holds(Histories);
    }

    private static async Task<bool> IsAnsweredAlikeAsync((Event What, int Seed)[] history)
    {
        await using var register = await TemporaryRegister.CreateAsync();
        await register.Get<RegisterEnterprise>().ExecuteAsync([.. Enumerable.Range(1, Enterprises).Select(AnyEnterprise.Details)], Ct);
        await register.Get<RecordEvidence>().ExecuteAsync([.. Enumerable.Range(1, Enterprises).Select(number => new EvidenceIntake(AnyEnterprise.Code(number), AnyEvidence.Of(EvidenceKind.Violation, number)))], Ct);
        var keep = register.Get<KeepPublicList>();
        await keep.BeginAsync(Ct);
        await using var other = register.AnotherProcess();
        foreach (var (what, seed) in history)
        {
            var before = keep.Current;
            await HappenAsync(register, what, new(seed));
            Assert.True(keep.Current.Version > before.Version || TextOf(keep.Current) == TextOf(before), $"{what} changed the list and not its version");
            Assert.True(keep.Current.Version >= before.Version && keep.Current.ChangedUtc >= before.ChangedUtc, $"{what} took the version back");
        }

        await other.Get<KeepPublicList>().BeginAsync(Ct);
        Assert.Equal((keep.Current.Version, keep.Current.ChangedUtc, TextOf(keep.Current)), (other.Get<KeepPublicList>().Current.Version, other.Get<KeepPublicList>().Current.ChangedUtc, TextOf(other.Get<KeepPublicList>().Current)));
        foreach (var number in Enumerable.Range(1, Codes))
        {
            EnterpriseCode code = new(AnyEnterprise.Code(number));
            foreach (var day in Enumerable.Range(-1, 16).Select(at => _start.AddDays(at * 41)))
            {
                var stored = await register.StoredListingAsync(code, day);
                Assert.Equal(TextOf(stored), TextOf((await register.Get<LookUpPublicList>().OnAsync(day, Ct)).Answer(code)));
            }
        }

        return true;
    }

    private static async Task HappenAsync(TemporaryRegister register, Event what, Random random)
    {
        var code = AnyEnterprise.Code(1 + random.Next(Enterprises));
        switch (what)
        {
            case Event.Import:
                await register.Get<RecordEvidence>().ExecuteAsync([new(code, Entry(random, $"湘质黑〔2024〕{random.Next(1000)}号"))], Ct);
                break;
            case Event.Correction when await ListedItemAsync(register, random) is { } item:
                await register.Get<CorrectEvidence>().ExecuteAsync(item.Id, Entry(random, item.Document), Ct);
                break;
            case Event.Retraction when await ListedItemAsync(register, random) is { } item:
                await register.Get<RetractEvidence>().ExecuteAsync(item.Id, "误录", "王科长", Ct);
                break;
            case Event.Case:
                await OpenAsync(register, code, random);
                break;
            case Event.Step:
                await StepAsync(register, random);
                break;
            case Event.Rename:
                await register.Get<RegisterEnterprise>().ExecuteAsync([AnyEnterprise.Details(1 + random.Next(Enterprises)) with { Name = $"改名{random.Next(3)}电缆有限公司" }], Ct);
                break;
            case Event.NewEnterprise:
                await register.Get<RegisterEnterprise>().ExecuteAsync([AnyEnterprise.Details(Enterprises + 1)], Ct);
                break;
        }
    }

    private static Listing Entry(Random random, string document)
    {
        var from = _start.AddDays(random.Next(300));
        return new()
        {
            Serial = 0,
            OccurredOn = from,
            Provenance = new("湖南省市场监督管理局", document, 0, default),
            Degree = random.Next(2) == 0 ? ListingDegree.General : ListingDegree.Serious,
            ListedFrom = from,
            ListedUntil = random.Next(3) == 0 ? null : from.AddDays(random.Next(1, 400)),
            RemovedOn = random.Next(3) == 0 ? from.AddDays(random.Next(1, 200)) : null,
            Ground = "伪造检验报告",
        };
    }

    private static async Task<EvidenceEntry?> ListedItemAsync(TemporaryRegister register, Random random)
    {
        await using var context = register.NewContext();
        var items = await context.Evidence.AsNoTracking().Where(item => item.Kind == EvidenceKind.Listing && item.KnownUntilUtc == null).OrderBy(item => item.Id).ToListAsync(Ct);
        return items.Count == 0 ? null : items[random.Next(items.Count)];
    }

    private static async Task OpenAsync(TemporaryRegister register, OrganizationCode code, Random random)
    {
        var draft = CaseSteps.Draft with { Code = code, Ground = $"事由{random.Next(5)}" };
        if (await register.Get<ProposeListing>().ExecuteAsync(draft, CaseSteps.Today, Ct) is CaseStepTaken { CaseId: var id })
        {
            await TakeAsync(register, id, (Notify, CaseSteps.OpenedOn), (DecideToList, new(2024, 3, 11)), (Approve, new(2024, 3, 15)), (Publish, CaseSteps.ListedFrom.AddDays(random.Next(9))));
        }
    }

    private static async Task StepAsync(TemporaryRegister register, Random random)
    {
        await using var context = register.NewContext();
        var ids = await context.ListingCases.OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(Ct);
        if (ids.Count > 0)
        {
            ListingAction[] some = [Reply, RequestRepair, AcceptRepair, Remove, Annul, PublishAnnulment];
            var last = await context.ListingSteps.MaxAsync(step => step.On, Ct);
            await TakeAsync(register, ids[random.Next(ids.Count)], (some[random.Next(some.Length)], last.AddDays(random.Next(60))));
        }
    }

    /// <summary>What the procedure refuses does not happen.</summary>
    private static async Task TakeAsync(TemporaryRegister register, int id, params (ListingAction Action, DateOnly On)[] steps)
    {
        foreach (var (action, on) in steps)
        {
            var step = CaseSteps.Step(action, on) with { Document = $"岳市监〔2024〕{id}-{(int)action}号", Persons = action is Notify or DecideToList ? $"张{on.Day}" : null };
            await register.TakeAsync(id, step);
        }
    }

    private static string TextOf(ListingAnswer answer) =>
        $"{answer.Code} {answer.Name} {answer.On} {JsonSerializer.Serialize(new { answer.Entries, answer.Remarks, answer.Annulled })}";

    private static string TextOf(PublishedList list) => string.Join('\n', list.Enterprises.Select(one =>
        $"{one.Code} {one.CreditCode} {one.Name} {one.Region} {JsonSerializer.Serialize(new { one.FormerNames, one.Entries, one.Cases })}"));
}
