#!/usr/bin/perl
# failed.pl TRX...: what failed and why, the beginning of it: once more at the end of a long output, of which often only the end is kept.
use strict;
use warnings;

my ($lines, $letters) = (12, 400);
my %entities = (lt => '<', gt => '>', quot => '"', apos => "'", amp => '&');

for my $file (@ARGV) {
    open my $in, '<', $file or next;
    local $/;
    my $told = <$in>;
    while ($told =~ m{<UnitTestResult ([^>]* outcome="Failed"[^>]*)>(.*?)</UnitTestResult>}sg) {
        my ($attributes, $result) = ($1, $2);
        my ($name) = $attributes =~ /testName="([^"]*)"/;
        my ($message) = $result =~ m{<Message>(.*?)</Message>}s;
        my ($trace) = $result =~ m{<StackTrace>(.*?)</StackTrace>}s;
        my @said = split /\n/, $message // '';
        splice @said, $lines if @said > $lines;
        push @said, grep { / in .*:line / } split /\n/, $trace // '';
        print join("\n    ", "Failed: " . text($name // '?'), map { substr text($_), 0, $letters } @said), "\n";
    }
}

sub text {
    my ($text) = @_;
    $text =~ s/&#x([0-9a-fA-F]+);/chr hex $1/ge;
    $text =~ s/&(lt|gt|quot|apos|amp);/$entities{$1}/g;
    $text =~ s/\r//g;
    return $text;
}
