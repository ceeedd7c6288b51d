using System.Text.Json;
using QualityCredit.Rating.Evidence;
using QualityCredit.Register.Rescoring;
using QualityCredit.Register.Runs;

namespace QualityCredit.Cli.Ratings;

/// <summary>A published run as it is shown: its line of the ledger.</summary>
internal sealed record RunCard(
    long Run, string Kind, string AsOf, int Enterprises, int Rated, int Changed, int Failed, double Seconds, long? DataVersion,
    Distribution Outcomes, IReadOnlyDictionary<string, int> Movers, string Fingerprints, IReadOnlyList<FailureCard> Failures)
{
    private const int FailuresInText = 20;

    public static RunCard Of(LedgerEntry entry) => Of(entry.Run, [.. entry.Failures.Select(failure => new FailureCard(failure.Code.ToString(), failure.Name, failure.Reason))]);

    private static RunCard Of(RescoringRun run, IReadOnlyList<FailureCard> failures) => new(
        run.Id,
        run.Kind switch
        {
            RunKind.Incremental => "incremental",
            RunKind.Full => "full",
            RunKind.OneEnterprise => "one-enterprise",
        },
        LegalDate.Text(run.AsOf),
        run.Enterprises,
        run.Rated,
        run.Changed,
        run.Failed,
        Math.Round(((run.FinishedUtc ?? run.StartedUtc) - run.StartedUtc).TotalSeconds, 3),
        run.DataVersion,
        new(run.OutcomesAA, run.OutcomesA, run.OutcomesB, run.OutcomesC, run.OutcomesUnrated),
        run.Movers is { } movers ? JsonSerializer.Deserialize<Dictionary<string, int>>(movers)! : new Dictionary<string, int>(),
        run.Fingerprints,
        failures);

    public void WriteTo(TextWriter output)
    {
        output.WriteLine(FormattableString.Invariant(
            $"Run {Run} ({Kind}) as of {AsOf}: {Enterprises:N0} considered, {Rated:N0} rated, {Changed:N0} changed, {Failed:N0} failed in {Seconds:N1} s. Data version {DataVersion}."));
        output.WriteLine(FormattableString.Invariant(
            $"    AA {Outcomes.AA:N0}  A {Outcomes.A:N0}  B {Outcomes.B:N0}  C {Outcomes.C:N0}  unrated {Outcomes.Unrated:N0}"));
        if (Movers.Count > 0)
        {
            output.WriteLine($"    {string.Join("  ", Movers.Select(mover => FormattableString.Invariant($"{mover.Key} {mover.Value:N0}")))}");
        }

        foreach (var failure in Failures.Take(FailuresInText))
        {
            output.WriteLine($"    could not be rated: {failure.Code} {failure.Name}: {failure.Reason}");
        }

        if (Failed > FailuresInText)
        {
            output.WriteLine(FormattableString.Invariant($"    and {Failed - FailuresInText:N0} more; --json names up to a thousand, the page of the run too."));
        }
    }
}

/// <summary>An enterprise that could not be rated.</summary>
internal sealed record FailureCard(string Code, string Name, string Reason);

/// <summary>How many enterprises have which outcome after the run.</summary>
internal sealed record Distribution(int AA, int A, int B, int C, int Unrated);
