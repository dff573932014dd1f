using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.People;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("people");
        builder.HasIndex(p => p.NameKey).IsUnique();
        builder.HasIndex(p => p.Subject).IsUnique();
        builder.Ignore(p => p.CanSignIn);
    }
}
