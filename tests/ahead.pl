#!/usr/bin/perl
# ahead.pl PUBLISHED PROGRAM...: what was compiled ahead for the published program stands in for the same assembly beside other
# programs, each named by its .deps.json: tests spend a third of their time compiling it otherwise. The next build puts its own back.
# What is of the product itself stays: which of its methods were called is told as they are compiled, each on its own.
use strict;
use warnings;
use File::Basename qw(basename dirname);
use File::Copy qw(copy);
use JSON::PP qw(decode_json);

# Its assemblies, each by the package, with its version, that it is of.
sub assemblies {
    my ($file) = @_;
    open my $in, '<', $file or die "$file: $!\n";
    local $/;
    my %of;
    my $deps = decode_json(<$in>);
    for my $target (values %{ $deps->{targets} }) {
        for my $package (grep { $deps->{libraries}{$_}{type} eq 'package' } keys %$target) {
            $of{ basename $_ } = $package for keys %{ $target->{$package}{runtime} // {} };
        }
    }
    return %of;
}

my ($published, @programs) = @ARGV;
my %ahead = assemblies($published);
for my $program (@programs) {
    my %own = assemblies($program);
    for my $name (grep { ($ahead{$_} // '') eq $own{$_} } keys %own) {
        my ($from, $to) = map { dirname($_) . "/$name" } $published, $program;
        copy($from, $to) or die "$to: $!\n" if -e $from && -e $to;
    }
}
