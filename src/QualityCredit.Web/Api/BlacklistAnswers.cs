using System.Collections.Concurrent;
using System.Text.Json;
using AutoMapper;
using Microsoft.Extensions.Options;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.PublicList;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Hosting;
using QualityCredit.Web.Mapping;
using HttpJsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace QualityCredit.Web.Api;

/// <summary>
/// The answers of today, each written once: whoever has or had an entry is asked about again and again. Who never had one is answered
/// without being remembered, because anybody can make up codes.
/// </summary>
internal sealed class BlacklistAnswers(LookUpPublicList lookUp, OfficeCalendar calendar, IMapper mapper, IOptions<HttpJsonOptions> json)
{
    private volatile Written? _last;

    public ValueTask<BlacklistAnswer> OfAsync(EnterpriseCode code, CancellationToken ct)
    {
        var day = lookUp.OnAsync(calendar.Today, ct);
        return day.IsCompletedSuccessfully ? new(Of(code, day.Result)) : new(WaitAsync(code, day));
    }

    private async Task<BlacklistAnswer> WaitAsync(EnterpriseCode code, ValueTask<PublicDay> day) => Of(code, await day);

    private BlacklistAnswer Of(EnterpriseCode code, PublicDay day)
    {
        var last = _last;
        if (last is null || !ReferenceEquals(last.Day.Day, day))
        {
            _last = last = new(new(day), []);
        }

        if (day.List.Find(code.Organization) is not { } enterprise)
        {
            return NotListed(code, last.Day);
        }

        if (code.CreditCode is { } credit && credit != enterprise.CreditCode)
        {
            return Write(code, last.Day);
        }

        return last.Answers.TryGetValue(code, out var written) ? written : last.Answers.GetOrAdd(code, Write(code, last.Day));
    }

    /// <summary>Most answers are this one, and there is nothing in it to be mapped.</summary>
    private BlacklistAnswer NotListed(EnterpriseCode code, BlacklistDay day) => Answer(
        new() { Code = code.ToString(), Name = day.Day.Answer(code).Name, Listed = false, On = day.Day.Day, Entries = [], Remarks = [], Annulled = [] }, day);

    private BlacklistAnswer Write(EnterpriseCode code, BlacklistDay day) => Answer(mapper.MapListing(day.Day, code), day);

    private BlacklistAnswer Answer(ListingAnswerResponse response, BlacklistDay day) => new(JsonSerializer.SerializeToUtf8Bytes(response, json.Value.SerializerOptions), day);

    private sealed record Written(BlacklistDay Day, ConcurrentDictionary<EnterpriseCode, BlacklistAnswer> Answers);
}
