using System.Collections;
using System.Collections.Immutable;
using Demarche.Core;

namespace Demarche.Core.Tests;

public sealed class EquatableArrayTests
{
    [Fact]
    public void The_default_is_empty_and_equals_the_empty()
    {
        EquatableArray<int> none = default;
        Assert.Empty(none);
        Assert.Equal([], none);
        Assert.True(none == new EquatableArray<int>([]));
        Assert.Equal(none.GetHashCode(), new EquatableArray<int>(ImmutableArray<int>.Empty).GetHashCode());
    }

    [Fact]
    public void Equal_items_in_the_same_order_are_equal()
    {
        EquatableArray<string> one = ["a", "b"];
        var same = new[] { "a", "b" }.ToEquatableArray();
        EquatableArray<string> other = ["b", "a"];
        Assert.True(one.Equals(same) && one == same && one.Equals((object)same));
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.True(one != other);
        Assert.False(one.Equals((object)"a"));
    }

    [Fact]
    public void Records_that_hold_lists_are_equal_by_value()
    {
        var one = new Person("Baek", ["Mr Baek"], StateCode.Parse("KOR"), "missionary", "person:baek");
        Assert.Equal(one, one with { Also = ["Mr Baek"] });
        Assert.NotEqual(one, one with { Also = [] });
    }

    [Fact]
    public void It_is_walked_in_order()
    {
        EquatableArray<int> items = [3, 1, 2];
        var walked = new List<int>();
        foreach (var item in items)
        {
            walked.Add(item);
        }
        Assert.Equal([3, 1, 2], walked);
        Assert.Equal([3, 1, 2], ((IEnumerable)items).Cast<int>());
        Assert.Equal(1, items[1]);
    }
}
