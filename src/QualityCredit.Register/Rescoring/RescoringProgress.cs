namespace QualityCredit.Register.Rescoring;

public enum RescoringStage
{
    Rating,
    Publishing,
}

/// <summary>How far a run is; the total is that of the stage.</summary>
public readonly record struct RescoringProgress(RescoringStage Stage, int Done, int Total);
