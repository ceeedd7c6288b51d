// Makes readings.tsv, variants.tsv and shapes.tsv of the Unihan database: dotnet run make-tables.cs -- <folder with Unihan_*.txt>
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

using System.Text;

const int EverydayCharacters = 3500;

// The usual reading in the names of firms and places (长沙, 厦门), where Unihan puts another first.
Dictionary<int, string> usual = new() { ['长'] = "chang", ['長'] = "chang", ['厦'] = "xia", ['廈'] = "xia", ['行'] = "hang" };

var readings = Fields("Unihan_Readings.txt", "kMandarin", "kHanyuPinlu", "kTGHZ2013");
var mappings = Fields("Unihan_OtherMappings.txt", "kTGH");
var variants = Fields("Unihan_Variants.txt", "kSimplifiedVariant", "kSemanticVariant", "kZVariant");
var shapes = Fields("Unihan_DictionaryLikeData.txt", "kCangjie");
var standard = mappings.ToDictionary(pair => pair.Key, pair => int.Parse(pair.Value["kTGH"].Split(':', ' ')[1]));

var folded = variants.Keys.Where(Ideograph).Select(character => (From: character, To: Fold(character, [])))
    .Where(pair => pair.To is not null && pair.To != pair.From).OrderBy(pair => pair.To).ThenBy(pair => pair.From).ToList();
Write("variants.tsv", folded.GroupBy(pair => pair.To!.Value).Select(group => $"{(char)group.Key}\t{string.Concat(group.Select(pair => (char)pair.From))}"));

var first = new SortedDictionary<string, StringBuilder>(StringComparer.Ordinal);
var further = new SortedDictionary<string, StringBuilder>(StringComparer.Ordinal);
foreach (var (character, fields) in readings.Where(pair => Ideograph(pair.Key)).OrderBy(pair => pair.Key))
{
    List<string> all = [.. usual.Where(pair => pair.Key == character).Select(pair => pair.Value), .. Syllables(fields.GetValueOrDefault("kMandarin")), .. Syllables(fields.GetValueOrDefault("kHanyuPinlu"))];
    if (standard.TryGetValue(character, out var rank) && rank <= EverydayCharacters)
    {
        all.AddRange(Syllables(fields.GetValueOrDefault("kTGHZ2013")));
    }

    var distinct = all.Distinct().Take(3).ToList();
    if (distinct.Count > 0)
    {
        Append(first, distinct[0], character);
        distinct.Skip(1).ToList().ForEach(syllable => Append(further, syllable, character));
    }
}

Write("readings.tsv", first.Keys.Union(further.Keys).Order(StringComparer.Ordinal)
    .Select(syllable => $"{syllable}\t{first.GetValueOrDefault(syllable)}\t{further.GetValueOrDefault(syllable)}"));
Write("shapes.tsv", shapes.Where(pair => Ideograph(pair.Key) && standard.ContainsKey(pair.Key)).OrderBy(pair => pair.Key)
    .Select(pair => $"{(char)pair.Key}\t{pair.Value["kCangjie"].Split(' ')[0]}"));

// A standard character stands for itself; another for the standard one that it is a variant of, over at most two steps.
int? Fold(int character, int[] seen)
{
    if (standard.ContainsKey(character))
    {
        return character;
    }

    if (seen.Length > 1 || !variants.TryGetValue(character, out var fields))
    {
        return null;
    }

    string[] order = ["kSimplifiedVariant", "kZVariant", "kSemanticVariant"];
    var next = order.SelectMany(field => (fields.GetValueOrDefault(field) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .Select(word => Convert.ToInt32(word.Split('<')[0][2..], 16)).Where(Ideograph).Distinct().ToList();
    return next.Cast<int?>().FirstOrDefault(other => standard.ContainsKey(other!.Value))
        ?? next.Where(other => !seen.Contains(other)).Select(other => Fold(other, [.. seen, character])).FirstOrDefault(other => other is not null);
}

static bool Ideograph(int character) => character is >= 0x4E00 and <= 0x9FFF;

static void Append(SortedDictionary<string, StringBuilder> table, string syllable, int character)
{
    table.TryAdd(syllable, new());
    table[syllable].Append((char)character);
}

// "131.140:háng", "xíng(2943)" and "xíng" without place, count and tone; ü as v.
static IEnumerable<string> Syllables(string? field) => (field ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
    .SelectMany(word => word.Split(':')[^1].Split('(')[0].Split(','))
    .Select(word => string.Concat(word.Select(Plain)))
    .Where(syllable => syllable.Length is > 0 and <= 6 && syllable.All(char.IsAsciiLetterLower) && syllable.Any("aeiouv".Contains));

static char Plain(char letter)
{
    string[] vowels = ["aāáǎà", "eēéěèê", "iīíǐì", "oōóǒò", "uūúǔù", "vüǖǘǚǜ", "nńňǹ", "mḿ"];
    return vowels.FirstOrDefault(group => group.Contains(letter))?[0] ?? letter;
}

Dictionary<int, Dictionary<string, string>> Fields(string file, params string[] names)
{
    var table = new Dictionary<int, Dictionary<string, string>>();
    foreach (var cells in File.ReadLines(Path.Combine(args[0], file)).Where(line => line.StartsWith("U+", StringComparison.Ordinal)).Select(line => line.Split('\t')))
    {
        if (names.Contains(cells[1]))
        {
            var character = Convert.ToInt32(cells[0][2..], 16);
            table.TryAdd(character, []);
            table[character][cells[1]] = cells[2];
        }
    }

    return table;
}

static void Write(string name, IEnumerable<string> lines) => File.WriteAllText(name, string.Join('\n', lines) + "\n", new UTF8Encoding(false));
