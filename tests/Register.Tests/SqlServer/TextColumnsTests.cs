using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using QualityCredit.Rating.HandOver;
using QualityCredit.Register.Accounts;
using QualityCredit.Register.CreditJobs;
using QualityCredit.Register.HandOver;
using QualityCredit.Register.SqlServer;
using QualityCredit.Register.Storage;
using Xunit;

namespace QualityCredit.Register.Tests.SqlServer;

/// <summary>How SQL Server compares texts, and which fit: it counts in UTF-16, where a rare character takes two places.</summary>
public sealed class TextColumnsTests
{
    private static readonly string[] _actors = ["Officer", "Actor", "By", "RetractedBy"];

    [Fact]
    public void Text_that_may_be_looked_for_is_compared_by_code_point()
    {
        var bounded = Texts().Where(property => property.GetMaxLength() is not null).ToList();

        Assert.True(bounded.Count > 80, $"only {bounded.Count} columns were looked at");
        Assert.Contains(bounded, property => property.DeclaringType.ClrType == typeof(CreditJob) && property.Name == nameof(CreditJob.Key));
        Assert.Empty(bounded.Where(property => property.GetCollation() != "Latin1_General_100_BIN2").Select(property => $"{property.DeclaringType.ClrType.Name}.{property.Name}"));
    }

    [Fact]
    public void A_remark_of_rare_characters_that_fits_its_field_fits_its_column()
    {
        var remark = string.Concat(Enumerable.Repeat("\U00020BB7", 200));

        Assert.Null(HandOverFile.Receipt["remark"].Format.Broken(remark));
        Assert.All([typeof(HandOverReceipt), typeof(HandOverRejection)], row => Assert.InRange(
            remark.Length, 1, Texts().Single(property => property.DeclaringType.ClrType == row && property.Name == nameof(HandOverReceipt.Remark)).GetMaxLength()!.Value));
    }

    [Fact]
    public void Whoever_has_an_account_can_be_named_in_what_was_done()
    {
        var actors = Texts().Where(property => _actors.Contains(property.Name)).ToList();
        using var context = NewContext();
        var longest = context.Model.FindEntityType(typeof(Officer))!.FindProperty(nameof(Officer.UserName))!.GetMaxLength();

        Assert.True(actors.Count > 8, $"only {actors.Count} columns were looked at");
        Assert.Empty(actors.Where(property => property.GetMaxLength() < longest).Select(property => $"{property.DeclaringType.ClrType.Name}.{property.Name}"));
    }

    /// <summary>The register's own; those of accounts go by the framework.</summary>
    private static List<IProperty> Texts()
    {
        using var context = NewContext();
        return
        [
            .. context.GetService<IDesignTimeModel>().Model.GetEntityTypes().Where(entity => entity.ClrType.Assembly == typeof(RegisterContext).Assembly && entity.ClrType != typeof(Officer))
                .SelectMany(entity => entity.GetDeclaredProperties()).Where(property => (property.GetValueConverter()?.ProviderClrType ?? property.ClrType) == typeof(string)),
        ];
    }

    private static RegisterContext NewContext()
    {
        DbContextOptionsBuilder<RegisterContext> options = new();
        new SqlServerDatabase("Server=nowhere").Configure(options);
        return new(options.Options);
    }
}
