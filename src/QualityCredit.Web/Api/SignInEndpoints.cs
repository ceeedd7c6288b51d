using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using QualityCredit.Web.Accounts;
using QualityCredit.Web.Idempotency;

namespace QualityCredit.Web.Api;

/// <summary>Name and password of an officer.</summary>
internal sealed record SignInRequest([property: Required] string UserName, [property: Required] string Password);

internal static class SignInEndpoints
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/sign-in", SignInAsync)
        .WithTags("sign-in").WithName("SignIn")
        .Produces<AccessTokenResponse>()
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .TakesKeys(KeyMode.None);

    [EndpointSummary("登录 Answers with a bearer token. Five wrong passwords lock the account for a quarter of an hour.")]
    private static async Task<Results<EmptyHttpResult, ProblemHttpResult>> SignInAsync(SignInRequest request, SignOfficerIn signIn, HttpContext context) =>
        // The bearer scheme writes the token into the response by itself.
        await signIn.ExecuteAsync(request.UserName, request.Password, IdentityConstants.BearerScheme)
            ? TypedResults.Empty
            : Problems.Refuse(
                context, StatusCodes.Status401Unauthorized, "sign-in-refused", new("登录未成功", "Sign-in refused"),
                new("账号或密码有误，或账号因多次失败暂被锁定。", "The name or the password is wrong, or the account is locked for a while after failures."));
}
