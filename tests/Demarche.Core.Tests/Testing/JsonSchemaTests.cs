using System.Text.Json;
using Demarche.Testing;

namespace Demarche.Core.Tests.Testing;

/// <summary>The validator must find faults, or the tests that lean on it prove nothing.</summary>
public sealed class JsonSchemaTests
{
    private static readonly JsonSchema Schema = new(
        """
        {"type": "object", "required": ["a"], "additionalProperties": false,
         "properties": {
           "a": {"type": "integer", "minimum": 1, "maximum": 3},
           "b": {"type": ["string", "null"], "pattern": "^x+$"},
           "c": {"type": "array", "items": {"$ref": "#/$defs/word"}, "minItems": 1, "maxItems": 2},
           "d": {"anyOf": [{"const": 1}, {"enum": ["one", "two"]}]},
           "e": {"type": "object", "additionalProperties": {"type": "boolean"}},
           "f": {"type": "number"}},
         "$defs": {"word": {"type": "string"}}}
        """
    );

    [Theory]
    [InlineData("""{"a": 1}""")]
    [InlineData("""{"a": 3.0, "b": null, "c": ["x", "y"], "d": 1, "e": {"z": true}, "f": 1.5}""")]
    [InlineData("""{"a": 2, "b": "xx", "d": "two"}""")]
    public void What_keeps_to_the_schema_has_no_faults(string json) => Assert.Empty(Faults(json));

    [Theory]
    [InlineData("[]", "$: is no object")]
    [InlineData("{}", "$: 'a' is missing")]
    [InlineData("""{"a": 0}""", "$.a: 0 is below 1")]
    [InlineData("""{"a": 4}""", "$.a: 4 is above 3")]
    [InlineData("""{"a": 1.5}""", "$.a: is no integer")]
    [InlineData("""{"a": 1, "b": "y"}""", "$.b: y does not match ^x+$")]
    [InlineData("""{"a": 1, "c": []}""", "$.c: has fewer than 1 items")]
    [InlineData("""{"a": 1, "c": ["x", 2]}""", "$.c[1]: is no string")]
    [InlineData("""{"a": 1, "c": ["x", "y", "z"]}""", "$.c: has more than 2 items")]
    [InlineData("""{"a": 1, "d": "three"}""", "$.d: three is not 1")]
    [InlineData("""{"a": 1, "e": {"z": 0}}""", "$.e.z: is no boolean")]
    [InlineData("""{"a": 1, "g": 0}""", "$.g: not allowed")]
    public void What_does_not_is_named_with_its_place(string json, string fault) => Assert.Equal([fault], Faults(json));

    [Fact]
    public void An_unknown_keyword_is_not_passed_over()
    {
        var schema = new JsonSchema("""{"uniqueItems": true}""");
        using var json = JsonDocument.Parse("[]");
        Assert.Throws<NotSupportedException>(() => schema.Faults(json.RootElement));
    }

    private static IReadOnlyList<string> Faults(string text)
    {
        using var json = JsonDocument.Parse(text);
        return Schema.Faults(json.RootElement);
    }
}
