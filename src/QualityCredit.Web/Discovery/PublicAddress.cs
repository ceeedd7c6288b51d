using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace QualityCredit.Web.Discovery;

/// <summary>Under which address the public reaches this host; without it, the address of each request.</summary>
internal sealed class PublicAddressOptions : IValidatableObject
{
    public const string Section = "PublicAddress";

    /// <summary>Such as https://credit.example.gov.cn, without a path.</summary>
    public string? Base { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        string.IsNullOrEmpty(Base) || (Uri.TryCreate(Base, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.AbsolutePath == "/" && uri.Query.Length == 0)
            ? []
            : [new($"{Section}:{nameof(Base)} must be an address such as https://credit.example.gov.cn, not \"{Base}\".", [nameof(Base)])];
}

/// <summary>Makes the absolute addresses that are printed, embedded elsewhere, or told to search engines.</summary>
internal sealed class PublicAddress(IOptions<PublicAddressOptions> options)
{
    private readonly string? _base = options.Value.Base is { Length: > 0 } stated ? stated.TrimEnd('/') : null;

    /// <param name="request">Asked for the address where none is configured.</param>
    /// <param name="path">From the root, with a slash.</param>
    public string Of(HttpRequest request, string path) => (_base ?? $"{request.Scheme}://{request.Host}") + path;
}
