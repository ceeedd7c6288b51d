using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;
using QualityCredit.Rating.RedLists;
using QualityCredit.Register.RedLists;
using QualityCredit.Web.Contract;

namespace QualityCredit.Web.Api.Responses;

/// <summary>Somebody on the red list, or announced for it.</summary>
internal sealed record RedListEntryResponse
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string Region { get; init; }

    /// <summary>First day on the list; of an announcement its day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>First day no longer on the list if nothing else happens; of an announcement the last day on which one can object.</summary>
    public required DateOnly Until { get; init; }

    public required string Authority { get; init; }

    public required string Document { get; init; }

    public required string Basis { get; init; }

    /// <summary>The honours, as they were announced.</summary>
    public required string Honours { get; init; }

    public required WordsResponse Ground { get; init; }

    public static RedListEntryResponse Of(RedListEntry entry, Func<string, Bilingual> words) => new()
    {
        Code = entry.Code.ToString(),
        Name = entry.Name,
        Region = entry.Region.ToString(),
        From = entry.From,
        Until = entry.Until,
        Authority = entry.Authority,
        Document = entry.Document,
        Basis = entry.Basis,
        Honours = entry.Text,
        Ground = new(words(entry.Rule).Zh, words(entry.Rule).En),
    };
}

/// <summary>A page of the red list by code; announcements stand on the first page.</summary>
internal sealed record RedListPageResponse(DateOnly On, IReadOnlyList<RedListEntryResponse> Entries, IReadOnlyList<RedListEntryResponse> Announced)
{
    /// <summary>Where the next page begins; absent on the last.</summary>
    public string? Next { get; init; }
}

/// <summary>Whether a code is on the red list.</summary>
internal sealed record RedListAnswerResponse(string Code, DateOnly On, bool OnList)
{
    /// <summary>The entry, while it stands.</summary>
    public RedListEntryResponse? Entry { get; init; }

    /// <summary>The announcement, while one can object to it.</summary>
    public RedListEntryResponse? Announced { get; init; }
}

/// <summary>A step as it is on file.</summary>
internal sealed record RedListStepResponse(int Number, [OneOf<RedListAction>] TermResponse Action, string Actor, string Authority, string Basis, string Document, DateOnly On, string Text)
{
    public static RedListStepResponse Of(RedListStepRecord step) =>
        new(step.Number, RedListStatusResponse.TermOf(Vocabulary.TermOf(step.Action)), step.Actor, step.Authority, step.Basis, step.Document, step.On, step.Text);
}

/// <summary>Where an enterprise stands with the red list, and why not where it does not.</summary>
internal sealed record RedListStatusResponse(bool OnList, DateOnly On, IReadOnlyList<RedListStepResponse> Steps, [OneOf<RedListAction>] IReadOnlyList<TermResponse> Possible)
{
    /// <summary>Where the last announcement stands.</summary>
    [OneOf<RedListState>]
    public TermResponse? State { get; init; }

    /// <summary>Why it cannot be on the list.</summary>
    [OneOf<RedListBar>]
    public TermResponse? Bar { get; init; }

    /// <summary>The rule that proposes it.</summary>
    public WordsResponse? Proposed { get; init; }

    /// <summary>Last day of the notice.</summary>
    public DateOnly? NoticeUntil { get; init; }

    /// <summary>First day no longer on the list.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Day on which it ceased to qualify.</summary>
    public DateOnly? FellOn { get; init; }

    public static RedListStatusResponse Of(RedListStatus status, Func<string, Bilingual> words) =>
        new(status.IsOnList, status.On, [.. status.File.Steps.Select(RedListStepResponse.Of)], [.. status.Possible.Select(action => TermOf(Vocabulary.TermOf(action)))])
        {
            State = status.State is { } state ? TermOf(Vocabulary.TermOf(state)) : null,
            Bar = status.Bar is { } bar ? TermOf(Vocabulary.TermOf(bar)) : null,
            Proposed = status.Proposal is { } proposal ? new(words(proposal.Rule).Zh, words(proposal.Rule).En) : null,
            NoticeUntil = status.File.Case?.NoticeUntil,
            Until = status.File.Case?.Until,
            FellOn = status.FellOn,
        };

    internal static TermResponse TermOf(Term term) => new(term.Code, term.Zh, term.En);
}

/// <summary>The step is on the disk.</summary>
internal sealed record RedListStepTakenResponse(int Number, [OneOf<RedListState>] TermResponse State, DateOnly NoticeUntil)
{
    public static RedListStepTakenResponse Of(RedListStepTaken taken) => new(taken.Number, RedListStatusResponse.TermOf(Vocabulary.TermOf(taken.Case.State)), taken.Case.NoticeUntil);
}
