namespace MagnetSim.ValueChain;

/// <summary>Follows every milligram of each tracked element in double entry.</summary>
/// <remarks>Each path that material can take is a line, registered when the chain is built. The ledger
/// balances by construction; what it proves is that the balance of each account is what the components
/// really hold, which <see cref="Check"/> compares.</remarks>
public sealed class Ledger(IReadOnlyList<string> elements)
{
    private readonly List<Account> _accounts = [];
    private readonly List<Line> _lines = [];

    /// <summary>The tracked elements, such as ndpr and dytb.</summary>
    public IReadOnlyList<string> Elements => elements;

    public IReadOnlyList<Account> Accounts => _accounts;

    public IReadOnlyList<Line> Lines => _lines;

    /// <summary>A place where material is held: the stocks opened on it must add up to its balance.</summary>
    internal Account Store(string name) => Register(new Account(name, isStore: true));

    /// <summary>Where material comes from or goes to for good.</summary>
    internal Account Outside(string name) => Register(new Account(name, isStore: false));

    /// <summary>A path from one account to another.</summary>
    internal Line Line(Account from, Account to)
    {
        var line = new Line(from, to, elements.Count);
        _lines.Add(line);
        return line;
    }

    /// <summary>Compares the balance of every store with what is
    /// really there, element by element, exactly.</summary>
    public void Check()
    {
        for (var element = 0; element < elements.Count; element++)
        {
            foreach (var account in _accounts)
                account.Balance = 0;
            foreach (var line in _lines)
            {
                line.From.Balance -= line.Posted(element);
                line.To.Balance += line.Posted(element);
            }

            foreach (var account in _accounts)
                CheckStore(account, element);
        }
    }

    private Account Register(Account account)
    {
        if (_accounts.Exists(other => other.Name == account.Name))
            throw new InvalidOperationException($"the ledger already has an account {account.Name}");
        _accounts.Add(account);
        return account;
    }

    private void CheckStore(Account account, int element)
    {
        if (!account.IsStore)
            return;
        var held = account.Held(element);
        if (held != account.Balance)
        {
            throw new MassBalanceException(
                $"{account.Name} holds {held} mg of {elements[element]} "
                + $"but its ledger says {account.Balance} mg: "
                + $"{Math.Abs(held - account.Balance)} mg {(held < account.Balance ? "lost" : "created")}");
        }
    }
}
