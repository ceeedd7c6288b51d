using AutoMapper;
using Microsoft.Extensions.Options;
using QualityCredit.Register.CreditJobs;
using QualityCredit.Web.Api.Responses;

namespace QualityCredit.Web.Api;

/// <summary>What a client is told of its job.</summary>
internal sealed class JobAnswers(IMapper mapper, IOptions<CreditJobOptions> options, TimeProvider time)
{
    public CreditJobResponse Of(CreditJob job) => CreditJobResponse.Of(job, time.GetUtcNow().UtcDateTime, TimeSpan.FromDays(options.Value.KeptForDays), mapper);
}
