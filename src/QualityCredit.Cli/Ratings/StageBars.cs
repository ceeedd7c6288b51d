using QualityCredit.Register.Rescoring;
using Spectre.Console;

namespace QualityCredit.Cli.Ratings;

/// <summary>A bar for each stage of a work on the whole register.</summary>
internal sealed class StageBars(ProgressContext context) : IProgress<RescoringProgress>
{
    private readonly Dictionary<RescoringStage, ProgressTask> _tasks = [];

    public void Report(RescoringProgress value)
    {
        lock (_tasks)
        {
            if (!_tasks.TryGetValue(value.Stage, out var task))
            {
                _tasks[value.Stage] = task = context.AddTask(NameOf(value.Stage), maxValue: Math.Max(1, value.Total));
            }

            task.Value = Math.Max(task.Value, value.Done);
            task.Description = FormattableString.Invariant($"{NameOf(value.Stage)} {task.Value:N0} of {value.Total:N0}");
        }
    }

    private static string NameOf(RescoringStage stage) => stage switch
    {
        RescoringStage.Rating => "rating",
        RescoringStage.Publishing => "publishing",
    };
}
