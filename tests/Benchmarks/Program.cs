using QualityCredit.Benchmarks;

return Arguments.Parse(args) switch
{
    { Verb: "rate" } rate => MeasureRating.Run(rate),
    { Verb: "rescore" } rescore => await MeasureRescoring.RunAsync(rescore),
    { Verb: "preview" } preview => await MeasurePreview.RunAsync(preview),
    { Verb: RescoringProcess.Verb } part => await RescoringProcess.RunAsync(part),
    _ => Arguments.ShowUsage(),
};
