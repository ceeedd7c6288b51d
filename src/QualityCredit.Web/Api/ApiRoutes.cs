using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.OpenApi;
using QualityCredit.Web.Accounts;
using QualityCredit.Web.Contract;
using QualityCredit.Web.Idempotency;
using QualityCredit.Web.Limits;

namespace QualityCredit.Web.Api;

/// <summary>The API: its addresses, its document and how it writes.</summary>
internal static class ApiRoutes
{
    public const string Prefix = "/api/v1";

    public const string DocumentName = "v1";

    private static readonly string[] _roots = ["/api", "/.well-known"];

    /// <summary>What programs ask: they are answered as programs where something is wrong.</summary>
    public static bool Owns(HttpContext context) => _roots.Any(root => context.Request.Path.StartsWithSegments(root, StringComparison.OrdinalIgnoreCase));

    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        // Before those of the framework: the first that can write a problem writes it.
        services.AddSingleton<IProblemDetailsWriter, WriteProblems>();
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = Problems.Complete);
        services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(json => Configure(json.SerializerOptions));
        services.AddSingleton<BlacklistAnswers>();
        services.AddSingleton<CreditAnswers>();
        services.AddSingleton<AskedCredit>();
        services.AddSingleton<RunningRequests>().AddSingleton<RunningUploads>();
        services.AddEndpointsApiExplorer();
        return services.AddSwaggerGen(DescribeApi.In);
    }

    public static void MapApi(this WebApplication app)
    {
        app.MapSwagger(setupAction: document => document.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1);
        app.UseSwaggerUI(ui =>
        {
            ui.SwaggerEndpoint($"/swagger/{DocumentName}/swagger.json", "QualityCredit v1");
            ui.DocumentTitle = "QualityCredit API";
        });

        var open = app.MapGroup(Prefix).DisableAntiforgery().AddEndpointFilterFactory(RefuseImpossibleDays.Filter).WithMetadata(new LimitedAttribute());
        SignInEndpoints.Map(open);
        BlacklistEndpoints.Map(open);
        ListEndpoints.Map(open);
        ListChangesEndpoints.Map(open);
        OpenDataEndpoints.Map(open);
        RedListEndpoints.Map(open);
        CertificateEndpoints.Map(open);
        LogEndpoints.Map(open);
        LogEndpoints.MapKeys(app.MapGroup("").WithMetadata(new LimitedAttribute()));

        var clients = app.MapGroup(Prefix).DisableAntiforgery().AddEndpointFilterFactory(RefuseImpossibleDays.Filter);
        ClientEndpoints.Map(clients);
        SendEvidenceEndpoints.Map(clients);
        HandOverEndpoints.Map(clients);
        ListingHistoryEndpoints.Map(clients);
        CreditEndpoints.Map(clients);
        CreditJobEndpoints.Map(clients);
        LedgerEndpoints.Map(clients);
        WhoAskedEndpoints.Map(clients);
        WatchEndpoints.Map(clients);
        WatchTargetEndpoints.Map(clients);

        var staff = app.MapGroup(Prefix).RequireAuthorization(StaffOnly.Api).AddEndpointFilterFactory(RefuseImpossibleDays.Filter)
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden);
        EnterpriseEndpoints.Map(staff);
        RatingEndpoints.Map(staff);
        BetterGradeEndpoints.Map(staff);
        ComparisonEndpoints.Map(staff);
        EvidenceEndpoints.Map(staff);
        SupervisionEndpoints.Map(staff);
        PolicyEndpoints.Map(staff);
        RunEndpoints.Map(staff);
        EditionEndpoints.Map(staff);
        ListingCaseEndpoints.Map(staff);
        RedListEndpoints.MapStaff(staff);
        LedgerStaffEndpoints.Map(staff);
        LedgerAlertEndpoints.Map(staff);
    }

    /// <summary>A request that cannot be bound arrives here as an exception, which says what could not be read.</summary>
    public static int StatusOf(Exception exception) => exception is BadHttpRequestException refused ? refused.StatusCode : StatusCodes.Status500InternalServerError;

    internal static void Configure(JsonSerializerOptions json)
    {
        // Served as JSON and never sniffed as anything else, so that Chinese and quotation marks may stay readable.
        json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        json.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        json.Converters.Add(new RefuseImpossibleDays.InJson());
        // A misspelt authorisation would be a question without one, and stand in the ledger as that for good.
        (json.UnmappedMemberHandling, json.AllowDuplicateProperties) = (JsonUnmappedMemberHandling.Disallow, false);
        RefuseNulls.In(json);
    }
}
