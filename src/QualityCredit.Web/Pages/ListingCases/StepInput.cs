using System.Globalization;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Listings;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Web.Pages.ListingCases;

/// <summary>What an officer typed into the form of a step.</summary>
public sealed class StepInput
{
    public string? Action { get; set; }

    public string? Authority { get; set; }

    public string? Basis { get; set; }

    public string? Document { get; set; }

    public string? On { get; set; }

    public string? Text { get; set; }

    public string? Rights { get; set; }

    public string? Persons { get; set; }

    public string? HearingOn { get; set; }

    /// <summary>Number of the last step that the page showed.</summary>
    public string? Seen { get; set; }

    internal int? SeenStep => int.TryParse(Seen, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The step, or what could not be read; what is missing is found by the procedure.</summary>
    internal (ListingStep? Step, Bilingual? Problem) Read(ListingAction action, string officer)
    {
        if (!TryDay(On, out var on) || !TryDay(HearingOn, out var hearing))
        {
            return (null, new("日期请写成 2026-05-08 的形式", "Write dates as 2026-05-08"));
        }

        return (new()
        {
            Action = action,
            Actor = officer,
            Authority = Stated(Authority) ?? "",
            Basis = Stated(Basis) ?? "",
            Document = Stated(Document) ?? "",
            On = on,
            Text = Stated(Text) ?? "",
            Rights = Stated(Rights),
            Persons = Stated(Persons),
            HearingOn = hearing == default ? null : hearing,
        }, null);
    }

    private static string? Stated(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static bool TryDay(string? text, out DateOnly day)
    {
        day = default;
        return Stated(text) is not { } stated || LegalDate.TryParse(stated, out day);
    }
}
