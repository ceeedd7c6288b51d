using System.Data;
using System.Data.Common;

namespace QualityCredit.Register.Tests.SqlServer;

/// <summary>A transaction of nothing.</summary>
internal sealed class CapturedTransaction(DbConnection connection) : DbTransaction
{
    public override IsolationLevel IsolationLevel => IsolationLevel.ReadCommitted;

    public override bool SupportsSavepoints => true;

    protected override DbConnection DbConnection => connection;

    public override void Commit()
    {
    }

    public override void Rollback()
    {
    }

    public override void Save(string savepointName)
    {
    }

    public override void Release(string savepointName)
    {
    }
}
