using Microsoft.Extensions.DependencyInjection;

namespace QualityCredit.Register.Tests.SqlServer;

/// <summary>One step: an action of the register, doing something.</summary>
internal sealed record TourStep(Type Action, Func<IServiceProvider, Task> RunAsync)
{
    public static TourStep Of<T>(Func<T, Task> run)
        where T : notnull => new(typeof(T), services => run(services.GetRequiredService<T>()));
}
