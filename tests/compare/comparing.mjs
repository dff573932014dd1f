// Says where two stores of answers differ.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const shownDiffs = 25, shownLines = 14, shownNames = 5;

/** Prints what differs, equal differences once, and a line of counts; 0 where nothing does, else 1. */
export function compare(before, after, all) {
  const [mine, theirs] = [names(before), names(after)];
  const gone = [...mine].filter(name => !theirs.has(name)), come = [...theirs].filter(name => !mine.has(name));
  const kinds = new Map();
  let differing = 0;
  for (const name of [...mine].filter(one => theirs.has(one))) {
    if (readFileSync(join(before, name)).equals(readFileSync(join(after, name)))) continue;
    differing++;
    const lines = linesOf(join(before, name), join(after, name));
    const kind = lines.filter(line => /^[+-]/.test(line)).join('\n');
    if (!kinds.has(kind)) kinds.set(kind, { lines, names: [] });
    kinds.get(kind).names.push(name);
  }
  const most = [...kinds.values()].sort((a, b) => b.names.length - a.names.length);
  for (const { lines, names: [first, ...more] } of most.slice(0, all ? undefined : shownDiffs)) {
    console.log(more.length ? `${first}, and the same in ${more.length} more` : first);
    for (const name of more.slice(0, all ? undefined : shownNames)) console.log(`  ${name}`);
    console.log(lines.slice(0, all ? undefined : shownLines).join('\n'));
    console.log(!all && lines.length > shownLines ? `  … ${lines.length - shownLines} lines more\n` : '');
  }
  if (!all && kinds.size > shownDiffs) console.log(`… ${kinds.size - shownDiffs} more kinds of difference; --all shows them\n`);
  for (const [what, which] of [['only before', gone], ['only after', come]])
    for (const name of which.slice(0, all ? undefined : shownDiffs)) console.log(`${what}: ${name}`);
  const counts = `${differing} differ, ${gone.length} only before, ${come.length} only after`;
  console.log(`${mine.size} answers before, ${theirs.size} after: ${counts}`);
  return differing + gone.length + come.length > 0 ? 1 : 0;
}

function linesOf(before, after) {
  return spawnSync('diff', ['-U1', before, after], { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout.trimEnd().split('\n').slice(2);
}

function names(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  return new Set(files.map(entry => relative(folder, join(entry.parentPath ?? entry.path, entry.name))).sort());
}
