using Microsoft.AspNetCore.Connections;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Storage;
using QualityCredit.Web.Hosting;

const int CannotStart = 2;

// The folder of the program, not the one it was started from: style sheet, settings and rules lie beside it.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });

if (!DatabaseAddress.TryParse(builder.Configuration[DatabaseAddress.Variable], out var address, out var problem))
{
    await Console.Error.WriteLineAsync(problem);
    return CannotStart;
}

var folder = builder.Configuration[RulesFolder.Variable] is { Length: > 0 } stated ? stated : RulesFolder.BesideProgram;
var policies = RulesFolder.Read(folder);
if (!PoliciesAtStart.Accept(policies, folder, Console.Error))
{
    return CannotStart;
}

builder.AddQualityCredit(ChooseDatabase.At(address), policies);
var app = builder.Build();
app.UseQualityCredit();
if (!await app.Services.GetRequiredService<PrepareRegister>().ExecuteAsync(Console.Error, app.Lifetime.ApplicationStopping))
{
    return CannotStart;
}

try
{
    await app.RunAsync();
    return 0;
}
catch (IOException exception) when (exception.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync($"{exception.Message} End the other program, or choose another address: --urls http://127.0.0.1:5081");
    return CannotStart;
}
