// What people and programs do to the sample before it is asked about: every call that writes, with those that are refused.

const api = '/api/v1';
const source = 'by-api';
const json = { 'content-type': 'application/json' };
const patch = { 'content-type': 'application/merge-patch+json' };
const csv = (...rows) => ({ type: 'text/csv', body: `${rows.join('\n')}\n` });
const lines = (...rows) => ({ type: 'application/x-ndjson', body: `${rows.join('\n')}\n` });
const array = value => ({ type: 'application/json', body: JSON.stringify(value) });

const incidents = csv(
  'id,title,service,severity,status,category,started_at,detected_at,resolved_at,affected_users,active_users,region',
  'B-1,Card payments time out,payments,sev1,,integration,2026-03-03T09:12:00Z,2026-03-03T09:20:00Z,2026-03-03T10:31:00Z,2600,48000,north',
  'B-2,Search index out of memory,search,sev2,,resource,2026-03-07T14:02:00Z,2026-03-07T14:05:00Z,2026-03-07T14:40:00Z,900,51000,',
  'B-3,Card payments time out,payments,sev1,,integration,2026-03-12T18:44:00Z,2026-03-12T18:49:00Z,,3100,50500,south',
  'B-4,,payments,sev1,,,2026-03-12T18:44:00Z,,,,,',
  'B-5,Bad word,payments,sev7,,,2026-03-12T18:44:00Z,,,,,',
  'B-6,No start,payments,sev2,,,,,,,,',
  'B-7,More than all,payments,sev2,,,2026-03-12T18:44:00Z,,,51000,50500,',
  'B-8,In the future,payments,sev2,,,2031-03-12T18:44:00Z,,,,,',
  'B-9,Too few cells,payments',
  'B-10,"Quoted, title",nowhere-declared,sev4,cancelled,logic,2026-03-13,,2026-03-13T02:00:00+02:00,,,');

const stack = 'at Kiosk.Pay.Send()\nat Kiosk.Pay.Press()';

/** Files of every kind and format, and such as cannot be taken. */
const files = [
  { kind: 'incidents', source, ...incidents },
  { kind: 'incidents', source, ...incidents, name: 'again' },
  { kind: 'incidents', source, name: 'as an array',
    ...array([{ id: 'B-1', title: 'Card payments time out again', resolved_at: '2026-03-03T11:00:00Z' }, { id: 'B-11' }, 7]) },
  { kind: 'sessions', source, gzip: true, ...lines(
    '{"time":"2026-03-03T09:00:00Z","service":"kiosk","total":1000,"crashed":12,"platform":"web","release":"1.0"}',
    '{"time":"2026-03-03T09:30:00Z","bucket_seconds":3600,"service":"kiosk","total":5,"platform":"web","release":"1.0"}',
    '{"time":"2026-03-04","bucket_seconds":86400,"service":"kiosk","users":500,"crashed_users":700}',
    'not json',
    '{"time":"2026-03-05T09:00:00Z","service":"kiosk","total":10,"crashed":11}') },
  { kind: 'signals', source, ...csv(
    'time;service;requests;errors;latency_ok;resource;utilisation',
    '2026-03-03T09:00:00Z;kiosk;1000;10;"0.1:900;0.5:80";;',
    '2026-03-03T09:00:00Z;kiosk;;;;cpu;0.7',
    '2026-03-03T10:00:00Z;kiosk;1000;1001;;;',
    '2026-03-03T11:00:00Z;kiosk;1000;1;"0.5:1;0.1:2";;') },
  { kind: 'changes', source, ...csv(
    'id,at,kind,service,title,result',
    'C-1,2026-03-03T09:00:00Z,release,kiosk,Kiosk 1.0,failed',
    'C-2,2026-03-04T09:00:00Z,party,kiosk,No kind,') },
  { kind: 'crashes', source, ...array([
    { id: 'X-1', at: '2026-03-03T09:10:00Z', service: 'kiosk', exception_type: 'TimeoutException', message: 'No answer', stack },
    { id: 'X-2', at: '2026-03-04T09:10:00Z', service: 'kiosk', exception_type: 'TimeoutException', message: 'No answer', stack },
    { id: 'X-3', at: 'noon', service: 'kiosk' }]) },
  { kind: 'services', source, ...csv('name,team,tier,kind', 'kiosk,Kiosks,2,service', 'till,Kiosks,9,service') },
  { kind: 'journeys', source, ...csv('name,weight,services', 'pay at a kiosk,4,kiosk|payments', 'idle,11,') },
  { kind: 'dependencies', source, ...csv(
    'caller,callee,mode,critical,timeout_ms,retry',
    'kiosk,payments,sync,true,2000,backoff',
    'kiosk,kiosk,sync,,,',
    'kiosk,till,never,,,') },
  { kind: 'statuspage', source, ...array({ incidents: [{
    id: 's1', name: 'Slow', status: 'resolved', impact: 'minor', created_at: '2026-03-03T09:00:00Z', resolved_at: '2026-03-03T10:00:00Z',
    incident_updates: [], components: [{ name: 'kiosk' }] }] }) },
  { kind: 'incidents', type: 'application/json', name: 'no json', body: '{' },
  { kind: 'incidents', type: 'text/csv', name: 'empty', body: '' },
  { kind: 'incidents', name: 'a header alone', ...csv('id,title,started_at') },
  { kind: 'incidents', type: 'image/png', name: 'a picture', body: 'x' },
  { kind: 'statuspage', type: 'text/csv', name: 'as cells', body: 'x' },
  { kind: 'lemons', type: 'text/csv', body: 'x' },
  { kind: 'incidents', source: 'x'.repeat(101), type: 'text/csv', body: 'x' },
];

