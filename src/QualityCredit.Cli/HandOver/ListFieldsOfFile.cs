using System.CommandLine;
using QualityCredit.Rating.HandOver;

namespace QualityCredit.Cli.HandOver;

/// <summary><c>qc handover fields</c>: the fields of an exchanged file, where each comes from and what it may hold.</summary>
internal static class ListFieldsOfFile
{
    public static Command Create()
    {
        var name = new Argument<string>("file") { Description = string.Join(", ", HandOverFile.All.Select(file => file.Name)) };
        var json = JsonLine.Option();
        var command = new Command("fields", "The fields of an exchanged file: heading, format, whether required, what each rests on. With no register.") { name, json };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(name), parsed.GetValue(json), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string name, bool asJson, TextWriter output, TextWriter error)
    {
        if (HandOverFile.All.FirstOrDefault(file => file.Name == name) is not { } file)
        {
            return new Refusal($"There is no file {name}.", $"Write one of {string.Join(", ", HandOverFile.All.Select(known => known.Name))}.").Tell(error);
        }

        foreach (var field in HandOverSheet.FrameOf(file).Concat(file.Fields))
        {
            if (asJson)
            {
                output.WriteJsonLine(new { field = field.Id, required = field.IsRequired, format = field.Format.Text, field.Zh, field.En, field.Basis });
            }
            else
            {
                output.WriteLine($"{field.Id,-22} {(field.IsRequired ? "必填" : "选填")}  {field.Format.Text,-12} {field.Zh} · {field.En} · {field.Basis}");
            }
        }

        return ExitCode.Ok;
    }
}
