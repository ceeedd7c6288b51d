using System.Reflection;
using QualityCredit.Register.Storage;
using QualityCredit.Testing;
using Xunit.Sdk;
using Xunit.v3;

namespace QualityCredit.Register.Tests;

/// <summary>One test, every database. A server that is not configured is skipped, with the reason, so that it is seen.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DatabasesAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<Xunit.ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        Xunit.TheoryDataRow<DatabaseProvider> server = new(DatabaseProvider.SqlServer)
        {
            Skip = TemporarySqlServer.Configured is null ? $"{TemporarySqlServer.Variable} is not set" : null,
        };
        return new([new Xunit.TheoryDataRow<DatabaseProvider>(DatabaseProvider.Sqlite), server]);
    }

    public override bool SupportsDiscoveryEnumeration() => true;
}
