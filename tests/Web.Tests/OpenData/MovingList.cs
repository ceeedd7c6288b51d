using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Listings;
using QualityCredit.Register.Blacklist;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Evidence;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Web.Tests.OpenData;

/// <summary>A blacklist to which everything happens that can: entries by import and by case, corrections, replies, new names, removals, annulments, and time.</summary>
internal sealed class MovingList(IServiceProvider services, TestClock clock, int seed)
{
    private const int Enterprises = 30;

    public const string Person = "陈某某";

    private static readonly DateOnly _opened = new(2024, 3, 1);

    private readonly Random _random = new(seed);
    private readonly List<(long Id, int Enterprise, Listing Listing)> _imported = [];
    private readonly Queue<int> _cases = [];
    private int _documents;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private DateOnly Today => DateOnly.FromDateTime(clock.NowUtc.AddHours(8));

    public static async Task<MovingList> BeginAsync(IServiceProvider services, TestClock clock, int seed)
    {
        await services.GetRequiredService<RegisterEnterprise>().ExecuteAsync([.. Enumerable.Range(1, Enterprises).Select(AnyEnterprise.Details)], Ct);
        await services.GetRequiredService<RecordEvidence>().ExecuteAsync(
            [.. Enumerable.Range(1, Enterprises).Select(number => new EvidenceIntake(AnyEnterprise.Code(number), AnyEvidence.Of(EvidenceKind.Violation, number)))], Ct);
        return new(services, clock, seed);
    }

    /// <summary>One to four things happen, and up to six weeks pass.</summary>
    public async Task MoveAsync()
    {
        clock.NowUtc = clock.NowUtc.AddDays(_random.Next(0, 42));
        _imported.RemoveAll(entry => entry.Listing.ListedUntil <= Today);
        for (var left = _random.Next(1, 5); left > 0; left--)
        {
            await (_random.Next(9) switch
            {
                0 or 1 or 2 => ImportAsync(),
                3 => CorrectAsync(listing => listing with { Ground = $"更正后的事由{_documents++}" }),
                4 => CorrectAsync(listing => listing with { Provenance = listing.Provenance with { Document = $"湘市监更〔2024〕{_documents++}号" } }),
                5 => RemoveAsync(),
                6 => RetractAsync(),
                7 => RenameAsync(),
                _ => CaseAsync(),
            });
        }
    }

    public async Task<Listing> ImportAsync(string ground = "=伪造,\"检验\"报告\n第二行", int? days = null)
    {
        var enterprise = _random.Next(1, Enterprises + 1);
        Listing listing = new()
        {
            Serial = 0,
            OccurredOn = Today,
            Provenance = new("湖南省市场监督管理局", $"湘市监〔2024〕{_documents++}号", 0, default),
            Degree = ListingDegree.Serious,
            ListedFrom = Today.AddDays(-_random.Next(20)),
            ListedUntil = days is null && _random.Next(4) == 0 ? null : Today.AddDays(days ?? _random.Next(5, 120)),
            Ground = ground,
        };
        var receipts = await services.GetRequiredService<RecordEvidence>().ExecuteAsync([new(AnyEnterprise.Code(enterprise), listing)], Ct);
        _imported.Add((Assert.IsType<EvidenceRecorded>(receipts[0]).Id, enterprise, listing));
        return listing;
    }

    public Task RemoveAsync() => CorrectAsync(listing => listing with { RemovedOn = Today }, isLast: true);

    /// <summary>A new case is published; the oldest one is answered to, or annulled.</summary>
    public async Task CaseAsync()
    {
        if (_cases.Count > 0 && _random.Next(3) is var step and > 0)
        {
            await TakeAsync(_cases.Peek(), step == 1 ? ListingAction.Reply : ListingAction.Annul, Today);
            if (step == 2)
            {
                _cases.Dequeue();
            }

            return;
        }

        await PublishAsync(_random.Next(1, Enterprises + 1));
    }

    public async Task<int> PublishAsync(int enterprise)
    {
        var receipt = await services.GetRequiredService<ProposeListing>().ExecuteAsync(
            new()
            {
                Code = AnyEnterprise.Code(enterprise),
                Ground = $"拒不整改{_documents++}",
                Degree = ListingDegree.General,
                TermMonths = 12,
                Evidence = [1],
                Step = Step(ListingAction.Propose, _opened) with { Persons = Person },
            },
            Today, Ct);
        var id = Assert.IsType<CaseStepTaken>(receipt).CaseId;
        await TakeAsync(id, ListingAction.Notify, _opened);
        await TakeAsync(id, ListingAction.ReceiveDefence, new(2024, 3, 4));
        await TakeAsync(id, ListingAction.DecideToList, new(2024, 3, 11));
        await TakeAsync(id, ListingAction.Approve, new(2024, 3, 15));
        await TakeAsync(id, ListingAction.Publish, new(2024, 3, 20));
        _cases.Enqueue(id);
        return id;
    }

    public async Task TakeAsync(int id, ListingAction action, DateOnly on) =>
        Assert.IsType<CaseStepTaken>(await services.GetRequiredService<TakeListingStep>().ExecuteAsync(id, Step(action, on), null, Today, Ct));

    private ListingStep Step(ListingAction action, DateOnly on) => new()
    {
        Action = action,
        Actor = action is ListingAction.DecideToList ? "li" : "zhang",
        Authority = action is ListingAction.Approve ? "湖南省市场监督管理局" : "岳阳市市场监督管理局",
        Basis = "市场监管总局令第44号",
        Document = $"岳市监〔2024〕{_documents++}号",
        On = on,
        Text = $"{action} 的内容",
        Rights = action == ListingAction.Notify ? "可陈述、申辩，可申请听证" : null,
        Persons = action is ListingAction.DecideToList ? Person : null,
    };

    private async Task CorrectAsync(Func<Listing, Listing> correction, bool isLast = false)
    {
        if (_imported.Count == 0)
        {
            return;
        }

        var at = _random.Next(_imported.Count);
        var (id, enterprise, listing) = _imported[at];
        var corrected = correction(listing);
        var receipt = Assert.IsType<EvidenceCorrected>(await services.GetRequiredService<CorrectEvidence>().ExecuteAsync(id, corrected, Ct));
        _imported.RemoveAt(at);
        if (!isLast)
        {
            _imported.Add((receipt.Id, enterprise, corrected));
        }
    }

    private async Task RetractAsync()
    {
        if (_imported.Count > 0)
        {
            var at = _random.Next(_imported.Count);
            Assert.IsType<EvidenceRetracted>(await services.GetRequiredService<RetractEvidence>().ExecuteAsync(_imported[at].Id, "复议撤销", "李处长", Ct));
            _imported.RemoveAt(at);
        }
    }

    private async Task RenameAsync()
    {
        var enterprise = _random.Next(1, Enterprises + 1);
        await services.GetRequiredService<RegisterEnterprise>().ExecuteAsync([AnyEnterprise.Details(enterprise) with { Name = $"新名{_documents++}有限公司" }], Ct);
    }
}
