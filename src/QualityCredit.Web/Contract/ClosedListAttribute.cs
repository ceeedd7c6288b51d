using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Evidence;
using QualityCredit.Register.Clients;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Wording;

namespace QualityCredit.Web.Contract;

/// <summary>
/// A text, or the code of a term, is one of a list that the program closes: it stands in the document as an enum. Requests are read as before:
/// another word is refused by its own problem. Lists that the policies hold, such as rules and local grades, stay open.
/// </summary>
/// <param name="name">Name of the list in the document; null where it stands in one place.</param>
/// <param name="words">Its words.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal abstract class ClosedListAttribute(string? name, IReadOnlyList<string> words) : Attribute
{
    public string? Name => name;

    public IReadOnlyList<string> Words => words;
}

/// <summary>The terms of a vocabulary.</summary>
internal sealed class OneOfAttribute<T>() : ClosedListAttribute(typeof(T).Name, [.. Vocabulary.Of<T>().Terms.Select(term => term.Code)])
    where T : struct, Enum;

/// <summary>Words that are told in one place only.</summary>
internal sealed class OneOfWordsAttribute(params string[] words) : ClosedListAttribute(null, words);

/// <summary>A grade, or that there is too little data for one.</summary>
internal sealed class OneOfOutcomesAttribute() : ClosedListAttribute(
    nameof(RatingOutcome), [.. Vocabulary.Of<Grade>().Terms.Select(term => term.Code), OutcomeWords.Of(RatingOutcome.Unrated).Code]);

/// <summary>What a client may do.</summary>
internal sealed class OneOfScopesAttribute() : ClosedListAttribute(nameof(ClientScope), [.. ClientScope.All.Select(scope => scope.Code)]);

/// <summary>Kinds of evidence that programs send.</summary>
internal sealed class OneOfSentKindsAttribute() : ClosedListAttribute(
    "SentEvidenceKind", [.. Vocabulary.Of<EvidenceKind>().Terms.Where(term => ClientScope.EvidenceWrite((EvidenceKind)term.Value) is not null).Select(term => term.Code)]);

/// <summary>Types of events.</summary>
internal sealed class OneOfEventTypesAttribute() : ClosedListAttribute("EventType", CloudEventResponse.Types);
