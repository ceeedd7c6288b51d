using System.Text;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.HandOver;
using QualityCredit.Register.HandOver;
using QualityCredit.Web.Accounts;

namespace QualityCredit.Web.Pages.HandOver;

/// <summary>The files of a package for whoever may see the page of the packages: the same bytes and names as <c>qc handover export</c> writes.</summary>
internal static class DownloadPackage
{
    private const string Csv = "text/csv; charset=utf-8";

    private const string Schema = "application/csvm+json";

    private const string Jws = "application/jose";

    public static void MapPackages(this WebApplication app) =>
        app.MapGet("/handover/{receiver}/{number:int}/{file}", AnswerAsync).RequireAuthorization(StaffOnly.Pages).ExcludeFromDescription();

    public static string PathOf(HandOverPackage package, string file) => FormattableString.Invariant($"/handover/{Vocabulary.TermOf(package.Receiver).Code}/{package.Number}/{file}");

    private static async Task<IResult> AnswerAsync(string receiver, int number, string file, ReadHandOver read, HttpContext context)
    {
        if (Vocabulary.Of<HandOverReceiver>().Find(receiver) is not { } term)
        {
            return Results.NotFound();
        }

        try
        {
            return await read.ExecuteAsync((HandOverReceiver)term.Value, number, context.RequestAborted) is { } files ? await FileOfAsync(files, file, read, context) : Results.NotFound();
        }
        catch (HandOverOutdatedException)
        {
            return Results.StatusCode(StatusCodes.Status410Gone);
        }
    }

    private static async Task<IResult> FileOfAsync(HandOverFiles files, string file, ReadHandOver read, HttpContext context)
    {
        // It names persons, and is for those who are signed in.
        context.Response.Headers.CacheControl = "no-store";
        return file == files.Package.DataName ? Results.Stream(await read.OpenDataAsync(files.Package, context.RequestAborted), Csv, file)
            : file == files.Package.SchemaName ? Results.Bytes(files.Schema, Schema, file)
            : file == ReadHandOver.ManifestName ? Results.Bytes(Encoding.ASCII.GetBytes(files.Jws), Jws, file)
            : Results.NotFound();
    }
}
