#!/usr/bin/perl
# ahead.pl PUBLISHED PROGRAM...: what was compiled ahead for the published program stands in for the same assembly beside other
# programs, each named by its .deps.json: tests spend a third of their time compiling it otherwise. The next build puts its own back.
use strict;
use warnings;
use File::Basename qw(basename dirname);
use File::Copy qw(copy);
use JSON::PP qw(decode_json);

# Its assemblies, each by the package, with its version, or the project that it is of.
sub assemblies {
    my ($deps) = @_;
    open my $in, '<', $deps or die "$deps: $!\n";
    local $/;
    my %of;
    for my $target (values %{ decode_json(<$in>)->{targets} }) {
        for my $package (keys %$target) {
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
