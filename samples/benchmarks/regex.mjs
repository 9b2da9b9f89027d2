import { measure } from "./harness.mjs";

const [CHAR, ANY, CLASS, SPLIT, JUMP, SAVE, START, END, EDGE, SAME, MATCH] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
];
const DIGITS = new Set("0123456789");
const LETTERS = new Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_");
const WORD = new Set([...LETTERS, ...DIGITS]);
const SPACE = new Set(" \t\n\r");
const SHORTHANDS = new Map([
  ["d", { set: DIGITS, negated: false }],
  ["D", { set: DIGITS, negated: true }],
  ["w", { set: WORD, negated: false }],
  ["W", { set: WORD, negated: true }],
  ["s", { set: SPACE, negated: false }],
  ["S", { set: SPACE, negated: true }],
]);

class PatternError extends Error {}

/** An opcode, and operands as it needs: a character or set of them, distances of jumps, a number. */
class Instruction {
  constructor(op, { char = "", set = null, negated = false, a = 0, b = 0 } = {}) {
    this.op = op;
    this.char = char;
    this.set = set;
    this.negated = negated;
    this.a = a;
    this.b = b;
  }
}

const save = a => new Instruction(SAVE, { a });
const jump = a => new Instruction(JUMP, { a });
const split = (a, b) => new Instruction(SPLIT, { a, b });

class Compiler {
  constructor(pattern) {
    this.pattern = pattern;
    this.at = 0;
    this.groups = 1;
  }

  compile() {
    const code = [save(0), ...this.alternatives(), save(1), new Instruction(MATCH)];
    if (this.at < this.pattern.length) throw new PatternError(`unbalanced ) at ${this.at}`);
    return code;
  }

  peek() {
    return this.pattern[this.at] ?? "";
  }

  take() {
    return this.pattern[this.at++] ?? "";
  }

  alternatives() {
    let code = this.sequence();
    while (this.peek() === "|") {
      this.at++;
      const other = this.sequence();
      code = [split(1, code.length + 2), ...code, jump(other.length + 1), ...other];
    }
    return code;
  }

  sequence() {
    const code = [];
    while (!["", "|", ")"].includes(this.peek())) code.push(...this.repeated());
    return code;
  }

  repeated() {
    let item = this.item();
    while (["*", "+", "?", "{"].includes(this.peek())) {
      const [low, high] = this.bounds();
      const lazy = this.peek() === "?";
      if (lazy) this.at++;
      item = this.repeat(item, low, high, lazy);
    }
    return item;
  }

  bounds() {
    const sign = this.take();
    if (sign === "*") return [0, Infinity];
    if (sign === "+") return [1, Infinity];
    if (sign === "?") return [0, 1];
    const end = this.pattern.indexOf("}", this.at);
    const [low, high] = this.pattern.slice(this.at, end).split(",");
    this.at = end + 1;
    return [Number(low), high === undefined ? Number(low) : high === "" ? Infinity : Number(high)];
  }

  repeat(item, low, high, lazy) {
    const fork = (a, b) => (lazy ? split(b, a) : split(a, b));
    const size = item.length;
    const code = [];
    for (let i = 0; i < low; i++) code.push(...item);
    if (high === Infinity) return [...code, fork(1, size + 2), ...item, jump(-size - 1)];
    for (let left = high - low; left > 0; left--) code.push(fork(1, left * (size + 1)), ...item);
    return code;
  }

  item() {
    const char = this.take();
    switch (char) {
      case ".":
        return [new Instruction(ANY)];
      case "^":
        return [new Instruction(START)];
      case "$":
        return [new Instruction(END)];
      case "[":
        return [this.set()];
      case "\\":
        return [this.escape()];
      case "(":
        return this.group();
      case "*":
      case "+":
      case "?":
        throw new PatternError(`nothing to repeat at ${this.at - 1}`);
      default:
        return [new Instruction(CHAR, { char })];
    }
  }

  group() {
    let code;
    if (this.pattern.startsWith("?:", this.at)) {
      this.at += 2;
      code = this.alternatives();
    } else {
      const number = this.groups++;
      code = [save(2 * number), ...this.alternatives(), save(2 * number + 1)];
    }
    if (this.take() !== ")") throw new PatternError("missing )");
    return code;
  }

  escape() {
    const char = this.take();
    const shorthand = SHORTHANDS.get(char);
    if (shorthand) return new Instruction(CLASS, shorthand);
    if (char === "b") return new Instruction(EDGE);
    if (DIGITS.has(char)) return new Instruction(SAME, { a: Number(char) });
    return new Instruction(CHAR, { char: char === "n" ? "\n" : char === "t" ? "\t" : char });
  }

  set() {
    const negated = this.peek() === "^";
    if (negated) this.at++;
    const set = new Set();
    let first = true;
    while (first || this.peek() !== "]") {
      first = false;
      let char = this.take();
      if (char === "\\") {
        char = this.take();
        const shorthand = SHORTHANDS.get(char);
        if (shorthand) {
          for (const each of shorthand.set) set.add(each);
          continue;
        }
      }
      if (this.peek() === "-" && this.pattern[this.at + 1] !== "]") {
        this.at++;
        const last = this.take().charCodeAt(0);
        for (let code = char.charCodeAt(0); code <= last; code++) set.add(String.fromCharCode(code));
      } else {
        set.add(char);
      }
    }
    this.at++;
    return new Instruction(CLASS, { set, negated });
  }
}

