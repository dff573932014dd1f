#!/usr/bin/perl
# attend.pl TIMES GRACE LIMIT COMMAND...: runs a command and stays until everything that it started has ended, also what went into the
# background.
# What runs on GRACE seconds after the command is named and killed, at once and unnamed where GRACE is 0; so is everything once LIMIT
# seconds are over, or when this program is told to end or loses its parent.
# Writes "WALL CPU" in seconds into the file TIMES: the CPU of all of it, which a shell's own times leave out for what changed its parent.
# Exit code: the command's; 124 when the limit ended it.
use strict;
use warnings;
use POSIX qw(WNOHANG);
use Time::HiRes qw(time sleep);

my ($times, $grace, $limit, @command) = @ARGV;
my $parent = getppid;

# prctl(PR_SET_CHILD_SUBREAPER): whoever loses its parent becomes ours. Elsewhere only what keeps its parent is attended to.
my %prctl = ('x86_64' => 157, 'aarch64' => 167);
my $machine = (POSIX::uname())[4];
syscall($prctl{$machine}, 36, 1, 0, 0, 0) if $prctl{$machine};

my $begun = time;
my $main = fork // die "fork: $!\n";
if (!$main) {
    exec { $command[0] } @command or die "$command[0]: $!\n";
}

my $told = 0;
$SIG{$_} = sub { $told = 1 } for qw(INT TERM HUP);

my ($ended, $code, $killed, $tries) = (0, 1, 0, 0);
while (1) {
    my $pid = waitpid(-1, WNOHANG);
    if ($pid > 0) {
        ($ended, $code) = (time, $? & 127 ? 128 + ($? & 127) : $? >> 8) if $pid == $main;
        next;
    }
    last if $pid < 0;
    $told = 1 if getppid != $parent;
    my $late = time - $begun > $limit;
    if ($told || $late || ($ended && time - $ended > $grace)) {
        my @left = children();
        print STDERR "Ended after $limit seconds: ", join(', ', map { named($_) } @left), "\n" if $late && !$killed;
        print STDERR "Left over and ended: ", join(', ', map { named($_) } @left), "\n" if $ended && $grace && !$killed && !$told && !$late;
        $killed = 1;
        kill 'KILL', @left;
        $code = 124 if $late;
        last if ++$tries > 200;
    }
    sleep 0.05;
}

my (undef, undef, $user, $system) = times;
if (open my $file, '>', $times) {
    printf $file "%.1f %.1f\n", time - $begun, $user + $system;
}
exit($told ? 130 : $code);

sub children {
    my @found;
    for my $stat (glob '/proc/[0-9]*/stat') {
        open my $file, '<', $stat or next;
        my $line = <$file> // next;
        push @found, $1 if $line =~ /^(\d+) \(.*\) \S (\d+) / && $2 == $$;
    }
    return @found;
}

sub named {
    my ($pid) = @_;
    open my $file, '<', "/proc/$pid/cmdline" or return $pid;
    my $words = <$file> // '';
    $words =~ tr/\0/ /;
    return "$pid " . substr $words, 0, 200;
}
