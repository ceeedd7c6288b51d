using System.Globalization;
using System.Text;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using YamlDotNet.RepresentationModel;

namespace QualityCredit.Rating.Policies.Reading;

/// <summary>Reads one indicator.</summary>
internal static class ReadIndicator
{
    /// <summary>Units that an indicator can have.</summary>
    public static IReadOnlyList<Unit> Units { get; } = [
        Unit.Count, Unit.Points, Unit.Share, Unit.TrueOrFalse,
        .. EvidenceForm.All.SelectMany(form => form.Fields).Select(field => field.Vocabulary).OfType<Vocabulary>()
            .Append(Vocabulary.Of<EnterpriseSize>()).Append(Vocabulary.Of<Decisions.Grade>()).Append(Vocabulary.Of<Decisions.RiskLevel>())
            .DistinctBy(vocabulary => vocabulary.Name).Select(vocabulary => new Unit(vocabulary.Name, vocabulary))];

    public static IndicatorDefinition? From(string name, YamlMap map)
    {
        var title = map.Bilingual("title");
        var unit = ReadUnit(map);
        var scope = map.Text("scope", required: false);
        if (scope is not (null or "product"))
        {
            map.Bad(map.Node("scope")!, $"scope can only be \"product\", not \"{scope}\"");
        }

        var settledBy = map.Bilingual("settled-by", required: false);
        var editions = ReadEditions.Of(map).Select(head => Edition(head, map)).OfType<IndicatorEdition>().ToList();
        map.Close();
        return title is null || unit is null || editions.Count == 0 ? null : new()
        {
            Name = name,
            Title = title,
            Unit = unit,
            PerProduct = scope is not null,
            SettledBy = settledBy,
            Editions = editions,
            File = map.File,
            Line = map.Line,
        };
    }

    private static Unit? ReadUnit(YamlMap map)
    {
        var name = map.Text("unit");
        var unit = Units.FirstOrDefault(unit => unit.Name == name);
        if (unit is null && name is not null)
        {
            map.Bad(map.Node("unit")!, $"\"{name}\" is not a unit; one of {string.Join(", ", Units.Select(u => u.Name))}");
        }

        return unit;
    }

    private static IndicatorEdition? Edition(EditionHead head, YamlMap owner)
    {
        var map = head.Map;
        var measureName = map.Text("measure");
        if (measureName is null || !TryMeasure(measureName, out var measure))
        {
            if (measureName is not null)
            {
                map.Bad(map.Node("measure")!, $"\"{measureName}\" is not a measure; one of {string.Join(", ", Enum.GetNames<Measure>().Select(Vocabulary.Kebab))}");
            }

            return null;
        }

        var edition = new Body(map, measure).Read(head);
        if (!ReferenceEquals(map, owner))
        {
            map.Close();
        }

        return edition;
    }

    private static bool TryMeasure(string name, out Measure measure)
    {
        foreach (var known in Enum.GetValues<Measure>())
        {
            if (Vocabulary.Kebab(known.ToString()) == name)
            {
                measure = known;
                return true;
            }
        }

        measure = default;
        return false;
    }

    /// <summary>The keys of one measure, and the line of text that the fingerprint is made of.</summary>
    private sealed class Body(YamlMap map, Measure measure)
    {
        private readonly StringBuilder _canonical = new(Vocabulary.Kebab(measure.ToString()));
        private string _scale = "";

        public IndicatorEdition? Read(EditionHead head)
        {
            var ofItems = measure is Measure.Count or Measure.Sum or Measure.Most or Measure.Share or Measure.LatestShare
                or Measure.Best or Measure.Holds or Measure.Overdue or Measure.ProductsLacking or Measure.LatestClass;
            var windowed = measure is Measure.Count or Measure.Sum or Measure.Most or Measure.Share or Measure.LatestShare or Measure.LatestClass
                || (measure == Measure.Holds && map.Has("within"));
            var kind = ofItems ? map.Term<EvidenceKind>("of") : null;
            if (ofItems && kind is null)
            {
                return null;
            }

            var form = kind is { } k ? EvidenceForm.Of(k) : null;
            Note(form?.Kind.ToString());
            return new()
            {
                InForce = head.InForce,
                Citation = head.Citation,
                Measure = measure,
                Of = kind,
                Where = form is null ? [] : measure == Measure.LatestClass ? [.. Filters("where", form), .. OfScale(form)] : Filters("where", form),
                ShareOf = measure == Measure.Share ? Filters("share-of", form!) : [],
                Within = windowed ? Within() : default,
                SkipsUnderObjection = ofItems && UnderObjection(),
                Field = measure switch
                {
                    Measure.Sum => Place("field", form!, FieldType.Count),
                    Measure.Most => Place("by", form!, FieldType.Term),
                    Measure.Best or Measure.LatestClass => Place("field", form!, FieldType.Term),
                    Measure.LatestShare => Place("numerator", form!, FieldType.Count),
                    Measure.Overdue => Place("closed-by", form!, FieldType.Date),
                    _ => 0,
                },
                Denominator = measure == Measure.LatestShare ? Place("denominator", form!, FieldType.Count) : 0,
                AtLeast = measure is Measure.Share or Measure.LatestShare ? Noted("at-least", map.Int("at-least", required: false) ?? 1) : 0,
                Regions = measure == Measure.Located ? [.. map.Texts("regions").SelectMany(Region)] : [],
                Kinds = measure == Measure.ProductsOfKind || (measure == Measure.ProductsLacking && map.Has("kinds")) ? Kinds() : [],
                Months = measure switch
                {
                    Measure.FileAge => Noted("reached", map.Months("reached") ?? 0),
                    Measure.GradeHeld => Noted("for", map.Months("for") ?? 0),
                    _ => 0,
                },
                Grade = measure == Measure.GradeHeld ? Noted("grade", map.Term<Decisions.Grade>("grade") ?? Decisions.Grade.A) : default,
                Result = measure == Measure.Result ? ResultName() : "",
                Scale = _scale,
                Canonical = _canonical.ToString(),
            };
        }