class Match {
  constructor(text, places) {
    this.text = text;
    this.places = places;
  }

  group(number = 0) {
    const start = this.places[2 * number];
    const end = this.places[2 * number + 1];
    return start < 0 || end < 0 ? undefined : this.text.slice(start, end);
  }

  get start() {
    return this.places[0];
  }

  get end() {
    return this.places[1];
  }
}

class Regex {
  constructor(pattern) {
    const compiler = new Compiler(pattern);
    this.code = compiler.compile();
    this.groups = compiler.groups;
    this.first = this.code[1].op === CHAR ? this.code[1].char : undefined;
  }

  matchAt(text, start) {
    const { code } = this;
    const todo = [{ pc: 0, at: start, saved: Array(2 * this.groups).fill(-1) }];
    while (todo.length > 0) {
      let { pc, at, saved } = todo.pop();
      attempt: while (true) {
        const { op, char, set, negated, a, b } = code[pc];
        switch (op) {
          case CHAR:
            if (text[at] !== char) break attempt;
            at++;
            pc++;
            break;
          case CLASS:
            if (at >= text.length || set.has(text[at]) === negated) break attempt;
            at++;
            pc++;
            break;
          case SPLIT:
            todo.push({ pc: pc + b, at, saved });
            pc += a;
            break;
          case JUMP:
            pc += a;
            break;
          case ANY:
            if (at >= text.length || text[at] === "\n") break attempt;
            at++;
            pc++;
            break;
          case SAVE:
            saved = saved.slice();
            saved[a] = at;
            pc++;
            break;
          case MATCH:
            return new Match(text, saved);
          case SAME: {
            const from = saved[2 * a];
            const to = saved[2 * a + 1];
            if (from < 0 || to < 0 || !text.startsWith(text.slice(from, to), at)) break attempt;
            at += to - from;
            pc++;
            break;
          }
          default:
            if (!this.holds(op, text, at)) break attempt;
            pc++;
        }
      }
    }
  }

  holds(op, text, at) {
    if (op === START) return at === 0 || text[at - 1] === "\n";
    if (op === END) return at === text.length || text[at] === "\n";
    return WORD.has(text[at - 1]) !== WORD.has(text[at]);
  }

  search(text, start = 0) {
    for (; start <= text.length; start++) {
      if (this.first !== undefined) {
        start = text.indexOf(this.first, start);
        if (start < 0) return;
      }
      const match = this.matchAt(text, start);
      if (match) return match;
    }
  }

  *findAll(text) {
    let at = 0;
    while (true) {
      const match = this.search(text, at);
      if (!match) return;
      yield match;
      at = match.end > match.start ? match.end : match.end + 1;
    }
  }

  replace(text, replacement) {
    let result = "";
    let at = 0;
    for (const match of this.findAll(text)) {
      result += text.slice(at, match.start) + replacement(match);
      at = match.end;
    }
    return result + text.slice(at);
  }
}

const two = n => String(n).padStart(2, "0");

function sample(count) {
  const lines = [];
  for (let n = 0; n < count; n++) {
    const address = `10.${n % 7}.${(n * 3) % 256}.${(n * 7) % 256}`;
    const when = `2024-${two((n % 12) + 1)}-${two((n % 28) + 1)}T${two(n % 24)}:${two(n % 60)}`;
    const query = `id=${n * 17}&name=user${n % 5}`;
    lines.push(`${address} [${when}] "GET /page/${n % 13}/view?${query}" ${200 + (n % 3) * 100}`);
    if (n % 4 === 0) {
      const from = `user${n}@example${n % 3}.org`;
      lines.push(`mail from ${from} to <admin.${n}@host.net>, said said hello there there`);
    }
  }
  return lines.join("\n");
}

const PATTERNS = [
  String.raw`\d{1,3}(?:\.\d{1,3}){3}`,
  String.raw`^(\S+) \[([^\]]+)\] \"(GET|POST) ([^\"]*)\" (\d+)$`,
  String.raw`[\w.]+@\w+\.(?:org|net|com)`,
  String.raw`\b(\w+) \1\b`,
  String.raw`(id|name)=(.*?)[&\"]`,
  "(a|b|c|d|e)*z|(?:x+x+)+y|user[0-9]*?1",
];

measure(() => {
  const text = sample(110);
  let checksum = 0;
  for (const pattern of PATTERNS) {
    const regex = new Regex(pattern);
    let count = 0;
    for (const match of regex.findAll(text)) {
      checksum = (checksum * 31 + match.start + match.end) % 1_000_003;
      for (let number = 1; number < regex.groups; number++) checksum += match.group(number)?.length ?? 0;
      count++;
    }
    checksum += count;
  }
  const hidden = new Regex(String.raw`(\d+)-(\d+)-(\d+)`).replace(
    text,
    match => `${match.group(3)}.${match.group(2)}.`,
  );
  return `${checksum} ${text.length} ${hidden.length}`;
});
