import { measure } from "./harness.mjs";

const END_OF_BLOCK = 256;
const WINDOW = 32768;
const SHORTEST = 3;
const LONGEST = 258;

const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BITS = [0, 0, ...Array.from({ length: 28 }, (_, n) => n >> 1)];

function firstValues(start, bits) {
  return bits.map(width => {
    const value = start;
    start += 1 << width;
    return value;
  });
}

const LENGTH_BASE = [...firstValues(SHORTEST, LENGTH_BITS.slice(0, -1)), LONGEST];
const DISTANCE_BASE = firstValues(1, DISTANCE_BITS);
const LENGTH_CODE = new Uint8Array(LONGEST + 1);
LENGTH_BASE.forEach((base, code) => {
  LENGTH_CODE.fill(code, base, base + (1 << LENGTH_BITS[code]));
});
const CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const FIXED_LITERALS = Array(288).fill(8).fill(9, 144, 256).fill(7, 256, 280);
const FIXED_DISTANCES = Array(30).fill(5);

function distanceCode(distance) {
  let low = 0;
  let high = DISTANCE_BASE.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (DISTANCE_BASE[middle] <= distance) low = middle;
    else high = middle - 1;
  }
  return low;
}

class BitWriter {
  constructor() {
    this.out = [];
    this.bits = 0;
    this.count = 0;
  }

  write(value, width) {
    this.bits |= value << this.count;
    this.count += width;
    while (this.count >= 8) {
      this.out.push(this.bits & 255);
      this.bits >>>= 8;
      this.count -= 8;
    }
  }

  finish() {
    if (this.count > 0) this.out.push(this.bits);
    return Uint8Array.from(this.out);
  }
}

class BitReader {
  constructor(source) {
    this.source = source;
    this.at = 0;
    this.bits = 0;
    this.count = 0;
  }

  read(width) {
    while (this.count < width) {
      this.bits |= this.source[this.at++] << this.count;
      this.count += 8;
    }
    const value = this.bits & ((1 << width) - 1);
    this.bits >>>= width;
    this.count -= width;
    return value;
  }
}

function canonicalCodes(lengths) {
  const counts = Array(16).fill(0);
  for (const length of lengths) counts[length]++;
  counts[0] = 0;
  const nextCode = Array(16).fill(0);
  let code = 0;
  for (let length = 1; length < 16; length++) {
    code = (code + counts[length - 1]) << 1;
    nextCode[length] = code;
  }
  return lengths.map(length => reverseBits(nextCode[length]++, length));
}

function reverseBits(code, width) {
  let result = 0;
  for (let i = 0; i < width; i++) {
    result = (result << 1) | (code & 1);
    code >>= 1;
  }
  return result;
}

function codeLengths(counts, limit) {
  while (true) {
    const lengths = huffmanLengths(counts);
    if (Math.max(...lengths) <= limit) return lengths;
    counts = counts.map(count => (count + 1) >> 1);
  }
}

