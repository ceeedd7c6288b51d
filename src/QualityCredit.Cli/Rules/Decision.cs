using QualityCredit.Rating.Evidence;
using QualityCredit.Register.Accounts;
using QualityCredit.Register.Activation;
using QualityCredit.Register.Editions;

namespace QualityCredit.Cli.Rules;

/// <summary>What an officer decides about a bundle: agrees to what another asked for, else asks for it.</summary>
internal sealed record Decision(DateOnly Effective, string Officer, string? Basis, bool AsJson)
{
    public async Task<int> OnAsync(OpenedRegister register, int bundle, TextWriter output, TextWriter error, CancellationToken ct)
    {
        var (officer, refusal) = await OfficerAtConsole.IdentifyAsync(register, Officer, OfficerRoles.PolicyOfficer, ct);
        if (officer is null)
        {
            return refusal!.Tell(error);
        }

        ActivationWish wish = new(bundle, Effective, Basis);
        var receipt = await register.Get<ActivatePolicies>().ExecuteAsync(wish, officer, ct);
        if (receipt is NoProposal || (receipt is SecondPersonNeeded && !await HasAskedAsync(register, bundle, officer, ct)))
        {
            receipt = await register.Get<ProposeActivation>().ExecuteAsync(wish, officer, ct);
        }

        return Tell(receipt, output, error);
    }

    private async Task<bool> HasAskedAsync(OpenedRegister register, int bundle, string officer, CancellationToken ct) =>
        (await register.Get<ListPolicySteps>().ExecuteAsync(ct)).Open.Any(step => step.Bundle == bundle && step.EffectiveFrom == Effective && step.Officer == officer);

    private int Tell(ActivationReceipt receipt, TextWriter output, TextWriter error)
    {
        switch (receipt)
        {
            case ActivationProposed { Proposal: var step }:
                Write(step, "proposed", $"Asked for by {step.Officer}: bundle {step.Bundle} from {LegalDate.Text(Effective)} on. A second policy officer agrees by the same command.", output);
                return ExitCode.Ok;
            case PoliciesActivated { Activation: var step }:
                Write(step, "activated", $"Agreed by {step.Officer}: bundle {step.Bundle} governs from {LegalDate.Text(Effective)} on. `qc rescore --as-of {LegalDate.Text(Effective)}` rates by it.", output);
                return ExitCode.Ok;
            case ActivationRefused refused:
                return RefusalOf(refused).Tell(error);
            default:
                throw new System.Diagnostics.UnreachableException(receipt.ToString());
        }
    }

    private void Write(PolicyStep step, string state, string text, TextWriter output)
    {
        if (AsJson)
        {
            output.WriteJsonLine(new { state, step = step.Id, bundle = step.Bundle, effective = LegalDate.Text(Effective), officer = step.Officer, simulation = step.Simulation });
        }
        else
        {
            output.WriteLine(text);
        }
    }

    private static Refusal RefusalOf(ActivationRefused refused) => refused switch
    {
        BundleNotKept unknown => new($"The register keeps no bundle {unknown.Bundle}.", "`qc rules activations` lists what is kept."),
        AlreadyInForce present => new($"Bundle {present.Bundle} governs on {LegalDate.Text(present.EffectiveFrom)} already.", "There is nothing to activate."),
        NoReport none => new($"There is no report of the draft {none.Digest[..12]}.", "`qc rules simulate` makes it; every change of a file makes another draft."),
        BaseMoved moved => new(
            $"The report {moved.Simulation} compares with bundle {moved.Base}, but bundle {moved.InForce} is in force on that day.", "Simulate again: the preview must show what then happens."),
        ReportOfOtherEditions other => new(
            $"The report {other.Simulation} is of {LegalDate.Text(other.AsOf)}; on {LegalDate.Text(other.EffectiveFrom)} other editions of the draft govern.", $"Simulate with --as-of {LegalDate.Text(other.EffectiveFrom)}."),
        EffectiveDayIsPast past => new($"The register is published as of {LegalDate.Text(past.PublishedAsOf)}.", "Choose that day or a later one: what is published is not decided otherwise afterwards."),
        SecondPersonNeeded second => new($"{second.Officer} asked for it or made its report.", "A second policy officer has to agree."),
        NoProposal none => new($"Nobody has asked for bundle {none.Bundle} from {LegalDate.Text(none.EffectiveFrom)} on.", "Ask first."),
        _ => throw new System.Diagnostics.UnreachableException(refused.ToString()),
    };
}
