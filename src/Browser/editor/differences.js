import { ChangeSet } from "@codemirror/state";

const isHigh = (text, at) => at >= 0 && at < text.length && (text.charCodeAt(at) & 0xfc00) === 0xd800;
const isLow = (text, at) => at >= 0 && at < text.length && (text.charCodeAt(at) & 0xfc00) === 0xdc00;

// The one stretch in which two texts differ; null where they do not.
export function difference(before, after) {
  if (before === after) return null;
  let from = 0;
  const most = Math.min(before.length, after.length);
  while (from < most && before[from] === after[from]) from++;
  let end = 0;
  while (end < most - from && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  // Two characters may share half of their pair.
  if (isHigh(before, from - 1)) from--;
  if (end > 0 && isLow(before, before.length - end)) end--;
  return { from, to: before.length - end, insert: after.slice(from, after.length - end) };
}

export const changeBetween = (before, after) => ChangeSet.of(difference(before, after) ?? [], before.length);

// What no database has a place for.
export const mended = (text) => (text.toWellFormed?.() ?? text).replaceAll("\0", "\uFFFD");