function huffmanLengths(counts) {
  const lengths = Array(counts.length).fill(0);
  const leaves = counts
    .map((count, symbol) => ({ count, symbols: [symbol] }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.count - b.count);
  if (leaves.length === 1) {
    lengths[leaves[0].symbols[0]] = 1;
    return lengths;
  }
  const trees = [];
  let leaf = 0;
  let tree = 0;
  const least = () =>
    tree === trees.length || (leaf < leaves.length && leaves[leaf].count <= trees[tree].count)
      ? leaves[leaf++]
      : trees[tree++];
  while (leaves.length - leaf + trees.length - tree > 1) {
    const a = least();
    const b = least();
    const symbols = [...a.symbols, ...b.symbols];
    for (const symbol of symbols) lengths[symbol]++;
    trees.push({ count: a.count + b.count, symbols });
  }
  return lengths;
}

function findMatches(source) {
  const tokens = [];
  const chains = new Map();
  const keyAt = at => (source[at] << 16) | (source[at + 1] << 8) | source[at + 2];
  let at = 0;
  while (at < source.length) {
    let { length, distance } = longestMatch(source, at, chains.get(keyAt(at)) ?? []);
    if (length >= SHORTEST) {
      tokens.push({ value: length, distance });
    } else {
      tokens.push({ value: source[at], distance: 0 });
      length = 1;
    }
    const end = Math.min(at + length, source.length - SHORTEST + 1);
    for (let place = at; place < end; place++) {
      const key = keyAt(place);
      const chain = chains.get(key);
      if (chain === undefined) {
        chains.set(key, [place]);
      } else {
        chain.push(place);
        if (chain.length > 16) chain.splice(0, 8);
      }
    }
    at += length;
  }
  return tokens;
}

function longestMatch(source, at, places) {
  let best = 0;
  let distance = 0;
  const limit = Math.min(LONGEST, source.length - at);
  for (let i = places.length - 1; i >= 0; i--) {
    const place = places[i];
    if (at - place > WINDOW) break;
    if (best > 0 && (best === limit || source[place + best] !== source[at + best])) continue;
    let length = 0;
    while (length < limit && source[place + length] === source[at + length]) length++;
    if (length > best) {
      best = length;
      distance = at - place;
    }
  }
  return { length: best, distance };
}

function compress(source, dynamic) {
  const writer = new BitWriter();
  const tokens = findMatches(source);
  writer.write(1, 1);
  writer.write(dynamic ? 2 : 1, 2);
  const [literalLengths, distanceLengths] = dynamic
    ? writeTables(writer, tokens)
    : [FIXED_LITERALS, FIXED_DISTANCES];
  const literals = canonicalCodes(literalLengths);
  const distances = canonicalCodes(distanceLengths);
  for (const { value, distance } of tokens) {
    if (distance === 0) {
      writer.write(literals[value], literalLengths[value]);
      continue;
    }
    const code = LENGTH_CODE[value];
    writer.write(literals[257 + code], literalLengths[257 + code]);
    writer.write(value - LENGTH_BASE[code], LENGTH_BITS[code]);
    const far = distanceCode(distance);
    writer.write(distances[far], distanceLengths[far]);
    writer.write(distance - DISTANCE_BASE[far], DISTANCE_BITS[far]);
  }
  writer.write(literals[END_OF_BLOCK], literalLengths[END_OF_BLOCK]);
  return writer.finish();
}

function writeTables(writer, tokens) {
  const literalCounts = Array(286).fill(0);
  const distanceCounts = Array(30).fill(0);
  literalCounts[END_OF_BLOCK] = 1;
  for (const { value, distance } of tokens) {
    if (distance > 0) {
      literalCounts[257 + LENGTH_CODE[value]]++;
      distanceCounts[distanceCode(distance)]++;
    } else {
      literalCounts[value]++;
    }
  }
  if (!distanceCounts.some(count => count > 0)) distanceCounts[0] = 1;
  const literalLengths = codeLengths(literalCounts, 15);
  const distanceLengths = codeLengths(distanceCounts, 15);
  const items = runLengths([...literalLengths, ...distanceLengths]);
  const counts = Array(19).fill(0);
  for (const { symbol } of items) counts[symbol]++;
  const lengths = codeLengths(counts, 7);
  const codes = canonicalCodes(lengths);
  writer.write(literalLengths.length - 257, 5);
  writer.write(distanceLengths.length - 1, 5);
  writer.write(CODE_ORDER.length - 4, 4);
  for (const symbol of CODE_ORDER) writer.write(lengths[symbol], 3);
  for (const { symbol, extra, width } of items) {
    writer.write(codes[symbol], lengths[symbol]);
    writer.write(extra, width);
  }
  return [literalLengths, distanceLengths];
}

function runLengths(lengths) {
  const items = [];
  const add = (symbol, extra = 0, width = 0) => items.push({ symbol, extra, width });
  let at = 0;
  while (at < lengths.length) {
    const length = lengths[at];
    let run = 1;
    while (lengths[at + run] === length) run++;
    if (length === 0 && run >= 11) {
      run = Math.min(run, 138);
      add(18, run - 11, 7);
    } else if (length === 0 && run >= 3) {
      add(17, run - 3, 3);
    } else if (length > 0 && run >= 4) {
      run = Math.min(run, 7);
      add(length);
      add(16, run - 4, 2);
    } else {
      run = 1;
      add(length);
    }
    at += run;
  }
  return items;
}

/** Symbols by their codes; a one in front of the code says how long it is. */
class Decoder {
  constructor(lengths) {
    const codes = canonicalCodes(lengths);
    this.symbols = new Map();
    lengths.forEach((length, symbol) => {
      if (length > 0) this.symbols.set((1 << length) | codes[symbol], symbol);
    });
  }

  read(reader) {
    let code = 0;
    for (let width = 0; width < 16; ) {
      code |= reader.read(1) << width;
      width++;
      const symbol = this.symbols.get((1 << width) | code);
      if (symbol !== undefined) return symbol;
    }
    throw new Error("no such code");
  }
}

function decompress(source) {
  const reader = new BitReader(source);
  const out = [];
  let last = 0;
  while (last === 0) {
    last = reader.read(1);
    const kind = reader.read(2);
    if (kind !== 1 && kind !== 2) throw new Error(`blocks of kind ${kind} are not written here`);
    const [literals, distances] =
      kind === 2 ? readTables(reader) : [new Decoder(FIXED_LITERALS), new Decoder(FIXED_DISTANCES)];
    while (true) {
      const symbol = literals.read(reader);
      if (symbol === END_OF_BLOCK) break;
      if (symbol < END_OF_BLOCK) {
        out.push(symbol);
        continue;
      }
      const code = symbol - 257;
      const length = LENGTH_BASE[code] + reader.read(LENGTH_BITS[code]);
      const far = distances.read(reader);
      const start = out.length - DISTANCE_BASE[far] - reader.read(DISTANCE_BITS[far]);
      for (let place = start; place < start + length; place++) out.push(out[place]);
    }
  }
  return Uint8Array.from(out);
}

function readTables(reader) {
  const literalCount = reader.read(5) + 257;
  const distanceCount = reader.read(5) + 1;
  const lengths = Array(19).fill(0);
  for (const symbol of CODE_ORDER.slice(0, reader.read(4) + 4)) lengths[symbol] = reader.read(3);
  const decoder = new Decoder(lengths);
  const all = [];
  while (all.length < literalCount + distanceCount) {
    const symbol = decoder.read(reader);
    if (symbol < 16) {
      all.push(symbol);
      continue;
    }
    const value = symbol === 16 ? all.at(-1) : 0;
    const run = symbol === 16 ? reader.read(2) + 3 : symbol === 17 ? reader.read(3) + 3 : reader.read(7) + 11;
    for (let i = 0; i < run; i++) all.push(value);
  }
  return [new Decoder(all.slice(0, literalCount)), new Decoder(all.slice(literalCount))];
}

function sample(count) {
  const words = "the compressor finds what it has seen before and says how far back it was".split(" ");
  let seed = 42;
  const parts = [];
  for (let n = 0; n < count; n++) {
    seed = (seed * 16807) % 2147483647;
    parts.push(words[seed % words.length] + (n % 5 === 0 ? ` ${seed % 1000}` : ""));
  }
  return new TextEncoder().encode(parts.join(" "));
}

const isSame = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);

measure(() => {
  const source = sample(6500);
  const fixed = compress(source, false);
  const dynamic = compress(source, true);
  if (!isSame(decompress(fixed), source) || !isSame(decompress(dynamic), source)) {
    throw new Error("what comes back is not what was compressed");
  }
  let checksum = 0;
  for (const byte of dynamic) checksum = (checksum * 31 + byte) % 1_000_003;
  return `${source.length} ${fixed.length} ${dynamic.length} ${checksum}`;
});
