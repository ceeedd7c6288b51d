using System.CommandLine;
using QualityCredit.Register.Accounts;
using Spectre.Console;

namespace QualityCredit.Cli.Rules;

/// <summary>Who does it: an account of the register and its password, as on the sign-in page.</summary>
internal static class OfficerAtConsole
{
    public const string Variable = "QC_PASSWORD";

    public static Option<string?> Option(bool required, string role = OfficerRoles.PolicyOfficer) => new("--officer")
    {
        Description = $"Account of the {role}; the password is asked for, or read from {Variable}",
        Required = required,
    };

    /// <returns>The account, or the refusal.</returns>
    public static async Task<(string? Officer, Refusal? Refusal)> IdentifyAsync(OpenedRegister register, string name, string role, CancellationToken ct)
    {
        var password = await PasswordAsync(name, ct);
        return await register.Get<IdentifyOfficer>().ExecuteAsync(name, password, role) switch
        {
            OfficerIdentified officer => (officer.UserName, null),
            RoleMissing missing => (null, new($"{missing.UserName} is not a {missing.Role}.", "An administrator gives the role.")),
            _ => (null, new("The name or the password is wrong, or the account is locked for a while after failures.", $"Try again, or set {Variable} for a script.")),
        };
    }

    private static async Task<string> PasswordAsync(string name, CancellationToken ct)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            return given;
        }

        if (Console.IsInputRedirected)
        {
            return await Console.In.ReadLineAsync(ct) ?? "";
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await new TextPrompt<string>($"Password of {Markup.Escape(name)}:").Secret().AllowEmpty().ShowAsync(console, ct);
    }
}
