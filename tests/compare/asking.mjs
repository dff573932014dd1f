// Asks the program and keeps its answers, one file for each question.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { masker, pageText, sortedJson } from './text.mjs';

const together = 6;
const keptHeaders = [
  'content-type', 'content-disposition', 'cache-control', 'etag', 'location', 'retry-after', 'www-authenticate', 'allow',
];
const ofEveryRun = ['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length'];

export class Asking {
  constructor(program, folder) {
    this.program = program;
    this.folder = folder;
    this.mask = masker(program);
    this.asked = [];
    this.names = new Set();
    this.known = new Set();
    this.links = new Set();
  }

  /**
   * Asks once and stores the answer.
   * @param question path, method, headers and body; as: a key's name, 'person' with the cookie, or 'nobody';
   * name, where path and asker do not tell it from others
   * @returns status, headers and body, as they came
   */
  async ask(question) {
    const { path, method = 'GET', as = 'all', headers = {}, body } = question;
    const who = as === 'nobody' ? {}
      : as === 'person' ? { cookie: this.program.cookie }
      : { authorization: `Bearer ${this.program.keys[as] ?? as}` };
    const answer = await fetch(this.program.address + path, { method, body, headers: { ...who, ...headers }, redirect: 'manual' });
    const text = await answer.text();
    const isJson = /\bjson\b/.test(answer.headers.get('content-type') ?? '');
    const json = isJson && text ? JSON.parse(text) : undefined;
    this.asked.push({ method, path });
    this.known.add(keyOf(question));
    this.#store(question, answer, text, json);
    return { status: answer.status, headers: answer.headers, text, json };
  }

  /** Asks many, a few at a time, each once. */
  async askAll(questions) {
    const waiting = questions.filter(question => !this.known.has(keyOf(question)) && this.known.add(keyOf(question)));
    await Promise.all(Array.from({ length: together }, async () => {
      for (let next; (next = waiting.shift()) !== undefined;) await this.ask(next);
    }));
  }

  /** Asks for a list with parameters, page by page to its end; all its items. */
  async walk(path) {
    const items = [];
    for (let cursor = '', page = 1; ; page++) {
      const { json } = await this.ask(cursor ? { path: `${path}&cursor=${cursor}`, name: `${path} page ${page}` } : { path });
      items.push(...json.items);
      if (!json.next_cursor) return items;
      cursor = json.next_cursor;
    }
  }

  #store({ path, method = 'GET', as = 'all', name, every, write }, answer, text, json) {
    const headers = [];
    for (const [key, value] of answer.headers)
      if (every ? !ofEveryRun.includes(key) : keptHeaders.includes(key)) headers.push(`${key}: ${this.mask(value)}\n`);
    let body = json !== undefined ? sortedJson(json, this.mask) : this.mask(text);
    if ((answer.headers.get('content-type') ?? '').startsWith('text/html')) {
      body = pageText(text, this.mask);
      for (const [, link] of body.matchAll(/^<a href="(\/[^"?#]*)/gm)) this.links.add(link);
    }
    if (write) body = write(body);
    const asker = as === 'all' || as === 'person' ? '' : as in this.program.keys || as === 'nobody' ? as : 'stranger';
    const other = [method === 'GET' ? '' : method, asker].map(word => word && ` ${word}`).join('');
    this.keep(`${fileName(name ?? path)}${other}.${json !== undefined ? 'json' : 'txt'}`,
      `${method} ${this.mask(path)}\n${answer.status}\n${headers.sort().join('')}\n${body}\n`);
  }

  keep(name, text) {
    if (this.names.has(name)) throw new Error(`Two questions have the name ${name}`);
    this.names.add(name);
    const file = join(this.folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

const keyOf = ({ path, method = 'GET', as = 'all', name = path }) => `${method} ${as} ${name}`;

/** A path as a file's name: the folder is the path, the file the parameters. */
function fileName(path) {
  const [place, query] = path.split('?');
  const folder = place.replace(/[^\w/. -]/g, '_').replace(/^\/|\/$/g, '') || 'overview';
  if (query === undefined) return folder;
  const words = decodeURIComponent(query.replaceAll('%2F', '_')).replace(/[^\w=&.,:+ -]/g, '_') || '_';
  if (words.length <= 150) return `${folder}/${words}`;
  return `${folder}/${words.slice(0, 140)}~${createHash('sha1').update(query).digest('hex').slice(0, 8)}`;
}
