// The two organisations that are asked about: the sample, and histories that others published.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { change } from './changes.mjs';

const api = '/api/v1';

export const sample = {
  name: 'sample',
  settings: ['--Sample:Load=true'],
  async load(asking) {
    const files = readdirSync(join(dirname(asking.program.dll), 'data', 'sample')).filter(name => name !== 'sample.json').length;
    await ended(asking, runs => runs.length === files);
    // The load notes its end after that of its last run.
    await wait(1500);
    await change(asking, file => sent(asking, file));
  },
  all: 'from=2024-01-01&to=2026-07-01',
  periods: {
    '': 'from=2025-01-01&to=2026-07-01', day: 'from=2026-02-10&to=2026-03-27', week: 'from=2025-12-29&to=2026-06-29',
    month: 'from=2025-01-01&to=2026-07-01', quarter: 'from=2024-07-01&to=2026-07-01',
  },
  pagePeriod: 'from=2025-10-01&to=2026-04-01',
  oddPeriods: [
    'from=2026-03-03T09:30:00Z&to=2026-03-05T17:45:00Z', 'from=2026-03-29T00:00:00%2B02:00&to=2026-04-12T00:00:00%2B02:00',
    'from=2026-06-15', 'from=2026-06-01&to=2026-09-01', 'from=2019-01-01&to=2019-03-01', 'from=2024-02-28&to=2024-09-01',
  ],
  filters: [
    'service=checkout', 'service=checkout&service=payments', 'service=Api-Gateway', 'service=nothing', 'team=Ordering',
    'team=Ordering&team=Customer', 'category=integration', 'category=unknown', 'trigger=release', 'severity=sev1&severity=sev2',
    'journey=checkout', 'segment=business', 'release=4.70.1', 'platform=ios', 'source=sample', 'source=by-api',
    'team=Ordering&severity=sev1', 'service=checkout&platform=web&segment=household',
  ],
  searches: ['checkout', 'time%20out', 'INC-1005', 'nothing-of-this'],
  rejections: 3, eachIncident: 4, eachGroup: 4, eachService: 1, eachIncidentPage: 16, eachGroupPage: 16,
};

// Kind, file and source: such as are taken today, and some that are refused.
const published = [
  ['statuspage', 'statuspage/emma/incidents.json', 'emma'],
  ['statuspage', 'statuspage/yandex-cloud/incidents.json', 'yandex'],
  ['statuspage', 'statuspage/github/incidents.json', 'github'],
  ['dependencies', 'tracing/jaeger-dependencies-small.json', 'jaeger'],
  ['incidents', 'llm-services/incident_stages_all.csv', 'llm'],
  ['incidents', 'itsm/ITSM_data.sample40.csv', 'itsm'],
  ['incidents', 'pagerduty/incidents.get.response.json', 'pagerduty'],
  ['crashes', 'crash-events/sentry/aspnetcore.json', 'sentry'],
  ['crashes', 'crash-reports/dedup_in.jsonl', 'reports'],
  ['signals', 'petshop/low_traffic/noissue/metrics.csv', 'petshop'],
];

const types = { csv: 'text/csv', json: 'application/json', jsonl: 'application/x-ndjson' };

/** @param folder what others published, beside the repository */
export const shared = folder => ({
  name: 'shared',
  settings: [],
  async load(asking) {
    for (const [kind, path, source] of published) {
      const file = join(folder, path);
      const type = types[path.split('.').at(-1)];
      if (existsSync(file)) await sent(asking, { kind, source, body: readFileSync(file), type, gzip: type === types.csv });
      else console.log(`left out, since it is not there: ${file}`);
    }
  },
  all: 'from=2009-01-01&to=2026-07-01',
  periods: {
    '': 'from=2010-01-01&to=2024-01-01', day: 'from=2021-05-01&to=2021-06-15', week: 'from=2021-01-01&to=2021-12-31',
    month: 'from=2018-01-01&to=2022-01-01', quarter: 'from=2010-01-01&to=2024-01-01',
  },
  pagePeriod: 'from=2019-01-01&to=2022-01-01',
  oddPeriods: ['from=2021-03-03T09:30:00Z&to=2021-04-05T17:45:00Z', 'from=2009-01-01&to=2010-06-01'],
  filters: [
    'service=Git%20Operations', 'service=Git%20Operations&service=API%20Requests', 'severity=sev1', 'severity=sev3&severity=unknown',
    'category=unknown', 'source=github', 'source=emma&source=yandex',
  ],
  searches: ['git', '%D1%81%D0%B5%D1%80%D0%B2%D0%B8%D1%81', 'delay'],
  rejections: 250, eachIncident: 12, eachGroup: 20, eachService: 6, eachIncidentPage: 60, eachGroupPage: 80,
});

/** Sends a file and waits for its run; stores how it was taken. */
async function sent(asking, { kind, source, body, type, gzip, name }) {
  const path = `${api}/imports/${kind}${source ? `?source=${source}` : ''}`;
  const begun = await asking.ask({
    path, method: 'POST', headers: { 'content-type': type, ...gzip && { 'content-encoding': 'gzip' } },
    body: gzip ? gzipSync(body) : body, name: name && `${path} ${name}`,
  });
  if (begun.status === 202) await ended(asking, runs => runs.some(run => run.id === begun.json.id));
}

/** Waits until every run has ended. What is asked meanwhile is not stored. */
async function ended(asking, isWhole) {
  const { address, keys } = asking.program;
  for (const limit = Date.now() + 300_000; ; await wait(200)) {
    const answer = await fetch(`${address}${api}/imports?limit=500`, { headers: { authorization: `Bearer ${keys.all}` } });
    const { items } = await answer.json();
    if (isWhole(items) && items.every(run => !['queued', 'running'].includes(run.status))) return;
    if (Date.now() > limit) throw new Error(`The imports do not end: ${items.map(run => `${run.kind} ${run.status}`).join(', ')}`);
  }
}
