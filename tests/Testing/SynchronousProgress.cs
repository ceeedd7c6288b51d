namespace QualityCredit.Testing;

/// <summary>Tells on the spot, unlike <see cref="Progress{T}"/>, so that a test can act in the midst of the work.</summary>
public sealed class SynchronousProgress<T>(Action<T> tell) : IProgress<T>
{
    public void Report(T value) => tell(value);
}
