using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using QRCoder;

namespace QualityCredit.Web.Badges;

/// <summary>A QR code that leads to an address, as a drawing without scripts or styles.</summary>
internal static class CheckCode
{
    /// <param name="address">Where it leads.</param>
    public static string Svg(string address)
    {
        using QRCodeGenerator generator = new();
        // M survives what paper and a stamp do to it; the quiet zone of four modules is part of the matrix.
        using var data = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var (size, encoded) = (data.ModuleMatrix.Count, HtmlEncoder.Default.Encode(address));
        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{size * 4}" height="{size * 4}" viewBox="0 0 {size} {size}" shape-rendering="crispEdges" role="img" aria-labelledby="title">
            <title id="title">扫码核验 Scan to check: {encoded}</title>
            <rect width="{size}" height="{size}" fill="#ffffff"/>
            <path d="{Path(data.ModuleMatrix)}" fill="#000000"/>
            </svg>
            """);
    }

    /// <summary>One run of dark modules after the other.</summary>
    private static string Path(List<BitArray> rows)
    {
        StringBuilder path = new();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                var run = 0;
                while (x + run < rows.Count && rows[y][x + run])
                {
                    run++;
                }

                if (run > 0)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h{run}v1h-{run}z");
                    x += run;
                }
            }
        }

        return path.ToString();
    }
}
