using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Proofs;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Proofs;
using QualityCredit.Register.Storage;
using QualityCredit.Register.Tests.Blacklist;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Register.Tests.Proofs;

public sealed class CertificateTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task A_not_listed_certificate_is_verified_when_register_and_network_are_gone(DatabaseProvider provider)
    {
        string text, jwks;
        await using (var register = await ListingSteps.RegisterAsync(provider))
        {
            text = (await register.IssueAsync(ListingSteps.Enterprises)).Text;
            jwks = register.Get<SigningKeys>().Public().ToJson();
        }

        Assert.True(KeySet.TryRead(jwks, out var keys));
        var holds = Assert.IsType<CertificateHolds>(StatusCertificate.Verify(text, keys));

        Assert.False(holds.Certificate.Listed);
        Assert.Equal(ListingSteps.Code(ListingSteps.Enterprises).Organization.Compact, holds.Certificate.Code);
        Assert.Equal(ListingSteps.Listed, holds.Checkpoint.Listed);
    }

    [Fact]
    public async Task Certificates_say_for_every_code_and_day_what_the_look_up_says()
    {
        await using var register = await ListingSteps.RegisterAsync();
        await register.RemoveAsync(3, new(2020, 7, 1));
        await register.Get<RetractEvidence>().ExecuteAsync(RowKey.Of(4, 1), "撤销决定", "李处长", Ct);
        var keys = register.Get<SigningKeys>().Public();
        DateOnly[] days = [ListingSteps.From.AddDays(-1), ListingSteps.From, new(2020, 6, 30), new(2020, 7, 1), ListingSteps.Day];

        foreach (var (number, day) in Enumerable.Range(1, ListingSteps.Enterprises).SelectMany(number => days.Select(day => (number, day))))
        {
            var issued = await register.IssueAsync(number, day);

            var holds = Assert.IsType<CertificateHolds>(StatusCertificate.Verify(issued.Text, keys));
            var told = await register.StoredListingAsync(ListingSteps.Code(number), day);
            Assert.Equal((told.IsListed, told.Entries.Count), (holds.Certificate.Listed, holds.Certificate.Entries.Count));
        }
    }

    [Fact]
    public async Task A_certificate_of_before_the_removal_stays_verifiable_and_shows_as_superseded()
    {
        await using var register = await ListingSteps.RegisterAsync();
        var text = (await register.IssueAsync(2)).Text;
        var before = await CheckAsync(register, text);

        await register.RemoveAsync(2, ListingSteps.Day);

        var after = await CheckAsync(register, text);
        Assert.IsType<CertificateHolds>(before.Verdict);
        Assert.False(before.Now!.IsSuperseded);
        Assert.IsType<CertificateHolds>(after.Verdict);
        Assert.True(after.Now!.IsSuperseded);
        Assert.True(after.Now.IsOfThisLog);
        Assert.False(after.Now.ListedToday);
    }

    [Fact]
    public async Task A_not_listed_certificate_is_superseded_by_a_publication()
    {
        await using var register = await ListingSteps.RegisterAsync();
        var text = (await register.IssueAsync(ListingSteps.Enterprises)).Text;

        await register.Get<RecordEvidence>().ExecuteAsync([new(AnyEnterprise.Code(ListingSteps.Enterprises), ListingSteps.Listing(ListingSteps.Enterprises))], Ct);

        var check = await CheckAsync(register, text);
        Assert.IsType<CertificateHolds>(check.Verdict);
        Assert.True(check.Now is { IsSuperseded: true, ListedToday: true });
    }

    [Fact]
    public async Task After_a_rotation_old_certificates_stay_verifiable_and_new_ones_name_the_new_key()
    {
        await using var register = await ListingSteps.RegisterAsync();
        var keys = register.Get<SigningKeys>();
        var old = (await register.IssueAsync(1)).Text;
        var before = Assert.Single(keys.Public().Keys).Id;

        var names = keys.Rotate();

        var present = (await register.IssueAsync(1)).Text;
        Assert.Equal([names[0], before], keys.Public().Keys.Select(key => key.Id));
        Assert.Equal(before, Assert.IsType<CertificateHolds>(StatusCertificate.Verify(old, keys.Public())).KeyId);
        Assert.Equal(names[0], Assert.IsType<CertificateHolds>(StatusCertificate.Verify(present, keys.Public())).KeyId);
    }

    [Fact]
    public async Task A_rotation_by_another_process_counts_at_once_also_where_the_file_was_read_long_ago()
    {
        await using var register = await ListingSteps.RegisterAsync();
        await using var other = register.AnotherProcess();
        var keys = register.Get<SigningKeys>();
        var first = keys.Signer();
        File.SetLastWriteTimeUtc(keys.Path, File.GetLastWriteTimeUtc(keys.Path).AddHours(-1));
        Assert.Equal(first.Key, keys.Signer().Key);

        var rotated = other.Get<SigningKeys>().Rotate()[0];

        Assert.NotEqual(first.Key.Id, rotated);
        Assert.Equal(rotated, keys.Signer().Key.Id);
        Assert.True(keys.Public().Find(rotated)!.Verifies([1], keys.Signer().Sign([1])));
        Assert.True(keys.Public().Find(first.Key.Id)!.Verifies([2], first.Sign([2])));
    }

    [Fact]
    public async Task The_keys_lie_beside_the_database_and_only_their_owner_may_read_them()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such permissions.");
            return;
        }

        await using var register = await ListingSteps.RegisterAsync();
        var keys = register.Get<SigningKeys>();

        keys.Public();
        keys.Rotate();

        Assert.Equal(Path.GetDirectoryName(register.Path), Path.GetDirectoryName(keys.Path));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(keys.Path));
        Assert.DoesNotContain(Directory.EnumerateFiles(Path.GetDirectoryName(keys.Path)!), file => Path.GetFileName(file).StartsWith('.'));
    }

    [Fact]
    public async Task A_certificate_is_superseded_by_the_end_of_the_term_though_nothing_was_written()
    {
        await using var register = await ListingSteps.RegisterAsync();
        var text = (await register.IssueAsync(1)).Text;
        var check = register.Get<CheckCertificate>();

        var last = (await check.ExecuteAsync(text, ListingSteps.From.AddYears(3).AddDays(-1), Ct)).Now!;
        var expired = (await check.ExecuteAsync(text, ListingSteps.From.AddYears(3), Ct)).Now!;

        Assert.False(last.IsSuperseded);
        Assert.True(expired is { IsSuperseded: true, EntriesChanged: false, ListedToday: false });
    }

    [Fact]
    public async Task A_certificate_is_superseded_by_a_correction_though_the_code_stays_listed()
    {
        await using var register = await ListingSteps.RegisterAsync();
        var text = (await register.IssueAsync(1)).Text;

        await register.Get<RecordEvidence>().ExecuteAsync([new(AnyEnterprise.Code(1), ListingSteps.Listing(1) with { Basis = "总局令第44号" }, IsCorrection: true)], Ct);

        Assert.True((await CheckAsync(register, text)).Now is { IsSuperseded: true, EntriesChanged: true, ListedToday: true });
    }

    [Fact]
    public async Task A_certificate_of_a_log_that_was_begun_anew_is_told_from_one_of_this_log()
    {
        await using var register = await ListingSteps.RegisterAsync();
        var text = (await register.IssueAsync(1)).Text;
        await register.BehindTheBackAsync("""DELETE FROM "LogEntries" """);
        var cutOff = await AnewAsync(register, text);
        await register.Get<MigrateRegister>().ExecuteAsync(Ct);

        var begunAnew = await AnewAsync(register, text);

        Assert.All([cutOff, begunAnew], check => Assert.False(Assert.IsType<CertificateNow>(check.Now).IsOfThisLog));
        Assert.IsType<CertificateHolds>(begunAnew.Verdict);
    }

    [Fact]
    public async Task Checkpoints_of_past_days_are_signed_and_not_kept()
    {
        await using var register = await ListingSteps.RegisterAsync();

        await register.IssueAsync(1, ListingSteps.Day.AddDays(-1));
        var before = (await register.Get<VerifyLog>().ExecuteAsync(Ct)).Checkpoints;
        await register.IssueAsync(1);

        Assert.Equal((0, 1), (before, (await register.Get<VerifyLog>().ExecuteAsync(Ct)).Checkpoints));
    }

    [Fact]
    public async Task A_key_under_another_name_is_no_file_of_keys()
    {
        await using var register = await ListingSteps.RegisterAsync();
        var keys = register.Get<SigningKeys>();
        var name = Assert.Single(keys.Public().Keys).Id;

        await File.WriteAllTextAsync(keys.Path, (await File.ReadAllTextAsync(keys.Path, Ct)).Replace(name, new('A', name.Length), StringComparison.Ordinal), Ct);

        Assert.Throws<BrokenKeysException>(keys.Public);
    }

    [Fact]
    public async Task A_day_that_has_not_come_is_not_certified()
    {
        await using var register = await ListingSteps.RegisterAsync();

        var receipt = await register.Get<IssueCertificate>().ExecuteAsync(ListingSteps.Code(1), ListingSteps.Day.AddDays(1), ListingSteps.Day, ground => new(ground, ground), Ct);

        Assert.Equal(new DayNotCome(ListingSteps.Day), receipt);
    }

    /// <summary>As a process asks that has not read the log before.</summary>
    private static async Task<CertificateCheck> AnewAsync(TemporaryRegister register, string text)
    {
        using TransparencyLog log = new(register.Get<IDbContextFactory<RegisterContext>>());
        return await new CheckCertificate(log, register.Get<SigningKeys>()).ExecuteAsync(text, ListingSteps.Day, Ct);
    }

    private static Task<CertificateCheck> CheckAsync(TemporaryRegister register, string text) => register.Get<CheckCertificate>().ExecuteAsync(text, ListingSteps.Day, Ct);
}
