// A built program on a data folder of its own, at an instant that stands still, on a free port of this machine.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const startLimit = 180_000;

export class Program {
  /** @param path ReliabilityDashboard.dll, or the folder it was published to. */
  constructor(path, folder) {
    this.dll = statSync(path).isDirectory() ? join(path, 'ReliabilityDashboard.dll') : path;
    if (!existsSync(this.dll)) throw new Error(`There is no program ${this.dll}`);
    this.folder = folder;
    this.keys = {};
  }

  /** Runs a verb to its end: exit code and standard output. */
  verb(now, ...words) {
    const child = this.#spawn(now, [...words, `--Data:Folder=${this.folder}`]);
    let output = '';
    child.stdout.on('data', text => { output += text; });
    return new Promise(done => child.on('close', code => done({ code, output })));
  }

  async makeKey(now, name, scopes) {
    const { code, output } = await this.verb(now, 'create-api-key', '--name', name, '--scopes', scopes);
    if (code !== 0) throw new Error(`No key was made:\n${output}`);
    this.keys[name] = output.trim().split('\n').at(-1);
  }

  /** Serves, and waits until it answers. */
  async serve(now, ...settings) {
    const child = this.#spawn(now, ['--urls', 'http://127.0.0.1:0', `--Data:Folder=${this.folder}`, '--Api:RequestsPerMinute=1000000',
      '--Logging:LogLevel:Default=Error', '--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information', ...settings]);
    this.child = child;
    let said = '';
    child.stdout.on('data', text => { said += text; });
    const heard = (pattern, what) => new Promise((found, lost) => {
      const limit = setTimeout(() => lost(new Error(`${what} within ${startLimit / 1000} s. The program said:\n${said}`)), startLimit);
      child.stdout.on('data', () => {
        const hit = said.match(pattern);
        if (hit) {
          clearTimeout(limit);
          found(hit[1]);
        }
      });
      child.on('close', () => lost(new Error(`The program ended. It said:\n${said}`)));
    });
    const listening = heard(/Now listening on: (http:\S+)/, 'It did not listen');
    const link = heard(/(http:\S+\/setup\?token=\S+)/, 'No link was shown');
    link.catch(() => {});
    this.address = await listening;
    this.link = link;
  }

  /** Opens the link of the demonstration, which makes its visitor the administrator. */
  async signIn() {
    const answer = await fetch(await this.link, { redirect: 'manual' });
    this.cookie = answer.headers.getSetCookie().map(cookie => cookie.split(';')[0]).join('; ');
    if (!this.cookie) throw new Error(`The link did not sign in: ${answer.status}`);
  }

  async stop() {
    const child = this.child;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise(done => child.on('close', done));
    child.kill('SIGINT');
    const limit = setTimeout(() => child.kill('SIGKILL'), 15_000);
    await ended;
    clearTimeout(limit);
  }

  #spawn(now, words) {
    const foreign = /^(ASPNETCORE_|DOTNET_ENVIRONMENT|\w+__)/;
    const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
    const child = spawn('dotnet', [this.dll, ...words], {
      cwd: '/tmp', stdio: ['ignore', 'pipe', 'inherit'],
      // The time of day stands still; waits pass as ever.
      env: {
        ...environment, TZ: 'UTC', LD_PRELOAD: clock(), FAKETIME: now, NO_FAKE_STAT: '1',
        FAKETIME_DONT_FAKE_MONOTONIC: '1', FAKETIME_FORCE_MONOTONIC_FIX: '0',
      },
    });
    started.add(child);
    child.on('close', () => started.delete(child));
    return child;
  }
}

// A run that is broken off leaves no program behind.
const started = new Set();
process.on('exit', () => started.forEach(child => child.kill('SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

let library;
function clock() {
  if (library) return library;
  for (const part of readdirSync('/usr/lib')) {
    const path = join('/usr/lib', part, 'faketime', 'libfaketimeMT.so.1');
    if (existsSync(path)) return library = path;
  }
  throw new Error('libfaketime is missing: Debian’s package faketime, which ./test.sh installs.');
}
