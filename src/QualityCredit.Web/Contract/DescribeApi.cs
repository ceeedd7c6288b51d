using Microsoft.AspNetCore.Identity;
using Microsoft.OpenApi;
using QualityCredit.Web.Api;
using QualityCredit.Web.Clients;
using QualityCredit.Web.Idempotency;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace QualityCredit.Web.Contract;

/// <summary>What the OpenAPI document says of the interface as a whole, and what of each operation beside its types.</summary>
internal static class DescribeApi
{
    private static readonly Type[] _documented = [typeof(DescribeApi), typeof(Register.Storage.RegisterDatabase), typeof(Rating.Policies.Bilingual)];

    public static void In(SwaggerGenOptions swagger)
    {
        swagger.SwaggerDoc(ApiRoutes.DocumentName, Info);
        swagger.AddSecurityDefinition(IdentityConstants.BearerScheme, Bearer(
            $"工作人员令牌 The accessToken that POST {ApiRoutes.Prefix}/sign-in answers with.", null));
        swagger.AddSecurityDefinition(ClientSchemes.Any, Bearer(
            "银行、部门或企业的密钥 The key of a bank, a department or an enterprise: Authorization: Bearer qck_<number>_<secret>. Each operation names the scope that it needs. "
            + "A limit holds for each client: RateLimit-Policy and RateLimit say how much is left, Retry-After when to come again.", null));
        swagger.AddSecurityDefinition(ClientSchemes.Token, Bearer(
            "外部身份提供方的令牌 A token (RFC 7519) of an identity provider that this host accepts; it names the client, whose scopes and limit hold.", "JWT"));
        foreach (var file in _documented.Select(type => Path.ChangeExtension(type.Assembly.Location, ".xml")))
        {
            swagger.IncludeXmlComments(file);
        }

        swagger.OperationFilter<DescribeStaffOperations>();
        swagger.OperationFilter<DescribeIdempotencyKeys>();
        swagger.OperationFilter<DescribeClientOperations>();
        swagger.OperationFilter<DescribeRefusals>();
        swagger.OperationFilter<DescribeHeaders>();
        swagger.OperationFilter<DescribeLines>();
        swagger.OperationFilter<DescribeExamples>();
        swagger.SchemaFilter<RequireMembers>();
        swagger.SchemaFilter<DescribeClosedLists>();
        swagger.ParameterFilter<DescribeClosedLists>();
        swagger.SchemaFilter<DescribeProblems>();
        swagger.DocumentFilter<DescribeDocument>();
        swagger.SupportNonNullableReferenceTypes();
        swagger.NonNullableReferenceTypesAsRequired();
        swagger.CustomSchemaIds(SchemaName);
    }

    private static OpenApiInfo Info => new()
    {
        Title = "QualityCredit",
        Version = "1",
        Summary = "企业质量信用 Enterprise quality credit",
        Description = "企业质量信用 Enterprise quality credit. The public asks whether a code is on the blacklist; programs of banks and departments ask with a key of theirs, and an enterprise sees with its own who asked about it; everything else is for signed-in officers. "
            + "An answer about what is published names its data version in X-Data-Version. One that can be 304 has an ETag, and is 304 where If-None-Match names what is still so. "
            + $"A refusal is a problem (RFC 9457) with a stable member code, listed at {ProblemCatalogue.Address}; Accept-Language zh or en chooses the language of its sentences.",
        Contact = new() { Name = "登记机关 The registering authority", Url = new("/", UriKind.Relative) },
        License = new() { Name = "数据使用条款 Terms of the data", Url = new("/open-data", UriKind.Relative) },
    };

    private static OpenApiSecurityScheme Bearer(string description, string? format) => new()
    {
        Type = SecuritySchemeType.Http,
        Scheme = "bearer",
        BearerFormat = format,
        Description = description,
    };

    private static string SchemaName(Type type) => type.IsGenericType
        ? type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] + string.Concat(type.GetGenericArguments().Select(SchemaName))
        : type.Name;
}
