using Demarche.Bench;

switch (args.FirstOrDefault())
{
    case "gemm":
        GemmBench.Run();
        return 0;
    default:
        Console.Error.WriteLine("usage: Demarche.Bench gemm");
        return 2;
}
