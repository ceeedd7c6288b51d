using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Engine;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Evidence;

namespace QualityCredit.Rating.Paths;

/// <summary>A day to come on which an enterprise can be rated, and where it stands before.</summary>
/// <param name="Day">The day.</param>
/// <param name="Program">The edition in force then.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="Before">The ratings due until then.</param>
internal sealed record Moment(DateOnly Day, RatingProgram Program, Standing Standing, IReadOnlyList<RatedFile> Before);

/// <summary>
/// What becomes of a file from one day on: it is rated when its decision moves, each time standing where the rating before left it,
/// exactly as the nightly run does.
/// </summary>
internal sealed class Prospect(EnterpriseFile file, Func<DateOnly, RatingProgram?> programOn)
{
    private readonly EvidenceFact[] _facts = [.. file.Evidence.Select(item => EvidenceForm.Of(item.Kind).Pack(item))];
    private readonly ProductFact[] _products = [.. file.Products.OrderBy(product => product.Serial).Select(product => product.Pack())];

    public EnterpriseFile File => file;

    public Func<DateOnly, RatingProgram?> ProgramOn => programOn;

    /// <summary>The moments from a day until another one: that day itself, then each on which the decision moves if nothing comes in.</summary>
    public IEnumerable<Moment> Moments(RatingDecision decision, DateOnly from, DateOnly until)
    {
        var (rated, last, start) = (new List<RatedFile>(), decision, false);
        while (true)
        {
            var due = last.NextChange?.On;
            if (!start && !(due <= from))
            {
                start = true;
                if (programOn(from) is { } program)
                {
                    yield return new(from, program, last.After, [.. rated]);
                }
            }

            if (due is not { } day || day > until || programOn(day) is not { } then)
            {
                yield break;
            }

            var moment = new Moment(day, then, last.After, [.. rated]);
            if (start)
            {
                yield return moment;
            }

            last = Rate(moment, []);
            rated.Add(new(file with { Standing = moment.Standing }, last));
        }
    }

    /// <summary>The file with corrections of the moment's day, rated at the moment.</summary>
    public RatingDecision Rate(Moment moment, IReadOnlyCollection<Candidate> corrections)
    {
        var facts = new List<EvidenceFact>(_facts.Length + corrections.Count);
        facts.AddRange(_facts);
        foreach (var correction in corrections)
        {
            if (correction.Before is not null)
            {
                facts.RemoveAll(fact => fact.Serial == correction.Serial);
            }

            if (!correction.Removes)
            {
                facts.Add(correction.FactOn(moment.Day));
            }
        }

        return moment.Program.Rate(
            new FileFacts
            {
                Region = file.Region,
                Size = file.Size,
                OpenedOn = file.OpenedOn,
                Standing = moment.Standing,
                Products = _products,
                Evidence = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(facts),
            },
            moment.Day);
    }
}
