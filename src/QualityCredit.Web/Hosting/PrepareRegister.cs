using QualityCredit.Register.Editions;
using QualityCredit.Register.PublicList;
using QualityCredit.Register.Storage;

namespace QualityCredit.Web.Hosting;

/// <summary>
/// Brings the database to the present model before the first request, fills an empty one, and says what it does. Where the policies in
/// force cannot be read any more, it says why, and the host does not start.
/// </summary>
internal sealed class PrepareRegister(
    MigrateRegister migrate, RegisterDatabase database, RecordShippedPolicies record, ActivePolicies policies, OfficeCalendar office, FirstStart firstStart,
    KeepPublicList publicList)
{
    /// <returns>False where the host must not start.</returns>
    public async Task<bool> ExecuteAsync(TextWriter errors, CancellationToken ct)
    {
        StartLog.Say("数据库", "Database", database.DisplayName);
        if (await migrate.ExecuteAsync(ct) is { Count: > 0 } applied)
        {
            StartLog.Say("建表", "Tables made", string.Join(", ", applied));
        }

        await record.ExecuteAsync(ct);
        if (!await AcceptPoliciesAsync(errors, ct))
        {
            return false;
        }

        await firstStart.ExecuteAsync(ct);
        await publicList.BeginAsync(ct);
        return true;
    }

    private async Task<bool> AcceptPoliciesAsync(TextWriter errors, CancellationToken ct)
    {
        var calendar = await policies.CalendarAsync(ct);
        foreach (var bundle in calendar.BundlesFrom(office.Today))
        {
            try
            {
                await policies.LibraryOfAsync(bundle, ct);
            }
            catch (BrokenPolicyException broken)
            {
                await errors.WriteLineAsync($"现行政策无法读取，系统不启动 The policies in force cannot be read; the host does not start. {broken.Message}");
                return false;
            }
        }

        if (calendar.BundleOn(office.Today) is { } present && calendar.Digests[present] != policies.Shipped.Digest)
        {
            StartLog.Say("政策", "Policies", $"现行的是第 {present} 号，不是本程序附带的 number {present} is in force, not what this program is shipped with; `qc rules simulate` previews that");
        }

        return true;
    }
}
