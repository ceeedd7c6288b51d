using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.OpenData;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.HandOver;

/// <summary>One field of a file.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Zh">Its heading.</param>
/// <param name="En">What it is.</param>
/// <param name="Format">What it may hold.</param>
/// <param name="IsRequired">Whether it is never empty.</param>
/// <param name="Source">What of a record stands in it, see <see cref="HandOverSources"/>; a hyphen where nothing does.</param>
/// <param name="Basis">The text that it comes from, or that it is ours.</param>
public sealed record HandOverField(string Id, string Zh, string En, FieldFormat Format, bool IsRequired, string Source, string Basis)
{
    private static readonly Bilingual _missing = new("必填项为空", "required and empty");

    /// <summary>What is wrong with a value; null where it fits.</summary>
    public Bilingual? Broken(string? value) => !string.IsNullOrEmpty(value) ? Format.Broken(value) : IsRequired ? _missing : null;
}

/// <summary>A file that is exchanged: its fields in their order. The fields are data, see <c>fields.csv</c>.</summary>
/// <param name="Name">Its name, such as <c>credit-platform</c>.</param>
/// <param name="Fields">The fields.</param>
public sealed record HandOverFile(string Name, IReadOnlyList<HandOverField> Fields)
{
    /// <summary>All files.</summary>
    public static IReadOnlyList<HandOverFile> All { get; } =
    [
        .. HandOverData.Read("fields.csv").GroupBy(row => row[0], row => new HandOverField(row[1], row[2], row[3], new(row[4]), row[5] == "yes", row[6], row[7]))
            .Select(fields => new HandOverFile(fields.Key, [.. fields])),
    ];

    /// <summary>The file of a receiver.</summary>
    public static HandOverFile Of(HandOverReceiver receiver) => Named(Vocabulary.TermOf(receiver).Code);

    /// <summary>The file that a receiver answers with.</summary>
    public static HandOverFile Receipt { get; } = Named("receipt");

    /// <summary>The file in which a receiver tells what it holds.</summary>
    public static HandOverFile Holdings { get; } = Named("holdings");

    /// <summary>The file in which other departments send credit notes.</summary>
    public static HandOverFile CreditNotes { get; } = Named("credit-notes");

    /// <summary>Digest of what the fields are: two files with the same digest are read alike.</summary>
    public string Digest => field ??= OpenDataFiles.DigestOf(HandOverSchema.Write(this));

    /// <summary>The field of this name.</summary>
    public HandOverField this[string id] => Fields.First(field => field.Id == id);

    private static HandOverFile Named(string name) => All.First(file => file.Name == name);
}
