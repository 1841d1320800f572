using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Demarche.Testing;

/// <summary>
/// Holds a JSON value against a schema (draft 2020-12), as far as this project's own schemas go: a keyword that it
/// does not know is an error, so that nothing is taken for checked which is not.
/// </summary>
public sealed class JsonSchema
{
    private static readonly HashSet<string> Notes = ["$schema", "$id", "$comment", "$defs", "title", "description"];

    private readonly JsonElement root;

    /// <summary>Takes a schema as text.</summary>
    public JsonSchema(string schema) => root = JsonDocument.Parse(schema).RootElement;

    /// <summary>The schema of a coded report's line.</summary>
    public static JsonSchema CodedReport { get; } =
        new(File.ReadAllText(Repository.At("docs", "schema", "coded-report.schema.json")));

    /// <summary>Every place where the value does not keep to the schema; empty where it does.</summary>
    public IReadOnlyList<string> Faults(JsonElement value)
    {
        var faults = new List<string>();
        Check(root, value, "$", faults);
        return faults;
    }

    /// <summary>Every fault of a value given as text, against one definition of the schema.</summary>
    public IReadOnlyList<string> Faults(ReadOnlyMemory<byte> utf8, string definition)
    {
        using var document = JsonDocument.Parse(utf8);
        var faults = new List<string>();
        Check(root.GetProperty("$defs").GetProperty(definition), document.RootElement, "$", faults);
        return faults;
    }

    private void Check(JsonElement schema, JsonElement value, string at, List<string> faults)
    {
        if (schema.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            if (schema.ValueKind == JsonValueKind.False)
            {
                faults.Add($"{at}: not allowed");
            }
            return;
        }
        foreach (var keyword in schema.EnumerateObject())
        {
            if (!Notes.Contains(keyword.Name))
            {
                Check(keyword.Name, keyword.Value, schema, value, at, faults);
            }
        }
    }

    private void Check(
        string keyword,
        JsonElement rule,
        JsonElement schema,
        JsonElement value,
        string at,
        List<string> faults
    )
    {
        switch (keyword)
        {
            case "$ref":
                Check(Resolve(rule.GetString()!), value, at, faults);
                break;
            case "type":
                Must(Words(rule).Any(type => IsOf(type, value)), $"is no {rule}");
                break;
            case "enum":
                Must(
                    rule.EnumerateArray().Any(item => JsonElement.DeepEquals(item, value)),
                    $"{value} is none of {rule}"
                );
                break;
            case "const":
                Must(JsonElement.DeepEquals(rule, value), $"{value} is not {rule}");
                break;
            case "anyOf":
                AnyOf(rule, value, at, faults);
                break;
            case "pattern":
                Must(
                    value.ValueKind != JsonValueKind.String
                        || Regex.IsMatch(value.GetString()!, rule.GetString()!, RegexOptions.ECMAScript),
                    $"{value} does not match {rule}"
                );
                break;
            case "minimum":
                Must(Number(value) is not { } low || low >= rule.GetDouble(), $"{value} is below {rule}");
                break;
            case "maximum":
                Must(Number(value) is not { } high || high <= rule.GetDouble(), $"{value} is above {rule}");
                break;
            case "minItems":
                Must(Items(value) is not { } few || few >= rule.GetInt32(), $"has fewer than {rule} items");
                break;
            case "maxItems":
                Must(Items(value) is not { } many || many <= rule.GetInt32(), $"has more than {rule} items");
                break;
            case "items":
                Each(rule, value, at, faults);
                break;
            case "required":
                Required(rule, value, at, faults);
                break;
            case "properties":
                Properties(rule, value, at, faults);
                break;
            case "additionalProperties":
                Others(rule, schema, value, at, faults);
                break;
            default:
                throw new NotSupportedException($"This validator does not know the keyword '{keyword}'.");
        }

        void Must(bool kept, string fault)
        {
            if (!kept)
            {
                faults.Add($"{at}: {fault}");
            }
        }
    }

    private JsonElement Resolve(string reference)
    {
        var found = root;
        foreach (var step in reference.Split('/').Skip(1))
        {
            found = found.GetProperty(step);
        }
        return found;
    }

    private void AnyOf(JsonElement rules, JsonElement value, string at, List<string> faults)
    {
        List<string>? nearest = null;
        foreach (var rule in rules.EnumerateArray())
        {
            var found = new List<string>();
            Check(rule, value, at, found);
            if (found.Count == 0)
            {
                return;
            }
            nearest = nearest is null || found.Count < nearest.Count ? found : nearest;
        }
        faults.AddRange(nearest ?? []);
    }

    private void Each(JsonElement rule, JsonElement value, string at, List<string> faults)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in value.EnumerateArray())
            {
                Check(rule, item, string.Create(CultureInfo.InvariantCulture, $"{at}[{index++}]"), faults);
            }
        }
    }

    private static void Required(JsonElement rule, JsonElement value, string at, List<string> faults)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            faults.AddRange(
                Words(rule)
                    .Where(name => !value.TryGetProperty(name, out _))
                    .Select(name => $"{at}: '{name}' is missing")
            );
        }
    }

    private void Properties(JsonElement rule, JsonElement value, string at, List<string> faults)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in rule.EnumerateObject())
            {
                if (value.TryGetProperty(property.Name, out var held))
                {
                    Check(property.Value, held, $"{at}.{property.Name}", faults);
                }
            }
        }
    }

    private void Others(JsonElement rule, JsonElement schema, JsonElement value, string at, List<string> faults)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            var named = schema.TryGetProperty("properties", out var properties);
            foreach (
                var held in value
                    .EnumerateObject()
                    .Where(held => !named || !properties.TryGetProperty(held.Name, out _))
            )
            {
                Check(rule, held.Value, $"{at}.{held.Name}", faults);
            }
        }
    }

    private static IEnumerable<string> Words(JsonElement rule) =>
        rule.ValueKind == JsonValueKind.Array
            ? rule.EnumerateArray().Select(word => word.GetString()!)
            : [rule.GetString()!];

    private static double? Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    private static int? Items(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value.GetArrayLength() : null;

    private static bool IsOf(string type, JsonElement value) =>
        type switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "number" => value.ValueKind == JsonValueKind.Number,
            "integer" => Number(value) is { } number && number == Math.Floor(number),
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "null" => value.ValueKind == JsonValueKind.Null,
            _ => throw new NotSupportedException($"There is no type '{type}'."),
        };
}