        private string ResultName()
        {
            var name = map.Text("of") ?? "";
            if (name is not ("points" or "grade"))
            {
                map.Bad(map.Node("of") ?? new YamlScalarNode(), $"\"{name}\" is not a result; one of points, grade");
            }

            return Noted("result", name);
        }

        private IReadOnlyList<TermFilter> Filters(string key, EvidenceForm form) => ReadFilters.From(map, key, form, required: key == "share-of", Note);

        /// <summary>Only items that state the scale are read in it.</summary>
        private TermFilter[] OfScale(EvidenceForm form)
        {
            if (map.Text("scale") is not { } name)
            {
                return [];
            }

            if (form.Field("scale") is { Type: FieldType.Term } field && field.Vocabulary!.Find(name) is { } term)
            {
                _scale = name;
                return [new(field.Place, Noted("scale", 1UL << term.Value))];
            }

            map.Bad(map.Node("scale")!, $"\"{name}\" is not a scale that {Vocabulary.TermOf(form.Kind).Code} can state");
            return [];
        }

        private Window Within()
        {
            var text = map.Text("within", required: false);
            var number = text?.Split(' ')[0];
            var window = text switch
            {
                null => Window.Everything,
                "review-year" => new Window(0, 0, true),
                _ when text.EndsWith(" months", StringComparison.Ordinal) && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var months) => new Window(months, 0, false),
                _ when text.EndsWith(" days", StringComparison.Ordinal) && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var days) => new Window(0, days, false),
                _ => default(Window?),
            };
            if (window is null)
            {
                map.Bad(map.Node("within")!, $"\"{text}\" is not a window; write \"36 months\", \"90 days\" or \"review-year\"");
            }

            return Noted("within", window ?? default);
        }

        private bool UnderObjection()
        {
            var word = map.Text("under-objection", required: false) ?? "count";
            if (word is not ("skip" or "count"))
            {
                map.Bad(map.Node("under-objection")!, "under-objection must be skip or count");
            }

            return Noted("under-objection", word) == "skip";
        }

        private int Place(string key, EvidenceForm form, FieldType type)
        {
            var name = map.Text(key);
            if (form.Fields.FirstOrDefault(field => field.Code == name && field.Type == type) is { } field)
            {
                return Noted(key, field.Place);
            }

            if (name is not null)
            {
                map.Bad(map.Node(key)!, $"\"{name}\" is not a {Vocabulary.Kebab(type.ToString())} field of {Vocabulary.TermOf(form.Kind).Code}");
            }

            return 0;
        }

        private IEnumerable<RegionCode> Region(string text)
        {
            if (RegionCode.TryParse(text, out var region, out var problem))
            {
                yield return Noted("region", region);
            }
            else
            {
                map.Bad(map.Node("regions")!, problem.English);
            }
        }

        private List<ProductKindCode> Kinds()
        {
            var kinds = new List<ProductKindCode>();
            foreach (var text in map.Texts("kinds"))
            {
                if (ProductKindCode.TryParse(text, out var kind, out var problem))
                {
                    kinds.Add(Noted("kind", kind));
                }
                else
                {
                    map.Bad(map.Node("kinds")!, problem.English);
                }
            }

            return kinds;
        }

        private T Noted<T>(string key, T value)
        {
            Note($"{key}={value}");
            return value;
        }

        private void Note(string? text) => _canonical.Append(' ').Append(text);
    }
}
