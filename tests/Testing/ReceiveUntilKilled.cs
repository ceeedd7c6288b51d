using System.Globalization;
using System.Net;
using System.Text.Json;

namespace QualityCredit.Testing;

/// <summary>
/// A receiver of events as the documentation asks for: it keeps the last id that it applied, and what it applied, in one line of a file; what it has
/// it does not apply again, and over a gap it does not go.
/// </summary>
internal static class ReceiveUntilKilled
{
    public static async Task RunAsync(string prefix, string file)
    {
        using HttpListener listener = new();
        listener.Prefixes.Add(prefix);
        listener.Start();
        var last = File.Exists(file) ? (await File.ReadAllLinesAsync(file)).Length : 0;
        Console.WriteLine(last);
        while (true)
        {
            var context = await listener.GetContextAsync();
            using var message = await JsonDocument.ParseAsync(context.Request.InputStream);
            var id = long.Parse(message.RootElement.GetProperty("id").GetString()!, CultureInfo.InvariantCulture);
            if (id == last + 1)
            {
                await using (FileStream log = new(file, FileMode.Append))
                {
                    await log.WriteAsync(System.Text.Encoding.UTF8.GetBytes($"{id} {message.RootElement.GetProperty("subject").GetString()}\n"));
                    log.Flush(flushToDisk: true);
                }

                last++;
            }

            context.Response.StatusCode = id <= last ? 204 : 409;
            context.Response.Close();
            Console.WriteLine(id);
        }
    }
}
