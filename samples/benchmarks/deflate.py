"""Deflate: a compressor with hash chains and both kinds of Huffman blocks, and a decompressor, bit by bit."""

from harness import measure

END_OF_BLOCK = 256
WINDOW = 32768
SHORTEST, LONGEST = 3, 258

# For each length code from 257 and each distance code: the number of extra bits, and the first value.
LENGTH_BITS = [0] * 8 + [1] * 4 + [2] * 4 + [3] * 4 + [4] * 4 + [5] * 4 + [0]
DISTANCE_BITS = [0, 0] + [n // 2 for n in range(28)]


def first_values(start, bits):
    values = []
    for width in bits:
        values.append(start)
        start += 1 << width
    return values


LENGTH_BASE = first_values(SHORTEST, LENGTH_BITS[:-1]) + [LONGEST]
DISTANCE_BASE = first_values(1, DISTANCE_BITS)
LENGTH_CODE = [0] * (LONGEST + 1)
for code, base in enumerate(LENGTH_BASE):
    for length in range(base, min(base + (1 << LENGTH_BITS[code]), LONGEST + 1)):
        LENGTH_CODE[length] = code
CODE_ORDER = (16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15)
FIXED_LITERALS = [8] * 144 + [9] * 112 + [7] * 24 + [8] * 8
FIXED_DISTANCES = [5] * 30


def distance_code(distance):
    low, high = 0, len(DISTANCE_BASE) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if DISTANCE_BASE[middle] <= distance:
            low = middle
        else:
            high = middle - 1
    return low


class BitWriter:
    def __init__(self):
        self.out = bytearray()
        self.bits = 0
        self.count = 0

    def write(self, value, width):
        self.bits |= value << self.count
        self.count += width
        while self.count >= 8:
            self.out.append(self.bits & 255)
            self.bits >>= 8
            self.count -= 8

    def finish(self):
        if self.count:
            self.out.append(self.bits)
        return bytes(self.out)


class BitReader:
    def __init__(self, source):
        self.source = source
        self.at = 0
        self.bits = 0
        self.count = 0

    def read(self, width):
        while self.count < width:
            self.bits |= self.source[self.at] << self.count
            self.at += 1
            self.count += 8
        value = self.bits & (1 << width) - 1
        self.bits >>= width
        self.count -= width
        return value


def canonical_codes(lengths):
    """The code of each symbol, its bits in the order in which they are written."""
    counts = [0] * 16
    for length in lengths:
        counts[length] += 1
    counts[0] = 0
    next_code = [0] * 16
    code = 0
    for length in range(1, 16):
        code = (code + counts[length - 1]) << 1
        next_code[length] = code
    codes = []
    for length in lengths:
        code = next_code[length]
        next_code[length] += 1
        codes.append(reverse_bits(code, length))
    return codes


def reverse_bits(code, width):
    result = 0
    for _ in range(width):
        result = result << 1 | code & 1
        code >>= 1
    return result


def code_lengths(counts, limit):
    """Lengths of a Huffman code for symbols that occur so often; counts are halved until none is too long."""
    while True:
        lengths = huffman_lengths(counts)
        if max(lengths) <= limit:
            return lengths
        counts = [(count + 1) // 2 for count in counts]


def huffman_lengths(counts):
    lengths = [0] * len(counts)
    leaves = sorted([(count, symbol) for symbol, count in enumerate(counts) if count])
    if len(leaves) == 1:
        lengths[leaves[0][1]] = 1
        return lengths
    # Two queues: leaves in order, and the trees made of them, which come out in order, too.
    trees = []
    leaf = tree = 0
    while len(leaves) - leaf + len(trees) - tree > 1:
        pair = []
        for _ in range(2):
            if tree == len(trees) or (leaf < len(leaves) and leaves[leaf][0] <= trees[tree][0]):
                count, symbol = leaves[leaf]
                pair.append((count, [symbol]))
                leaf += 1
            else:
                pair.append(trees[tree])
                tree += 1
        (count, symbols), (other_count, others) = pair
        together = symbols + others
        for symbol in together:
            lengths[symbol] += 1
        trees.append((count + other_count, together))
    return lengths


def find_matches(source):
    """Literals as (byte, 0), repetitions as (length, distance)."""
    tokens = []
    chains = {}
    at = 0
    size = len(source)
    while at < size:
        length, distance = longest_match(source, at, chains.get(source[at : at + SHORTEST], ()))
        if length >= SHORTEST:
            tokens.append((length, distance))
        else:
            tokens.append((source[at], 0))
            length = 1
        for place in range(at, min(at + length, size - SHORTEST + 1)):
            key = source[place : place + SHORTEST]
            chain = chains.get(key)
            if chain is None:
                chains[key] = [place]
            else:
                chain.append(place)
                if len(chain) > 16:
                    del chain[:8]
        at += length
    return tokens


def longest_match(source, at, places):
    best = best_distance = 0
    limit = min(LONGEST, len(source) - at)
    for place in reversed(places):
        if at - place > WINDOW:
            break
        if best and (best == limit or source[place + best] != source[at + best]):
            continue
        length = 0
        while length < limit and source[place + length] == source[at + length]:
            length += 1
        if length > best:
            best = length
            best_distance = at - place
    return best, best_distance


def compress(source, dynamic):
    writer = BitWriter()
    tokens = find_matches(source)
    writer.write(1, 1)
    if dynamic:
        writer.write(2, 2)
        literal_lengths, distance_lengths = write_tables(writer, tokens)
    else:
        writer.write(1, 2)
        literal_lengths, distance_lengths = FIXED_LITERALS, FIXED_DISTANCES
    literals = list(zip(canonical_codes(literal_lengths), literal_lengths))
    distances = list(zip(canonical_codes(distance_lengths), distance_lengths))
    for value, distance in tokens:
        if distance == 0:
            writer.write(*literals[value])
            continue
        code = LENGTH_CODE[value]
        writer.write(*literals[257 + code])
        writer.write(value - LENGTH_BASE[code], LENGTH_BITS[code])
        code = distance_code(distance)
        writer.write(*distances[code])
        writer.write(distance - DISTANCE_BASE[code], DISTANCE_BITS[code])
    writer.write(*literals[END_OF_BLOCK])
    return writer.finish()


def write_tables(writer, tokens):
    literal_counts = [0] * 286
    distance_counts = [0] * 30
    literal_counts[END_OF_BLOCK] = 1
    for value, distance in tokens:
        if distance:
            literal_counts[257 + LENGTH_CODE[value]] += 1
            distance_counts[distance_code(distance)] += 1
        else:
            literal_counts[value] += 1
    if not any(distance_counts):
        distance_counts[0] = 1
    literal_lengths = code_lengths(literal_counts, 15)
    distance_lengths = code_lengths(distance_counts, 15)
    items = run_lengths(literal_lengths + distance_lengths)
    counts = [0] * 19
    for symbol, _, _ in items:
        counts[symbol] += 1
    lengths = code_lengths(counts, 7)
    codes = canonical_codes(lengths)
    writer.write(len(literal_lengths) - 257, 5)
    writer.write(len(distance_lengths) - 1, 5)
    writer.write(len(CODE_ORDER) - 4, 4)
    for symbol in CODE_ORDER:
        writer.write(lengths[symbol], 3)
    for symbol, extra, width in items:
        writer.write(codes[symbol], lengths[symbol])
        writer.write(extra, width)
    return literal_lengths, distance_lengths


def run_lengths(lengths):
    """The lengths as (symbol, extra, width of extra): 16 repeats the one before, 17 and 18 are runs of zeros."""
    items = []
    at = 0
    while at < len(lengths):
        length = lengths[at]
        run = 1
        while at + run < len(lengths) and lengths[at + run] == length:
            run += 1
        if length == 0 and run >= 11:
            run = min(run, 138)
            items.append((18, run - 11, 7))
        elif length == 0 and run >= 3:
            items.append((17, run - 3, 3))
        elif length and run >= 4:
            run = min(run, 7)
            items.append((length, 0, 0))
            items.append((16, run - 4, 2))
        else:
            run = 1
            items.append((length, 0, 0))
        at += run
    return items


class Decoder:
    """Symbols by their codes: a table of (code, length)."""

    def __init__(self, lengths):
        codes = canonical_codes(lengths)
        self.symbols = {(codes[i], length): i for i, length in enumerate(lengths) if length}

    def read(self, reader):
        code = width = 0
        symbols = self.symbols
        while True:
            code |= reader.read(1) << width
            width += 1
            symbol = symbols.get((code, width))
            if symbol is not None:
                return symbol
            if width > 15:
                raise ValueError("no such code")


def decompress(source):
    reader = BitReader(source)
    out = bytearray()
    last = 0
    while not last:
        last = reader.read(1)
        kind = reader.read(2)
        if kind == 2:
            literals, distances = read_tables(reader)
        elif kind == 1:
            literals, distances = Decoder(FIXED_LITERALS), Decoder(FIXED_DISTANCES)
        else:
            raise ValueError(f"blocks of kind {kind} are not written here")
        while (symbol := literals.read(reader)) != END_OF_BLOCK:
            if symbol < END_OF_BLOCK:
                out.append(symbol)
                continue
            code = symbol - 257
            length = LENGTH_BASE[code] + reader.read(LENGTH_BITS[code])
            code = distances.read(reader)
            start = len(out) - DISTANCE_BASE[code] - reader.read(DISTANCE_BITS[code])
            for place in range(start, start + length):
                out.append(out[place])
    return bytes(out)


def read_tables(reader):
    literal_count = reader.read(5) + 257
    distance_count = reader.read(5) + 1
    lengths = [0] * 19
    for symbol in CODE_ORDER[: reader.read(4) + 4]:
        lengths[symbol] = reader.read(3)
    decoder = Decoder(lengths)
    lengths = []
    while len(lengths) < literal_count + distance_count:
        symbol = decoder.read(reader)
        if symbol < 16:
            lengths.append(symbol)
        elif symbol == 16:
            lengths += [lengths[-1]] * (reader.read(2) + 3)
        elif symbol == 17:
            lengths += [0] * (reader.read(3) + 3)
        else:
            lengths += [0] * (reader.read(7) + 11)
    return Decoder(lengths[:literal_count]), Decoder(lengths[literal_count:])


def sample(count):
    words = "the compressor finds what it has seen before and says how far back it was".split()
    seed = 42
    parts = []
    for n in range(count):
        seed = seed * 16807 % 2147483647
        parts.append(words[seed % len(words)] + (f" {seed % 1000}" if n % 5 == 0 else ""))
    return " ".join(parts).encode()


def main():
    source = sample(6500)
    fixed = compress(source, False)
    dynamic = compress(source, True)
    if decompress(fixed) != source or decompress(dynamic) != source:
        raise AssertionError("what comes back is not what was compressed")
    checksum = 0
    for byte in dynamic:
        checksum = (checksum * 31 + byte) % 1_000_003
    return f"{len(source)} {len(fixed)} {len(dynamic)} {checksum}"


if __name__ == "__main__":
    measure(main)
