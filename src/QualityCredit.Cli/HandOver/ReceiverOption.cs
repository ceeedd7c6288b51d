using System.CommandLine;
using System.CommandLine.Parsing;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.HandOver;

namespace QualityCredit.Cli.HandOver;

/// <summary>The receiver on the command line, by its code or its Chinese name.</summary>
internal static class ReceiverOption
{
    private static readonly string _codes = string.Join('|', Vocabulary.Of<HandOverReceiver>().Terms.Select(term => term.Code));

    public static Argument<HandOverReceiver> Create() => new("receiver")
    {
        HelpName = _codes,
        Description = $"Who receives: {string.Join(", ", Vocabulary.Of<HandOverReceiver>().Terms.Select(term => $"{term.Code} {term.Zh}"))}",
        CustomParser = given => Parse(given) ?? default,
    };

    public static Option<HandOverReceiver?> CreateOption(string description) => new("--receiver") { HelpName = _codes, Description = description, CustomParser = Parse };

    private static HandOverReceiver? Parse(ArgumentResult given)
    {
        if (Vocabulary.Of<HandOverReceiver>().Find(given.Tokens[0].Value) is { } term)
        {
            return (HandOverReceiver)term.Value;
        }

        given.AddError($"\"{given.Tokens[0].Value}\" receives nothing: write {string.Join(" or ", Vocabulary.Of<HandOverReceiver>().Terms.Select(known => known.Code))}.");
        return null;
    }

    public static string Words(HandOverReceiver receiver)
    {
        var term = Vocabulary.TermOf(receiver);
        return $"{term.Zh} {term.Code}";
    }
}
