using System.Globalization;
using Demarche.Train;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return TrainCommand.Run(
    args.Select(a => a.TrimStart('-').Split('=', 2))
        .ToDictionary(a => a[0], a => a.Length > 1 ? a[1] : "", StringComparer.Ordinal)
);
