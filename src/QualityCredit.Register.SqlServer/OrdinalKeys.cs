using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using QualityCredit.Register.Accounts;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.SqlServer;

/// <summary>Keys and indexes on text compare by code point, as they do in SQLite and in the program, whatever collation the server has.</summary>
internal sealed class OrdinalKeys(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
{
    private const string Ordinal = "Latin1_General_100_BIN2";

    public override void Customize(ModelBuilder modelBuilder, DbContext context)
    {
        base.Customize(modelBuilder, context);
        // Officers are left out: the tables of Identity refer to them, and both ends of a foreign key must have one collation.
        var ours = modelBuilder.Model.GetEntityTypes().Where(entity => entity.ClrType.Assembly == typeof(RegisterContext).Assembly && entity.ClrType != typeof(Officer));
        foreach (var property in ours.SelectMany(entity => entity.GetDeclaredProperties()))
        {
            var stored = property.GetValueConverter()?.ProviderClrType ?? property.ClrType;
            if (stored == typeof(string) && (property.IsKey() || property.IsIndex()))
            {
                property.SetCollation(Ordinal);
            }
        }
    }
}
