using System.Globalization;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Evidence;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Evidence;

public sealed class KilledIntakeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_was_acknowledged_before_a_kill_is_there_and_at_most_one_item_more()
    {
        await using var register = await TemporaryRegister.CreateAsync();
        await register.Get<RegisterEnterprise>().ExecuteAsync([AnyEnterprise.Details(1)], Ct);
        Dictionary<long, int> acknowledged = [];

        for (var round = 0; round < 4; round++)
        {
            var before = acknowledged.Count;
            await KillAsync(register.Path, round, acknowledged);
            Assert.True(acknowledged.Count > before);
            await using var context = register.NewContext();
            var stored = await context.Evidence.AsNoTracking().ToDictionaryAsync(entry => entry.Id, Ct);
            Assert.All(acknowledged, item => Assert.Equal(SourceKey.Of(AnyEvidence.Of(item.Value).Provenance), stored[item.Key].SourceKey));
            Assert.InRange(stored.Count, acknowledged.Count, acknowledged.Count + round + 1);
        }

        await using var checking = register.NewContext();
        Assert.Equal("ok", await checking.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").SingleAsync(Ct));
    }

    private static Task KillAsync(string path, int round, Dictionary<long, int> acknowledged) =>
        OtherProcess.KillAfterAsync(
            Random.Shared.Next(1, 30),
            TimeSpan.Zero,
            line =>
            {
                var numbers = line.Split(' ');
                acknowledged.Add(long.Parse(numbers[1], CultureInfo.InvariantCulture), int.Parse(numbers[0], CultureInfo.InvariantCulture));
            },
            path,
            "1",
            $"{(round + 1) * 10_000}");
}
