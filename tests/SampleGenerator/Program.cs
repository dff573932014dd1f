using SampleGenerator;
using SampleGenerator.Checks;

// write [FOLDER] makes the sample organisation anew; check [FOLDER] tells whether the folder holds just that, and whether the stories can
// be found in it.
var verb = args.Length > 0 ? args[0] : "";
if (verb is not ("write" or "check") || args.Length > 2)
{
    Console.Error.WriteLine("usage: SampleGenerator write|check [FOLDER]   (without a folder: data/sample)");
    return 2;
}

var folder = args.Length > 1 ? args[1] : SampleFolder.InRepository();
var organisation = new Organisation();
if (verb == "check") return SampleFolder.Check(folder, organisation) & StoryTable.Print(organisation) ? 0 : 1;
SampleFolder.Write(folder, organisation);
return 0;
