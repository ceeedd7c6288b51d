using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace QualityCredit.Benchmarks;

/// <summary>On what was measured.</summary>
internal static class Machine
{
    private static string Processor => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[1].Trim() ?? "unknown"
        : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? "unknown";

    public static void Print(bool json)
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024 * 1024 * 1024.0);
        Console.WriteLine(json
            ? JsonSerializer.Serialize(new { machine = Processor, cores = Environment.ProcessorCount, memoryGB = Math.Round(memory, 1), os = RuntimeInformation.OSDescription, dotnet = RuntimeInformation.FrameworkDescription })
            : string.Create(CultureInfo.InvariantCulture, $"{Processor}, {Environment.ProcessorCount} cores, {memory:0.0} GB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}"));
    }

    /// <summary>The most memory this process ever held, in MB, files that are mapped included.</summary>
    public static double PeakMemory() => File.Exists("/proc/self/status")
        ? double.Parse(
            File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
            CultureInfo.InvariantCulture) / 1024
        : Environment.WorkingSet / (1024 * 1024.0);
}
