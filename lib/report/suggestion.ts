/** "Did you mean": which of some names a misspelt one is nearest to. CPython: suggestions.c. */

const maxNames = 750;
const maxLength = 40;
/** What adding, dropping or changing a letter costs; what changing its case costs. */
const moveCost = 2;
const caseCost = 1;

/** The name nearest to `wrong`, if one is near enough: no more than a third of the letters may have to change. */
export function suggest(names: readonly string[], wrong: string): string | undefined {
  if (names.length >= maxNames || wrong.length > maxLength) return undefined;
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const name of names) {
    if (name === wrong) continue;
    const most = Math.min(Math.floor(((name.length + wrong.length + 3) * moveCost) / 6), bestDistance - 1);
    const distance = editDistance(wrong, name, most);
    if (distance <= most) {
      best = name;
      bestDistance = distance;
    }
  }
  return best;
}

function substitutionCost(a: string, b: string): number {
  if (a === b) return 0;
  return a.toLowerCase() === b.toLowerCase() ? caseCost : moveCost;
}

/** Levenshtein distance with the costs above; anything over `most` is as good as the next. */
function editDistance(a: string, b: string, most: number): number {
  let start = 0;
  let endA = a.length;
  let endB = b.length;
  while (start < endA && start < endB && a[start] === b[start]) start++;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  let short = a.slice(start, endA);
  let long = b.slice(start, endB);
  if (short === "" || long === "") return moveCost * (short.length + long.length);
  if (short.length > maxLength || long.length > maxLength) return most + 1;
  if (long.length < short.length) [short, long] = [long, short];
  if ((long.length - short.length) * moveCost > most) return most + 1;
  const row = Array.from(short, (_, i) => (i + 1) * moveCost);
  let result = 0;
  for (let j = 0; j < long.length; j++) {
    let distance = j * moveCost;
    result = distance;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < short.length; i++) {
      const substituted = distance + substitutionCost(long[j], short[i]);
      distance = row[i];
      result = Math.min(Math.min(result, distance) + moveCost, substituted);
      row[i] = result;
      if (result < least) least = result;
    }
    if (least > most) return most + 1;
  }
  return result;
}
