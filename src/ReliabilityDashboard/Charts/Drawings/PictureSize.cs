namespace ReliabilityDashboard.Charts.Drawings;

/// <summary>The room of a picture in CSS pixels, 96 to the inch; its legend stands beneath and is not counted.</summary>
/// <remarks>Pictures are shown in the size they are drawn in, so that their smallest letters stay 8 pt.</remarks>
public readonly record struct PictureSize(int Width, int Height)
{
    /// <summary>The column of 180 mm that A4 and Letter have in common.</summary>
    private const int ColumnWidth = 680;

    /// <summary>Three of these stand on a sheet, with what is said about each.</summary>
    private const int ThirdOfASheet = 165;

    /// <summary>From edge to edge of the column.</summary>
    public static PictureSize Column(int height = ThirdOfASheet) => new(ColumnWidth, height);
}
