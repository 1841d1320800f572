using System.Globalization;
using Demarche.Train;
using Demarche.Train.Splitter;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var options = args.Select(a => a.TrimStart('-').Split('=', 2))
    .ToDictionary(a => a[0], a => a.Length > 1 ? a[1] : "", StringComparer.Ordinal);
return options.ContainsKey("sentences") ? SplitterTrainer.Run(options) : TrainCommand.Run(options);
