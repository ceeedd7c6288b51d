using QualityCredit.Register.HandOver;
using Xunit;

namespace QualityCredit.Register.Tests.HandOver;

public sealed class NamelessFileTests
{
    [Fact]
    public void What_waits_in_a_file_is_gone_with_its_process_however_that_ends()
    {
        using var file = NamelessFile.Create();

        file.Write("张三"u8);
        file.Position = 0;

        // Windows removes it with the last handle, and a killed process has none.
        Assert.Equal(OperatingSystem.IsWindows(), File.Exists(file.Name));
        using StreamReader reader = new(file, leaveOpen: true);
        Assert.Equal("张三", reader.ReadToEnd());
    }

    [Fact]
    public void A_closed_file_is_gone()
    {
        var file = NamelessFile.Create();

        file.Dispose();

        Assert.False(File.Exists(file.Name));
    }
}
