// Everything that is asked of a program: endpoints with a grid of parameters, what they refuse, and what stands beside them.
import { at, cross, every, word } from './grid.mjs';
import { pages } from './pages.mjs';

const steps = ['', 'day', 'week', 'month', 'quarter'];
const compares = ['', 'previous', 'year'];
const api = '/api/v1';

/** Asks for everything; what there is to ask about is read from the program's own lists. Returns its OpenAPI document. */
export async function askEverything(asking, set) {
  const document = (await asking.ask({ path: '/openapi/v1.json', as: 'nobody' })).json;
  const incidents = await asking.walk(`${api}/incidents?${set.all}&limit=200`);
  const services = await asking.walk(`${api}/services?limit=10`);
  const postMortems = await asking.walk(`${api}/post-mortems?limit=1`);
  const runs = await asking.walk(`${api}/imports?limit=5`);
  const groups = [...new Set(incidents.map(incident => incident.group))];
  await asking.askAll([
    ...metrics(document, set), ...matrix(set), ...lists(set),
    ...incidents.filter(every(set.eachIncident)).map(({ id }) => at(`${api}/incidents/${id}`)),
    ...groups.filter(every(set.eachGroup)).map(id => at(`${api}/groups/${id}`)),
    ...services.filter(every(set.eachService)).flatMap(({ name }) => ofService(name, set)),
    ...postMortems.map(({ id }) => at(`${api}/post-mortems/${id}`)),
    ...runs.flatMap(({ id }) => [`${id}`, `${id}/rejections`, `${id}/rejections?limit=2`].map(path => at(`${api}/imports/${path}`))),
    ...runs.map(({ id }) => ({ path: `/imports/${id}/rejected-records`, as: 'person' })),
    ...refused(document, incidents[0].id), ...beside(),
  ]);
  for (const { id } of runs.filter(run => run.rejected > 3)) await asking.walk(`${api}/imports/${id}/rejections?limit=${set.rejections}`);
  await asking.askAll(pages(set, incidents, groups, postMortems, runs));
  return document;
}

function metrics(document, set) {
  // The list that programs are told.
  const told = document.paths[`${api}/metrics/{metric}`].get.description.match(/One of ([^.]+)\./)[1].split(', ');
  return told.map(metric => `${api}/metrics/${metric}`).flatMap(place => [
    ...cross(steps, compares, ['', ...set.filters]).map(([step, compare, filter]) =>
      at(place, set.periods[step], word('step', step), word('compare', compare), filter)),
    ...cross(steps, compares).map(([step, compare]) => at(place, word('step', step), word('compare', compare))),
    ...['incidents', 'crashes', 'user-days', 'user-platforms', 'CRASHES', 'lemons'].map(of => `of=${of}`).flatMap(of => [
      at(place, set.periods[''], of), at(place, set.periods[''], of, set.filters[0]),
      at(place, set.periods.month, 'step=month', 'compare=previous', of),
    ]),
    ...set.oddPeriods.flatMap(period => [at(place, period), at(place, period, 'step=week', 'compare=previous')]),
  ]);
}

function matrix(set) {
  return cross(['', 'incidents', 'crashes'], ['', 'money', 'score'], ['', set.periods[''], set.periods.week], ['', ...set.filters]).map(
    ([of, impact, period, filter]) => at(`${api}/matrix`, word('of', of), word('impact', impact), period, filter));
}

function lists(set) {
  const statuses = ['', 'status=open', 'status=resolved', 'status=open&status=mitigated', 'status=cancelled'];
  const kinds = ['incidents', 'sessions', 'signals', 'changes', 'services', 'dependencies', 'crashes', 'journeys', 'statuspage'];
  return [
    ...cross(statuses, ['', ...set.searches]).flatMap(([status, q]) =>
      [at(`${api}/incidents`, status, word('q', q)), at(`${api}/incidents`, set.periods[''], status, word('q', q), 'limit=5')]),
    ...set.filters.map(filter => at(`${api}/incidents`, set.all, filter, 'limit=7')),
    ...set.oddPeriods.map(period => at(`${api}/incidents`, period, 'limit=3')),
    ...[1, 500].map(limit => at(`${api}/incidents`, set.all, `limit=${limit}`)),
    ...['team=Ordering', 'team=Platform', 'team=nobody', 'team=Ordering&team=Platform&limit=500'].map(team => at(`${api}/services`, team)),
    at(`${api}/post-mortems`),
    ...['queued', 'running', 'succeeded', 'failed'].map(status => at(`${api}/imports`, `status=${status}`)),
    ...kinds.map(kind => at(`${api}/imports`, `kind=${kind}`)),
    ...['sample', 'by-api', 'nobody'].map(source => at(`${api}/imports`, `source=${source}`)),
    at(`${api}/imports`, 'source=sample', 'kind=sessions', 'status=succeeded', 'limit=2'),
  ];
}

