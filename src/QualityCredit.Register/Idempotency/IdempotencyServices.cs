using Microsoft.Extensions.DependencyInjection;

namespace QualityCredit.Register.Idempotency;

internal static class IdempotencyServices
{
    public static IServiceCollection AddIdempotency(this IServiceCollection services) => services.AddSingleton<AnswerOnce>().AddSingleton<ForgetAnswers>();
}
