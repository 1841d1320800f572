namespace Demarche.Train;

/// <summary>
/// Two threads that share each piece of work in a fixed way: the caller does part 0, a thread of its own part 1. Training is
/// a chain of short pieces, so the second thread is kept at hand rather than borrowed from a pool.
/// </summary>
internal sealed class Duo : IDisposable
{
    private readonly SemaphoreSlim _begin = new(0);
    private readonly SemaphoreSlim _done = new(0);
    private Action<int>? _work;
    private Exception? _failure;

    public Duo() => new Thread(Second) { IsBackground = true, Name = "second half" }.Start();

    /// <summary>Runs both parts and returns when both are done.</summary>
    public void Run(Action<int> work)
    {
        _work = work;
        _begin.Release();
        work(0);
        _done.Wait();
        if (_failure is { } failure)
        {
            throw new InvalidOperationException("The second thread failed.", failure);
        }
    }

    public void Dispose()
    {
        _work = null;
        _begin.Release();
    }

    private void Second()
    {
        while (true)
        {
            _begin.Wait();
            if (_work is not { } work)
            {
                return;
            }
            try
            {
                work(1);
            }
            catch (Exception e)
            {
                _failure = e;
            }
            _done.Release();
        }
    }
}