function ofService(name, set) {
  const place = `${api}/services/${encodeURIComponent(name)}`;
  return [
    ...['', set.periods[''], set.periods.week].flatMap(period => [at(`${place}/blast-radius`, period), at(`${place}/signals`, period)]),
    ...steps.slice(1).map(step => at(`${place}/signals`, set.periods[step], `step=${step}`)),
  ];
}

// By parameter, as they stand in an address.
const bad = {
  from: ['noon', '2026-13-01', '', '2026-01-01&from=2026-02-01'], to: ['never'], step: ['hour', '', '1', 'day&step=week'],
  compare: ['tomorrow', ''], of: ['', 'crashes&of=incidents'], impact: ['lives', ''], status: ['gone', ''], q: ['', 'a&q=b'],
  limit: ['0', '501', 'many', '-1'],
  cursor: ['x', 'MTIz', 'YWJj'], kind: ['lemons'], category: ['magic', 'magic&category=data'], trigger: ['moon'], severity: ['sev9'],
  service: [''], source: [''],
};
const badPeriods = [
  'from=2026-03-01&to=2026-03-01', 'from=2026-03-02&to=2026-03-01', 'to=2026-03-01', 'from=2027-01-01', 'from=0001-01-01&to=9999-12-31',
];
const badIds = ['999999999', 'x', '-1', '1.5', '%20', '9999999999999999999999'];

/** Bad values of each kind for each endpoint, calls by those who may not, and things that there are not. */
function refused(document, incident) {
  const reads = Object.entries(document.paths).filter(([, operations]) => operations.get).map(([template, { get }]) => ({
    path: concrete(template, incident), takes: (get.parameters ?? []).filter(one => one.in === 'query').map(one => one.name),
  }));
  return [
    ...reads.flatMap(({ path, takes }) => takes.flatMap(name => (bad[name] ?? []).map(value => at(path, `${name}=${value}`)))),
    ...reads.flatMap(({ path }) => [
      at(path, 'colour=blue'), at(path, 'colour=blue', 'from=noon', 'step=hour', 'limit=0'),
      { path, as: 'nobody' }, { path, as: 'rdk_unknown' }, { path, as: 'import' }, { path, as: 'person', name: `${path}?by a person` },
      { path, method: 'DELETE' }, { path, method: 'POST', as: 'nobody' },
    ]),
    ...reads.filter(({ takes }) => takes.includes('to')).flatMap(({ path }) => badPeriods.map(period => at(path, period))),
    ...reads.filter(({ takes }) => takes.includes('step')).map(({ path }) => at(path, 'from=2015-01-01', 'to=2026-01-01', 'step=day')),
    ...badIds.flatMap(id => [`incidents/${id}`, `groups/${id}`, `imports/${id}`, `imports/${id}/rejections`, `post-mortems/${id}`].map(
      path => at(`${api}/${path}`))),
    ...[
      'services/nothing/blast-radius', 'services/nothing/signals', 'metrics/lemons', 'metrics/impact-frequency', 'metrics/Time-To-Recovery',
      'matrix?of=crashes&impact=money', 'matrix?of=lemons', 'nothing',
    ].map(path => at(`${api}/${path}`)),
    { path: `${api}/nothing`, as: 'nobody' }, at('/api/v2/incidents'),
  ];
}

function concrete(template, incident) {
  return template.replace('{metric}', 'time-to-recovery').replace('{name}', 'checkout').replace('/incidents/{id}', `/incidents/${incident}`)
    .replace('{id}', '1');
}

/** What stands beside the API, and doors that are closed to strangers. */
function beside() {
  const closed = [
    '/', '/matrix', '/settings', '/audit', '/account', '/jobs', '/nowhere', '/signin', '/setup', '/setup?token=x', '/welcome',
    '/welcome?token=x', '/api-reference', '/not-found', '/readyz', '/metrics', '/openapi/v2.json', '/audit.csv',
    '/imports/1/rejected-records',
  ];
  return [
    { path: '/healthz', as: 'nobody', every: true }, { path: '/healthz' }, { path: '/healthz', method: 'POST' }, { path: '/readyz' },
    { path: '/metrics', as: 'import' }, { path: '/metrics', write: ours },
    ...closed.map(path => ({ path, as: 'nobody' })),
    ...['/audit.csv', '/audit.csv?kind=incident&from=2026-01-01', '/imports/999999/rejected-records'].map(
      path => ({ path, as: 'person' })),
    { path: `${api}/incidents`, headers: { 'if-none-match': '*' }, name: `${api}/incidents?if none match` },
  ];
}

/** Of the figures for monitoring which of ours there are: their values are what the runtime and earlier calls left. */
function ours(text) {
  return [...new Set(text.split('\n').filter(line => /^# TYPE (import|job|query)/.test(line)))].sort().join('\n');
}
