using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.RedLists;
using QualityCredit.Register.Blacklist;
using QualityCredit.Register.Ratings;
using QualityCredit.Register.RedLists;
using QualityCredit.Web.Accounts;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Contract;
using QualityCredit.Web.Hosting;
using QualityCredit.Web.Idempotency;

namespace QualityCredit.Web.Api;

/// <summary>A step onto the red list or off it.</summary>
internal sealed record TakeRedListStepRequest
{
    /// <summary>Code of the action: announce, enter, refuse or withdraw.</summary>
    [Required]
    [OneOf<RedListAction>]
    public required string Action { get; init; }

    [Required]
    public required string Authority { get; init; }

    /// <summary>The clause.</summary>
    [Required]
    public required string Basis { get; init; }

    /// <summary>Number of the document.</summary>
    [Required]
    public required string Document { get; init; }

    /// <summary>Day of the document; today where not stated.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The honours announced, or the reasons; an announcement's text is published.</summary>
    [Required]
    public required string Text { get; init; }

    /// <summary>Number of the last step that the client saw, 0 for none: where there is another since, the step is refused.</summary>
    public int? Seen { get; init; }
}

internal static class RedListEndpoints
{
    private const int UsualPage = 100;
    private const int MostPerPage = 1000;

    private static readonly Dictionary<string, int> _statusOf = new()
    {
        ["enterprise-not-registered"] = StatusCodes.Status404NotFound,
        ["step-incomplete"] = StatusCodes.Status400BadRequest,
        ["text-too-long"] = StatusCodes.Status400BadRequest,
    };

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/red-list", ListAsync).WithTags("red-list").WithName("ReadRedList");
        api.MapGet("/red-list/{code}", LookUpAsync).WithTags("red-list").WithName("LookUpRedList").ProducesProblem(StatusCodes.Status400BadRequest);
    }

    public static void MapStaff(IEndpointRouteBuilder api)
    {
        api.MapGet("/enterprises/{code}/red-list", StatusAsync).WithTags("red-list").WithName("FindRedListStatus").RefusesCodes();
        api.MapPost("/enterprises/{code}/red-list/steps", TakeAsync).WithTags("red-list").WithName("TakeRedListStep").RefusesCodes().TakesKeys(KeyMode.Together);
    }

    [EndpointSummary("红名单 Who is on the red list today, by code, and who is announced for it. Only where the policy of the place has such a list.")]
    private static async Task<Answer<RedListPageResponse>> ListAsync(
        [Description("Where to go on: what the page before called next"), FromQuery] string? after,
        [Description("Entries of a page, at most 1000"), FromQuery] int? limit,
        ReadRedList read, ListingGrounds grounds, OfficeCalendar calendar, ReadDataVersion dataVersion, HttpContext context)
    {
        var list = await read.ExecuteAsync(calendar.Today, context.RequestAborted);
        var size = Math.Clamp(limit ?? UsualPage, 1, MostPerPage);
        RedListEntry[] rest = [.. list.Entries.Where(entry => after is null || string.CompareOrdinal(entry.Code.Compact, after) > 0).Take(size + 1)];
        RedListPageResponse page = new(
            list.On,
            [.. rest.Take(size).Select(entry => RedListEntryResponse.Of(entry, grounds.WordsOf))],
            after is null ? [.. list.Announced.Select(entry => RedListEntryResponse.Of(entry, grounds.WordsOf))] : [])
        {
            Next = rest.Length > size ? rest[size - 1].Code.Compact : null,
        };
        return Answer.Of(page, await dataVersion.ExecuteAsync(context.RequestAborted));
    }

    [EndpointSummary("红名单查询 Whether a code is on the red list today. That it is not says nothing of its grade.")]
    private static async Task<Results<Answer<RedListAnswerResponse>, ProblemHttpResult>> LookUpAsync(
        [Description(CodeArgument.Words)] string code, ReadRedList read, ListingGrounds grounds, OfficeCalendar calendar, ReadDataVersion dataVersion, HttpContext context)
    {
        if (!EnterpriseCode.TryParse(code, out var enterprise, out var problem))
        {
            return Problems.WrongCode(context, problem);
        }

        var list = await read.ExecuteAsync(calendar.Today, context.RequestAborted);
        var (entry, announced) = (Find(list.Entries), Find(list.Announced));
        RedListAnswerResponse answer = new(enterprise.ToString(), list.On, entry is not null)
        {
            Entry = entry is null ? null : RedListEntryResponse.Of(entry, grounds.WordsOf),
            Announced = announced is null ? null : RedListEntryResponse.Of(announced, grounds.WordsOf),
        };
        return Answer.Of(answer, await dataVersion.ExecuteAsync(context.RequestAborted));

        RedListEntry? Find(IReadOnlyList<RedListEntry> entries) => entries.FirstOrDefault(one => one.Code == enterprise.Organization);
    }

    [EndpointSummary("企业与红名单 Where an enterprise stands with the red list, every step, and why it cannot be on it where it cannot.")]
    private static async Task<Results<Answer<RedListStatusResponse>, ProblemHttpResult>> StatusAsync(
        [Description(CodeArgument.Words)] string code, FindRedListStatus find, ListingGrounds grounds, OfficeCalendar calendar, ReadDataVersion dataVersion, HttpContext context)
    {
        if (!EnterpriseCode.TryParse(code, out var enterprise, out var problem))
        {
            return Problems.WrongCode(context, problem);
        }

        return await find.ExecuteAsync(enterprise.Organization, calendar.Today, context.RequestAborted) is { } status
            ? Answer.Of(RedListStatusResponse.Of(status, grounds.WordsOf), await dataVersion.ExecuteAsync(context.RequestAborted))
            : Problems.NotRegistered(context, enterprise);
    }

    [EndpointSummary("办理红名单一步 Announces, enters, refuses or withdraws. What state, persons, notice or class do not allow is refused with 409 and the reason.")]
    private static async Task<Results<Created<RedListStepTakenResponse>, ProblemHttpResult>> TakeAsync(
        [Description(CodeArgument.Words)] string code, TakeRedListStepRequest request, TakeRedListStep take, OfficeCalendar calendar, HttpContext context)
    {
        if (!EnterpriseCode.TryParse(code, out var enterprise, out var problem))
        {
            return Problems.WrongCode(context, problem);
        }

        if (Vocabulary.Of<RedListAction>().Find(request.Action) is not { } term)
        {
            return Problems.WrongArgument(context, "action", new($"没有“{request.Action}”这一步。", $"There is no step \"{request.Action}\"."));
        }

        var action = (RedListAction)term.Value;
        if (!CaseRoles.Allows(context.User, action))
        {
            return Problems.Refuse(
                context, StatusCodes.Status403Forbidden, "case-role-missing", new("账号没有所需角色", "The account does not have the role that this needs"),
                new("红名单由案件承办人公示，由案件审核人决定列入。", "Case officers announce, case reviewers enter."));
        }

        RedListStep step = new()
        {
            Action = action,
            Actor = context.User.Identity!.Name!,
            Authority = request.Authority,
            Basis = request.Basis,
            Document = request.Document,
            On = request.On ?? calendar.Today,
            Text = request.Text,
        };
        return await take.ExecuteAsync(enterprise.Organization, step, request.Seen, calendar.Today, context.RequestAborted) switch
        {
            RedListStepTaken taken => TypedResults.Created($"{ApiRoutes.Prefix}/enterprises/{enterprise}/red-list", RedListStepTakenResponse.Of(taken)),
            RedListRefused refused => Problems.Refuse(
                context, _statusOf.GetValueOrDefault(refused.Code, StatusCodes.Status409Conflict), refused.Code, new("不能办理", "Not possible"), refused.Reason),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
