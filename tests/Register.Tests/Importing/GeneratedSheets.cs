using System.Globalization;
using System.Text;
using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Register.Tests.Importing;

/// <summary>
/// Files of any size, the same for the same seed: enterprises, products, and evidence of every kind in many notations, of which one
/// row in a hundred is broken, in turn in every way of <see cref="BrokenRows"/>.
/// </summary>
internal sealed class GeneratedSheets(int seed, int enterprises)
{
    public const int BrokenEvery = 100;

    private readonly Random _random = new(seed);

    /// <summary>The lines of the evidence file that must be rejected, each with the way in which it is broken.</summary>
    public Dictionary<int, string> Broken { get; } = [];

    /// <summary>Items that must be in the register in the end.</summary>
    public int Items { get; private set; }

    /// <summary>Rows that say again what a row before them said.</summary>
    public int Repeated { get; private set; }

    public static OrganizationCode CodeOf(int enterprise) => OrganizationCode.FromBody((10_000_000 + enterprise * 7).ToString(CultureInfo.InvariantCulture));

    public void Write(string folder, int rows)
    {
        WriteEnterprises(Path.Combine(folder, "enterprises.csv"));
        WriteProducts(Path.Combine(folder, "products.csv"));
        WriteEvidence(Path.Combine(folder, "evidence.csv"), rows);
    }

    private void WriteEnterprises(string path)
    {
        using StreamWriter file = new(path);
        file.WriteLine("企业名称,code,region,industry,size,opened_on,法定代表人,former-names");
        for (var i = 1; i <= enterprises; i++)
        {
            file.WriteLine($"湖南第{i}厂,{CodeOf(i)},430104,C{13 + i % 31},{(i % 2 == 0 ? "小型" : "large")},2009年3月{1 + i % 28}日,张三,\"老厂{i};旧厂{i}\"");
        }
    }

    private void WriteProducts(string path)
    {
        using StreamWriter file = new(path);
        file.WriteLine("code,产品编号,kind,name,safety,health,energy,environment,probability-per-billion,sensitive-users");
        for (var i = 1; i <= enterprises; i++)
        {
            file.WriteLine($"{CodeOf(i).Compact},P1,3831-01,电线 {i},,,,,,");
            file.WriteLine($"{CodeOf(i).Compact},P2,3011-01,水泥 {i},4,1,0,2,100,否");
        }
    }

    private void WriteEvidence(string path, int rows)
    {
        using FileStream file = new(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        file.Write(Encoding.UTF8.Preamble);
        file.Write(Encoding.UTF8.GetBytes(string.Join(',', EvidenceCells.Header) + "\r\n"));
        var line = 2;
        BrokenRows broken = new(_random, enterprises);
        EvidenceCells previous = new(_random, 1, 0);
        for (var i = 1; i <= rows; i++)
        {
            EvidenceCells cells = new(_random, 1 + _random.Next(enterprises), i);
            if (i % BrokenEvery == 0)
            {
                var (way, bytes) = broken.Next(cells, previous);
                file.Write(bytes);
                foreach (var ending in Enumerable.Range(0, bytes.Count((byte)'\n')))
                {
                    Broken.Add(line + ending, way);
                }

                line += bytes.Count((byte)'\n');
                continue;
            }

            var isRepeated = i % 997 == 0;
            Repeated += isRepeated ? 1 : 0;
            Items += isRepeated ? 0 : 1;
            previous = isRepeated ? previous : cells;
            file.Write(Encoding.UTF8.GetBytes(previous.ToString()));
            line++;
            if (i % 1009 == 0)
            {
                file.Write("\r\n"u8);
                line++;
            }
        }
    }
}
