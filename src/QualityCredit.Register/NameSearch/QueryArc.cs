namespace QualityCredit.Register.NameSearch;

/// <summary>How a piece of what was typed is meant.</summary>
internal enum ArcKind : byte
{
    Character,
    Syllable,
    Letter,
}

/// <summary>A piece of what was typed, from one place to another: it stands for one character of a name. Several may begin at a place, for XIAN is one syllable or two.</summary>
/// <param name="From">Place before it.</param>
/// <param name="To">Place behind it.</param>
/// <param name="Kind">How it is meant.</param>
/// <param name="Character">The character or letter.</param>
/// <param name="Syllable">The syllable, for <see cref="ArcKind.Syllable"/>.</param>
/// <param name="Weight">What a wrong one costs.</param>
/// <param name="Surplus">What it costs to have typed it for nothing.</param>
/// <param name="AsInitial">What it costs to have typed the first letter of a syllable for all of it, for <see cref="ArcKind.Letter"/>.</param>
internal readonly record struct QueryArc(int From, int To, ArcKind Kind, char Character, int Syllable, int Weight, int Surplus, int AsInitial)
{
    /// <summary>The sound classes under which a character meant by this may stand.</summary>
    public int[] Classes() => Kind is ArcKind.Syllable ? Sounds.ClassesHeardAs(Syllable) : [Sounds.ClassOf(Character)];
}