/** @param send sends a file and waits for its run */
export async function change(asking, send) {
  for (const file of files) await send(file);
  for (const as of ['nobody', 'read'])
    await asking.ask({ path: `${api}/imports/incidents`, method: 'POST', as, headers: { 'content-type': 'text/csv' }, body: 'id,title\n' });
  await changeIncidents(asking);
  await writePostMortems(asking);
}

async function changeIncidents(asking) {
  const before = await asking.ask({ path: `${api}/incidents?source=${source}&from=2026-03-01&to=2026-03-31` });
  const place = external => `${api}/incidents/${before.json.items.find(incident => incident.external_id === external).id}`;
  let step = 0;
  const tag = async external => {
    const read = await asking.ask({ path: place(external), name: `${api}/incidents/changed/${++step} read` });
    return read.headers.get('etag');
  };
  const send = (external, body, headers) => asking.ask({
    path: place(external), method: 'PATCH', headers: { ...patch, ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body),
    name: `${api}/incidents/changed/${++step}`,
  });
  for (const body of [
    { category: 'resource', severity: 'sev3' }, { detected_at: '2026-03-07T14:03:00Z', affected_users: 1000 }, { severity: null },
    { status: 'cancelled' }, { status: null }, { services: ['search', 'catalogue'], journey: 'find a product' },
    // Refused from here on.
    { colour: 'blue' }, { severity: 'sev9' }, { started_at: 'noon' }, { resolved_at: '2026-03-07T13:00:00Z' }, { affected_users: 52000 },
    { status: 'open' }, { title: '' }, { category: 'magic', trigger: 'moon' }, [], '{', { active_users: -1 },
  ]) await send('B-2', body, { 'if-match': await tag('B-2') });
  await send('B-3', { change_id: 'C-1', trigger: 'release', responder_hours: 3.5 }, { 'if-match': await tag('B-3') });
  for (const headers of [{}, { 'if-match': '"99-x"' }, { 'if-match': '*', 'content-type': 'text/plain' }])
    await send('B-2', { severity: 'sev1' }, headers);
  await asking.ask({ path: `${api}/incidents/999999`, method: 'PATCH', headers: patch, body: '{}' });
  await asking.ask({ path: place('B-2'), method: 'PATCH', as: 'read', headers: patch, body: '{}' });
  await asking.ask({ path: place('B-2'), headers: { 'if-none-match': await tag('B-2') }, name: `${api}/incidents/not modified` });
}

const whole = {
  title: 'Payments stood still',
  sections: {
    summary: 'It failed.', impact: 'All of **them**.', propagation: 'No bulkhead.', detection_gaps: 'No alarm.', knowledge_gaps: 'No map.',
    structural_change: 'A bulkhead.', contributing_factors: 'Growth', went_well: 'The rota',
  },
  timeline: [
    { at: '2026-03-02T09:00:00Z', text: 'It begins', source: 'typed' }, { at: '2026-03-02T10:00:00Z', text: 'It ends', source: 'typed' },
  ],
  actions: [
    { title: 'Bulkhead before the card provider', kind: 'architectural', owner: 'payments', due: '2026-09-30',
      caller: 'payments', callee: 'fynpay', pattern: 'bulkhead' },
    { title: 'Drill', kind: 'process', state: 'done' },
  ],
};

const refusedPostMortems = [
  {}, { title: ' ' }, { title: 'x', tone: 'calm' }, { title: 'x', incidents: ['999999'] }, { title: 'x', sections: { blame: 'Bob' } },
  { title: 'x', timeline: [{ at: 'noon', text: 't' }, {}] },
  { title: 'x', actions: [{ title: 't', kind: 'heroic', due: 'soon', state: 'maybe' }, 't'] },
];

async function writePostMortems(asking) {
  const list = await asking.ask({ path: `${api}/incidents?source=${source}&from=2026-03-01&to=2026-03-31&limit=2` });
  const [one, two] = list.json.items.map(incident => incident.id);
  const place = `${api}/post-mortems`;
  let step = 0;
  const send = async (method, path, body, headers) => {
    const name = `${place}/written/${++step}`;
    return (await asking.ask({ path, method, headers: { ...json, ...headers }, body: body && JSON.stringify(body), name })).json;
  };
  const any = { 'if-match': '*' }, stale = { 'if-match': '"99-x"' };
  const made = await send('POST', place, { ...whole, incidents: [one] });
  const anew = { ...whole, title: 'It stood still for long', incidents: [one, two], actions: [made.actions[0]] };
  await send('PUT', `${place}/${made.id}`, anew, any);
  await send('POST', `${place}/${made.id}/publish`, undefined, stale);
  await send('POST', `${place}/${made.id}/publish`);
  await send('PUT', `${place}/${made.id}`, { title: 'Rewritten' }, any);
  const careful = { title: 'Be careful', kind: 'process' };
  const bare = { title: 'Bare', incidents: [two], sections: { summary: 'It failed.' }, actions: [careful] };
  const { id } = await send('POST', place, bare);
  await send('POST', `${place}/${id}/publish`);
  for (const headers of [{}, stale, { ...any, 'content-type': 'text/plain' }])
    await send('PUT', `${place}/${id}`, { title: 'Still' }, headers);
  for (const body of refusedPostMortems) await send('POST', place, body);
  await send('PUT', `${place}/999999`, { title: 'x' }, any);
  await send('POST', `${place}/999999/publish`);
  await asking.ask({ path: place, method: 'POST', as: 'read', headers: json, body: '{"title":"x"}' });
}
