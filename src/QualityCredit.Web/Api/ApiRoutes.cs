using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Identity;
using Microsoft.OpenApi;
using QualityCredit.Web.Accounts;
using QualityCredit.Web.Clients;
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
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = Problems.Complete);
        services.Configure<RouteHandlerOptions>(handlers => handlers.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(json => Configure(json.SerializerOptions));
        services.AddSingleton<BlacklistAnswers>();
        services.AddSingleton<CreditAnswers>();
        services.AddSingleton<AskedCredit>();
        services.AddSingleton<RunningRequests>();
        services.AddEndpointsApiExplorer();
        return services.AddSwaggerGen(swagger =>
        {
            swagger.SwaggerDoc(DocumentName, new OpenApiInfo
            {
                Title = "QualityCredit",
                Version = "1",
                Description = "企业质量信用 Enterprise quality credit. The public asks whether a code is on the blacklist; programs of banks and departments ask with a key of theirs; everything else is for signed-in officers. "
                    + "Every answer names its data version in X-Data-Version and has an ETag: with If-None-Match it is 304 where nothing changed. "
                    + "A refusal is a problem (RFC 9457) with a stable member code; Accept-Language zh or en chooses the language of its sentences.",
            });
            swagger.AddSecurityDefinition(IdentityConstants.BearerScheme, new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = $"The accessToken that POST {Prefix}/sign-in answers with.",
            });
            swagger.AddSecurityDefinition(ClientSchemes.Any, new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "银行或部门的密钥 The key of a bank or department, Authorization: Bearer qck_<number>_<secret>, or a token (JWT) of an identity provider that this host accepts. "
                    + "Each operation names the scope that it needs. A limit holds for each client: RateLimit-Policy and RateLimit say how much is left, Retry-After when to come again.",
            });
            swagger.OperationFilter<DescribeStaffOperations>();
            swagger.OperationFilter<DescribeIdempotencyKeys>();
            swagger.OperationFilter<DescribeClientOperations>();
            swagger.SupportNonNullableReferenceTypes();
            swagger.NonNullableReferenceTypesAsRequired();
            swagger.CustomSchemaIds(SchemaName);
        });
    }

    public static void MapApi(this WebApplication app)
    {
        app.MapSwagger();
        app.UseSwaggerUI(ui =>
        {
            ui.SwaggerEndpoint($"/swagger/{DocumentName}/swagger.json", "QualityCredit v1");
            ui.DocumentTitle = "QualityCredit API";
        });

        var open = app.MapGroup(Prefix).DisableAntiforgery().WithMetadata(new LimitedAttribute());
        SignInEndpoints.Map(open);
        BlacklistEndpoints.Map(open);
        ListEndpoints.Map(open);
        ListChangesEndpoints.Map(open);
        OpenDataEndpoints.Map(open);
        RedListEndpoints.Map(open);
        CertificateEndpoints.Map(open);
        LogEndpoints.Map(open);
        LogEndpoints.MapKeys(app);

        var clients = app.MapGroup(Prefix).DisableAntiforgery();
        ClientEndpoints.Map(clients);
        SendEvidenceEndpoints.Map(clients);
        ListingHistoryEndpoints.Map(clients);
        CreditEndpoints.Map(clients);
        LedgerEndpoints.Map(clients);

        var staff = app.MapGroup(Prefix).RequireAuthorization(StaffOnly.Api)
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
    }

    /// <summary>A request that cannot be bound arrives here as an exception, which says what could not be read.</summary>
    public static int StatusOf(Exception exception) => exception is BadHttpRequestException refused ? refused.StatusCode : StatusCodes.Status500InternalServerError;

    internal static void Configure(JsonSerializerOptions json)
    {
        // Served as JSON and never sniffed as anything else, so that Chinese and quotation marks may stay readable.
        json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        json.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        RefuseNulls.In(json);
    }

    private static string SchemaName(Type type) => type.IsGenericType
        ? type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] + string.Concat(type.GetGenericArguments().Select(SchemaName))
        : type.Name;
}
