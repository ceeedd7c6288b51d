using System.CommandLine;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.HandOver;

namespace QualityCredit.Cli.HandOver;

/// <summary>The receiver on the command line, by its code or its Chinese name.</summary>
internal static class ReceiverOption
{
    public static Argument<HandOverReceiver> Create() => new("receiver")
    {
        HelpName = string.Join('|', Vocabulary.Of<HandOverReceiver>().Terms.Select(term => term.Code)),
        Description = $"Who receives: {string.Join(", ", Vocabulary.Of<HandOverReceiver>().Terms.Select(term => $"{term.Code} {term.Zh}"))}",
        CustomParser = given =>
        {
            if (Vocabulary.Of<HandOverReceiver>().Find(given.Tokens[0].Value) is { } term)
            {
                return (HandOverReceiver)term.Value;
            }

            given.AddError($"\"{given.Tokens[0].Value}\" receives nothing: write {string.Join(" or ", Vocabulary.Of<HandOverReceiver>().Terms.Select(known => known.Code))}.");
            return default;
        },
    };

    public static string Words(HandOverReceiver receiver)
    {
        var term = Vocabulary.TermOf(receiver);
        return $"{term.Zh} {term.Code}";
    }
}
