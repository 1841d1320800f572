namespace Demarche.Coding.Tests.Events.Frames;

public class GrammarTests
{
    [Fact]
    public void Who_stands_beside_a_titled_name_is_of_the_list()
    {
        var told = SharedCoder.Events(
            "Portugal sanctioned Malian president Issa Konte and Interior Minister Oumar Dembo."
        );
        Assert.Equal(["MLI", "MLI"], told[0].Recipients.Select(r => r.Code.Letters));
    }
}
