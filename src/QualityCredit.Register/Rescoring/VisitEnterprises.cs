using System.Data.Common;
using QualityCredit.Register.Ratings;

namespace QualityCredit.Register.Rescoring;

/// <summary>
/// Goes through the enterprises of a partition on one thread. What the data of one provokes is told of that one, and the next follows.
/// </summary>
/// <param name="reader">Stands at the enterprise when <paramref name="visit"/> is called.</param>
/// <param name="visit">What is done with each.</param>
/// <param name="fail">Told of an enterprise and why it failed.</param>
internal sealed class VisitEnterprises(FactsReader reader, Action visit, Action<int, string> fail)
{
    private const int EnterprisesBetweenCancellation = 256;

    public void Execute(PlannedPartition partition, CancellationToken ct)
    {
        if (partition.IsDense)
        {
            Pass(partition.From, partition.To, partition.Ids, ct);
            return;
        }

        var ids = partition.Ids!.Value.Span;
        for (var i = 0; i < ids.Length; i++)
        {
            Pass(ids[i], ids[i] + 1, null, ct);
        }
    }

    private void Pass(int from, int to, ReadOnlyMemory<int>? considered, CancellationToken ct)
    {
        var ids = considered is { } some ? some.Span : default;
        reader.Select(from, to);
        for (var (read, failed) = (0, 0); ; read++)
        {
            if (read % EnterprisesBetweenCancellation == 0)
            {
                ct.ThrowIfCancellationRequested();
            }

            try
            {
                if (!reader.Read())
                {
                    return;
                }

                if (considered is null || ids.BinarySearch(reader.EnterpriseId) >= 0)
                {
                    visit();
                }
            }
            catch (Exception exception) when (IsOfOneEnterprise(exception) && reader.EnterpriseId != failed)
            {
                failed = reader.EnterpriseId;
                if (considered is null || ids.BinarySearch(failed) >= 0)
                {
                    fail(failed, $"{exception.GetType().Name}: {exception.Message}");
                }
            }
        }
    }

    // Whatever an enterprise's data provokes; a broken database or a cancelled run is not of one enterprise.
    private static bool IsOfOneEnterprise(Exception exception) => exception is not (OperationCanceledException or DbException or OutOfMemoryException);
}
