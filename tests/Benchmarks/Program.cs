using QualityCredit.Benchmarks;

return Arguments.Parse(args) switch
{
    { Verb: "rate" } rate => MeasureRating.Run(rate),
    { Verb: "rescore" } rescore => await MeasureRescoring.RunAsync(rescore),
    { Verb: "preview" } preview => await MeasurePreview.RunAsync(preview),
    { Verb: "lookup" } lookUp => await MeasureLookUp.RunAsync(lookUp),
    { Verb: "bank" } bank => await MeasureBank.RunAsync(bank),
    { Verb: RescoringProcess.Verb } part => await RescoringProcess.RunAsync(part),
    { Verb: "names" } names => await MeasureNames.RunAsync(names),
    _ => Arguments.ShowUsage(),
};
