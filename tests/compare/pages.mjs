// The pages that are opened, as the server draws them first.
import { at, cross, every, word } from './grid.mjs';

const plain = [
  '/', '/matrix', '/trends', '/incidents', '/post-mortems', '/imports', '/settings', '/audit', '/account', '/api-reference', '/not-found',
  '/nowhere', '/signin', '/setup',
];
const presets = ['last-30-days', 'last-90-days', 'last-12-months', 'this-quarter', 'last-quarter', 'this-year', 'last-year'];
const faults = [
  'period=last-decade', 'from=noon', 'to=2026-01-01', 'from=2026-02-01&to=2026-01-01', 'step=hour', 'compare=tomorrow', 'severity=sev9',
  'colour=blue',
];
const sorts = ['started', 'title', 'severity', 'service', 'category', 'trigger', 'duration', 'share'];
const qualities = [
  'any', 'zero-span', 'reversed-span', 'detected-before-started', 'acknowledged-too-early', 'mitigated-too-early', 'resolved-too-early',
  'open-for-long', 'wrong-year', 'resolved-without-instant', 'inferred-start', 'lemons',
];

export function pages(set, incidents, groups, postMortems, runs) {
  const period = set.pagePeriod;
  const list = [
    ...sorts.flatMap(sort => [`sort=${sort}`, `sort=-${sort}`]), ...qualities.map(quality => `quality=${quality}`),
    ...['started', 'detected', 'mitigated', 'resolved', 'lemons'].map(by => `by=${by}`),
    ...['open', 'mitigated', 'resolved', 'cancelled', 'gone', 'open&status=mitigated'].map(status => `status=${status}`),
    ...set.searches.map(q => `q=${q}`), 'page=2', 'page=999', 'rows=compact',
  ];
  return [
    ...plain.map(path => at(path)),
    ...cross(['/', '/matrix', '/trends', '/incidents', '/audit'], [
      ...presets.map(preset => `period=${preset}`), set.periods[''], set.periods.week, 'from=2026-03-01', ...faults,
    ]).map(([path, one]) => at(path, one)),
    ...cross(['/', '/matrix', '/trends', '/incidents'], set.filters).map(([path, filter]) => at(path, period, filter)),
    ...cross(['/', '/trends'], ['period=last-12-months', period], ['previous', 'year']).map(
      ([path, one, compare]) => at(path, one, `compare=${compare}`)),
    ...cross(['day', 'week', 'month', 'quarter'], ['', ...set.filters.slice(0, 2)]).map(
      ([step, filter]) => at('/trends', set.periods[step], `step=${step}`, 'compare=previous', filter)),
    ...cross(['incidents', 'crashes', 'lemons'], ['', 'money', 'score', 'lives']).map(
      ([of, impact]) => at('/matrix', period, `of=${of}`, word('impact', impact))),
    ...groups.slice(0, 4).map(id => at('/matrix', period, `mode=${id}`)),
    ...list.map(one => at('/incidents', period, one)),
    ...incidents.filter(every(set.eachIncidentPage)).map(({ id }) => at(`/incidents/${id}`)),
    ...groups.filter(every(set.eachGroupPage)).map(id => at(`/groups/${id}`)),
    ...postMortems.map(({ id }) => at(`/post-mortems/${id}`)), at('/post-mortems', `incident=${incidents[0].id}`),
    ...runs.map(({ id }) => at(`/imports/${id}`)),
    ...['kind=sessions', 'kind=lemons', 'status=failed', 'status=gone', 'source=sample', 'page=2'].map(one => at('/imports', one)),
    ...['incidents/999999', 'incidents/x', 'groups/999999', 'groups/x', 'post-mortems/999999', 'imports/999999'].map(
      path => at(`/${path}`)),
    ...['bounds', 'keys', 'people', 'background', 'lemons'].map(id => at(`/settings/${id}`)),
    ...['kind=incident', `kind=incident&object=${incidents[0].id}`, 'object=1', 'who=all', 'q=checkout', 'page=2'].map(
      one => at('/audit', one)),
  ].map(one => ({ ...one, as: 'person' }));
}
