using System.Net;
using System.Text;
using Demarche.Cli.Inputs;

namespace Demarche.Cli.Tests.Inputs;

public sealed class InputListTests : IDisposable
{
    private readonly Cli cli = new();

    public void Dispose() => cli.Dispose();

    [Fact]
    public void A_file_of_json_lines_is_one_input_a_line()
    {
        var file = cli.Write("reports.jsonl", "{\"id\":\"a\",\"text\":\"A.\"}\n\n{\"id\":\"b\",\"text\":\"B.\"}\n");
        Assert.Equal(["a", "b"], InputList.Of([file]).Select(i => i.Read().Report!.Id));
    }

    [Fact]
    public void An_empty_file_of_json_lines_is_a_problem()
    {
        var file = cli.Write("reports.jsonl", "");
        Assert.Equal("DM0101", Assert.Single(InputList.Of([file])).Problem!.Code);
    }

    [Fact]
    public void Files_and_folders_come_in_the_order_given()
    {
        cli.Write("in/b.txt", "B");
        cli.Write("in/a.txt", "A");
        var last = cli.Write("z.txt", "Z");
        Assert.Equal(
            ["a.txt", "b.txt", "z.txt"],
            InputList.Of([Path.Combine(cli.Folder, "in"), last]).Select(i => Path.GetFileName(i.Name))
        );
    }

    [Fact]
    public async Task An_address_is_fetched()
    {
        using var server = new HttpListener();
        var address = $"http://localhost:{FreePort()}/";
        server.Prefixes.Add(address);
        server.Start();
        var serving = Task.Run(
            async () =>
            {
                for (var i = 0; i < 2; i++)
                {
                    var context = await server.GetContextAsync();
                    context.Response.StatusCode = context.Request.Url!.AbsolutePath == "/report" ? 200 : 404;
                    await context.Response.OutputStream.WriteAsync(
                        Encoding.UTF8.GetBytes("<p>Text</p>"),
                        TestContext.Current.CancellationToken
                    );
                    context.Response.Close();
                }
            },
            TestContext.Current.CancellationToken
        );
        var found = InputList.Of([address + "report", address + "nothing"]).ToList();
        await serving;
        Assert.Equal("<p>Text</p>", Encoding.UTF8.GetString(found[0].Bytes.Span));
        Assert.Equal("DM0106", found[1].Problem!.Code);
    }

    private static int FreePort()
    {
        using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
