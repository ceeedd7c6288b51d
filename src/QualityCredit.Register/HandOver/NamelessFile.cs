namespace QualityCredit.Register.HandOver;

/// <summary>
/// A file for what is too large for memory, gone when it is closed. Where the system allows it has no name from the beginning, so that a
/// process that is killed leaves nothing of the enterprises and persons in it behind; Windows removes it when its process is gone.
/// </summary>
internal static class NamelessFile
{
    // What was written in a row is also read here and there.
    private const int BufferBytes = 1 << 12;

    public static FileStream Create()
    {
        var path = Path.GetTempFileName();
        if (OperatingSystem.IsWindows())
        {
            return Open(path, FileOptions.DeleteOnClose);
        }

        var file = Open(path, FileOptions.None);
        File.Delete(path);
        return file;
    }

    private static FileStream Open(string path, FileOptions options) => new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, BufferBytes, options);
}
