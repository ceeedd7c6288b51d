using System.CommandLine;
using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Cli;

/// <summary>An enterprise on the command line: nine or eighteen characters in any notation.</summary>
internal static class CodeArgument
{
    public static Argument<EnterpriseCode?> Create(ArgumentArity arity) => new("code")
    {
        Description = "Organization code or unified social credit code",
        Arity = arity,
        CustomParser = given =>
        {
            if (EnterpriseCode.TryParse(given.Tokens[0].Value, out var code, out var problem))
            {
                return code;
            }

            given.AddError($"{problem.English} {problem.Chinese}");
            return null;
        },
    };
}
