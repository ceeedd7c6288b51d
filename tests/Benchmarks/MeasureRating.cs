using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Engine;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Editions;
using QualityCredit.Seeds.Enterprises;
using QualityCredit.Seeds.Presets;

namespace QualityCredit.Benchmarks;

/// <summary>Rates enterprises with exactly twelve items by the provincial policy and its parent, on one thread, with the full trace. Processor time is measured, so that whatever else the machine does is not.</summary>
internal static class MeasureRating
{
    private const int Items = 12;

    // Few enough to stay in the processor's cache, where a run finds a file that it has just read; enough to differ.
    private const int Distinct = 256;
    private const int Rounds = 7;

    private static readonly DateOnly _asOf = Preset.Find("scale")!.AsOf;

    public static int Run(Arguments arguments)
    {
        var count = arguments.Number("count", 1_000_000);
        var files = Files();
        var library = RulesFolder.Read(RulesFolder.BesideProgram);
        Machine.Print(arguments.IsJson);
        var (time, bytes) = Measure(files, library, count / Rounds, withDigest: false);
        var (withDigest, _) = Measure(files, library, count / Rounds, withDigest: true);
        new Measurement("rate", "rating one enterprise with twelve items, full trace", time, "ns", Goal: 2000).Print(arguments.IsJson);
        new Measurement("rate", "garbage of it", bytes, "bytes", Goal: 1024).Print(arguments.IsJson);
        new Measurement("rate", "with the digest of the trace", withDigest, "ns").Print(arguments.IsJson);
        return 0;
    }

    private static Packed[] Files() => [.. GenerateEnterprises.Of(Preset.Find("scale")! with { Count = int.MaxValue })
        .Select(enterprise => enterprise.File).Where(file => file.Evidence.Count == Items).Take(Distinct).Select(Packed.Of)];

    private static (double Nanoseconds, double Bytes) Measure(Packed[] files, PolicyLibrary library, int count, bool withDigest)
    {
        RatingProgram[] programs = [.. files.Select(file => library.ProgramOf(library.Governing(file.Region, _asOf)!.Name, _asOf)!)];
        Span<byte> digest = stackalloc byte[32];
        var (best, bytes) = (double.MaxValue, 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var before = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < count; i++)
            {
                var decision = programs[i % Distinct].Rate(files[i % Distinct].Facts, _asOf);
                if (withDigest)
                {
                    decision.Digest(digest);
                }
            }

            var time = (Environment.CpuUsage.TotalTime - before).TotalNanoseconds / count;
            bytes = (double)(GC.GetAllocatedBytesForCurrentThread() - allocated) / count;
            best = Math.Min(best, time);
        }

        return (best, bytes);
    }

    private sealed record Packed(RegionCode Region, EnterpriseSize Size, DateOnly OpenedOn, ProductFact[] Products, EvidenceFact[] Evidence)
    {
        public FileFacts Facts => new()
        {
            Region = Region,
            Size = Size,
            OpenedOn = OpenedOn,
            Standing = Standing.None,
            Products = Products,
            Evidence = Evidence,
        };

        public static Packed Of(EnterpriseFile file) =>
            new(file.Region, file.Size, file.OpenedOn, [.. file.Products.Select(product => product.Pack())], [.. file.Evidence.Select(item => EvidenceForm.Of(item.Kind).Pack(item))]);
    }
}
