using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Cli.Rules;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Accounts;
using QualityCredit.Register.Storage;
using QualityCredit.Seeds;

namespace QualityCredit.Cli;

/// <summary>The register and the policies for the time of one verb.</summary>
internal sealed class OpenedRegister : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private OpenedRegister(RegisterDatabase database, PolicyLibrary policies)
    {
        var services = new ServiceCollection().AddSingleton(policies).AddRegister(database).AddSeeds();
        services.AddOfficerAccounts();
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    /// <summary>The register as it is, for the verb that makes its tables.</summary>
    public static OpenedRegister? OpenUnprepared(out Refusal? refusal) =>
        ChooseDatabase.Read(out refusal) is { } database && RulesOnDisk.ReadUsable(out refusal) is { } rules ? new(database, rules.Library) : null;

    /// <summary>Runs the verb on the register, or tells why it cannot.</summary>
    public static async Task<int> WithAsync(TextWriter error, Func<OpenedRegister, Task<int>> run, CancellationToken ct)
    {
        if (OpenUnprepared(out var refusal) is not { } register)
        {
            return refusal!.Tell(error);
        }

        await using (register)
        {
            var where = register.Get<RegisterDatabase>().DisplayName;
            return await register.Get<ReadSchemaState>().ExecuteAsync(ct) switch
            {
                SchemaState.Present => await run(register),
                SchemaState.Missing => new Refusal($"There is no register in {where}.", $"Make it with `qc migrate`, or name another one in {DatabaseAddress.Variable}.").Tell(error),
                SchemaState.Older => new Refusal($"The register in {where} is of an older version.", "Bring it to this one with `qc migrate`.").Tell(error),
            };
        }
    }
}
