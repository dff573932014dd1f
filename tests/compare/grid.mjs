// How questions are made.

/** A question: a path with such parameters as are given. */
export function at(path, ...parameters) {
  const query = parameters.filter(part => part).join('&');
  return { path: query ? `${path}?${query}` : path };
}

export const word = (name, value) => value && `${name}=${value}`;

/** Keeps one of so many. */
export const every = n => (_, index) => index % n === 0;

/** Every way to take one of each list. */
export const cross = (...lists) => lists.reduce((ways, list) => ways.flatMap(way => list.map(one => [...way, one])), [[]]);
