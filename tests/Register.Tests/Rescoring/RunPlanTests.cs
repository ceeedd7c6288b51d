using FsCheck.Fluent;
using QualityCredit.Register.Rescoring;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Rescoring;

public sealed class RunPlanTests
{
    [Fact]
    public void However_it_is_cut_every_enterprise_is_in_exactly_one_partition()
    {
        var plans = from last in Gen.Choose(0, 60)
                    from ids in Gen.SubListOf(Enumerable.Range(1, 60))
                    from all in Gen.Elements(true, false)
                    from sizes in Gen.Choose(1, 20).ArrayOf(2)
                    from done in Gen.Choose(0, 5)
                    select (last, ids: all ? null : ids.Where(id => id <= last).Order().ToArray(), sizes, done);

        Prop.ForAll(Arb.From(plans), plan =>
        {
            var first = RunPlan.Cut(plan.last, plan.ids, [], plan.sizes[0]);
            RunPartition[] done = [.. first.Where((_, index) => index % 2 == 0).Take(plan.done).Select(Done)];
            var rest = RunPlan.Cut(plan.last, plan.ids, done, plan.sizes[1]);

            var covered = first.Where((_, index) => index % 2 == 0).Take(plan.done).Concat(rest).ToList();
            Assert.Equal(plan.ids ?? [.. Enumerable.Range(1, plan.last)], covered.SelectMany(Enterprises).Order());
            Assert.Equal(covered.Count, covered.Select(partition => partition.Number).Distinct().Count());
            Assert.All(rest, partition => Assert.InRange(partition.Count, 1, plan.sizes[1]));
        }).Holds();
    }

    private static IEnumerable<int> Enterprises(PlannedPartition partition) =>
        partition.Ids?.ToArray() ?? Enumerable.Range(partition.From, partition.To - partition.From);

    private static RunPartition Done(PlannedPartition partition) => new()
    {
        RunId = 1,
        Partition = partition.Number,
        FromEnterprise = partition.From,
        ToEnterprise = partition.To,
        Rated = 0,
        Changed = 0,
        Failed = 0,
        DoneUtc = default,
    };
}
