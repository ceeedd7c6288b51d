using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Register.Tests.Proofs;
using Xunit;

namespace QualityCredit.Register.Tests.HandOver;

public sealed class KilledHandOverTests
{
    private enum Moment
    {
        /// <summary>Anywhere in the listing and the package.</summary>
        Package,

        /// <summary>When there is a package and no receipt yet.</summary>
        Between,

        /// <summary>Anywhere in the receipt.</summary>
        Receipt,
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_kill_leaves_no_half_of_a_package_and_no_half_of_a_receipt()
    {
        await using var register = await ListingSteps.RegisterAsync();
        Said said = new();
        Moment[] moments = [Moment.Between, Moment.Package, Moment.Receipt, Moment.Package, Moment.Receipt];

        foreach (var (round, moment) in moments.Index())
        {
            await KillAsync(register.Path, round, moment, said);

            await using var context = register.NewContext();
            var packages = await context.HandOverPackages.AsNoTracking().OrderBy(package => package.Number).ToListAsync(Ct);
            var answered = await context.HandOverReceipts.AsNoTracking().Select(receipt => receipt.Package).ToListAsync(Ct);
            Assert.InRange(packages.Count, said.Made, said.Made + 1);
            Assert.Equal(packages[^1].LastSequence, await context.HandOverChanges.MaxAsync(row => row.Sequence, Ct));
            Assert.Superset(said.Answered, answered.ToHashSet());
            Assert.InRange(answered.Count, said.Answered.Count, said.Answered.Count + round + 1);
            // Each receipt rejects the first line.
            Assert.Equal(answered.Order(), (await context.HandOverRejections.AsNoTracking().Select(row => row.Package).ToListAsync(Ct)).Order());
            Assert.False(moment == Moment.Between && answered.Contains(said.Made));
            foreach (var package in packages)
            {
                // Its digest is compared in the reading.
                Assert.Equal(package.FileBytes, (await register.DataAsync(package)).Length);
            }
        }
    }

    private static async Task KillAsync(string path, int round, Moment moment, Said said)
    {
        using var process = OtherProcess.Start("Testing", path, $"{ListingSteps.Enterprises}", $"{(round + 1) * 100_000}", "handover");
        Random random = new(round);
        var (before, isKilled) = (random.Next(1, 4), false);
        var sinceLine = Stopwatch.StartNew();
        while (await process.StandardOutput.ReadLineAsync(Ct) is { } line)
        {
            var isMade = said.Hear(line);
            before -= isMade ? 0 : 1;
            var isTime = !isKilled && before <= 0 && isMade == moment is not Moment.Package;
            if (isMade && !isKilled && !(isTime && moment == Moment.Between))
            {
                await process.StandardInput.WriteLineAsync("go on");
                await process.StandardInput.FlushAsync(Ct);
            }

            if (isTime)
            {
                await Task.Delay(moment == Moment.Between ? 0 : random.Next((int)sinceLine.ElapsedMilliseconds + 1), Ct);
                process.Kill();
                isKilled = true;
            }

            sinceLine.Restart();
        }

        await process.WaitForExitAsync(Ct);
        Assert.True(isKilled);
    }

    /// <summary>What the process said of packages and receipts before it was killed.</summary>
    private sealed class Said
    {
        private const string MadeWord = "made ";

        public int Made { get; private set; }

        public HashSet<int> Answered { get; } = [];

        /// <returns>Whether it is a package that was made, and not its receipt.</returns>
        public bool Hear(string line)
        {
            if (line.StartsWith(MadeWord, StringComparison.Ordinal))
            {
                Made = int.Parse(line.AsSpan(MadeWord.Length), CultureInfo.InvariantCulture);
                return true;
            }

            Answered.Add(int.Parse(line, CultureInfo.InvariantCulture));
            return false;
        }
    }
}
