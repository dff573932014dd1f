#!/usr/bin/env node
// Stores what a built program answers to everything that it can be asked, and compares two such stores. See README.md.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Asking } from './asking.mjs';
import { compare } from './comparing.mjs';
import { unasked } from './coverage.mjs';
import { Program } from './program.mjs';
import { askEverything } from './questions.mjs';
import { sample, shared } from './sets.mjs';

// The sample ends on this day, so that it is moved by no week.
const loaded = '2026-06-30 09:12:00', looked = '2026-06-30 14:40:00';
const keys = { all: 'read,write,import,admin', read: 'read', import: 'import' };
const sharedFolder = fileURLToPath(new URL('../../../shared/data', import.meta.url));

const [command, ...words] = process.argv.slice(2);
const [only, data, all] = [option('--set', 2), option('--data', 2) ?? sharedFolder, option('--all', 1) !== undefined];
if (command === 'store' && words.length === 2) process.exitCode = await store(words[0], resolve(words[1]), resolve(data));
else if (command === 'compare' && words.length === 2) process.exitCode = compare(resolve(words[0]), resolve(words[1]), all);
else {
  console.error(`Usage: answers.mjs store PROGRAM FOLDER [--set sample|shared] [--data FOLDER]
       answers.mjs compare FOLDER FOLDER [--all]`);
  process.exitCode = 2;
}

/** Takes an option out of the words: its value, or its name where it has none. */
function option(name, length) {
  const at = words.indexOf(name);
  return at < 0 ? undefined : words.splice(at, length).at(-1);
}

/** 0 where everything was asked, else 1. */
async function store(program, folder, data) {
  const sets = [sample, ...existsSync(data) ? [shared(data)] : []].filter(set => !only || set.name === only);
  if (!existsSync(data)) console.log(`left out, since it is not there: ${data}`);
  const other = existsSync(folder) && readdirSync(folder).find(name => !['sample', 'shared'].includes(name));
  if (other) throw new Error(`${folder} holds something else: ${other}`);
  let faults = 0;
  for (const set of sets) {
    const began = Date.now();
    const place = join(folder, set.name);
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place, { recursive: true });
    const { answers, told } = await storeSet(program, place, set);
    for (const fault of told) console.error(`${set.name}: ${fault}`);
    console.log(`${set.name}: ${answers} answers in ${Math.round((Date.now() - began) / 1000)} s`);
    faults += told.length;
  }
  return faults ? 1 : 0;
}

async function storeSet(path, place, set) {
  const data = mkdtempSync(join(tmpdir(), 'reliability-answers-'));
  const program = new Program(path, data);
  try {
    for (const [name, scopes] of Object.entries(keys)) await program.makeKey(loaded, name, scopes);
    await program.serve(loaded, ...set.settings);
    const loading = new Asking(program, join(place, 'loading'));
    await set.load(loading);
    await program.stop();

    await program.serve(looked, '--Security:Demo=true');
    await program.signIn();
    const asking = new Asking(program, place);
    const document = await askEverything(asking, set);
    const verified = await program.verb(looked, 'verify');
    asking.keep('verify.txt', `verify\n${verified.code}\n\n${verified.output}`);
    // Only of the sample everything is asked.
    const told = set === sample ? unasked(document, [...loading.asked, ...asking.asked], asking.links) : [];
    return { answers: loading.names.size + asking.names.size, told };
  }
  finally {
    await program.stop();
    rmSync(data, { recursive: true, force: true });
  }
}
