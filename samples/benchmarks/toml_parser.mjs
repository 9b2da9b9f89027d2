import { measure } from "./harness.mjs";

const BARE = new Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");
const ENDS = new Set(" \t\n,]}#");
const ESCAPES = new Map(
  Object.entries({ n: "\n", t: "\t", r: "\r", b: "\b", f: "\f", '"': '"', "\\": "\\" }),
);
const BASES = new Map([
  ["0x", 16],
  ["0o", 8],
  ["0b", 2],
]);

class TomlError extends Error {}

class Moment {
  constructor(text) {
    this.text = text;
  }
}

const isInteger = text => {
  let at = 0;
  while (text[at] === "+" || text[at] === "-") at++;
  const start = at;
  while (text[at] >= "0" && text[at] <= "9") at++;
  return at > start && at === text.length;
};

class Parser {
  constructor(text) {
    this.text = text;
    this.at = 0;
    this.root = new Map();
    this.defined = new Set();
  }

  error(message) {
    const line = this.text.slice(0, this.at).split("\n").length;
    return new TomlError(`${message} (line ${line})`);
  }

  peek() {
    return this.text[this.at] ?? "";
  }

  accept(sign) {
    if (!this.text.startsWith(sign, this.at)) return false;
    this.at += sign.length;
    return true;
  }

  expect(sign) {
    if (!this.accept(sign)) throw this.error(`'${sign}' expected`);
  }

  skipBlanks() {
    while (this.peek() === " " || this.peek() === "\t") this.at++;
  }

  skipLines() {
    while (true) {
      const char = this.peek();
      if (char === " " || char === "\t" || char === "\n") this.at++;
      else if (char === "#") this.skipComment();
      else return;
    }
  }

  skipComment() {
    const end = this.text.indexOf("\n", this.at);
    this.at = end < 0 ? this.text.length : end;
  }

  endLine() {
    this.skipBlanks();
    if (this.peek() === "#") this.skipComment();
    const char = this.peek();
    if (char !== "\n" && char !== "") throw this.error(`the end of the line expected, not '${char}'`);
  }

  parse() {
    let table = this.root;
    this.skipLines();
    while (this.at < this.text.length) {
      if (this.accept("[[")) {
        table = this.arrayTable(this.key());
        this.expect("]]");
      } else if (this.accept("[")) {
        table = this.table(this.key());
        this.expect("]");
      } else {
        this.pair(table);
      }
      this.endLine();
      this.skipLines();
    }
    return this.root;
  }

  table(key) {
    const table = this.descend(this.root, key);
    const path = key.join("\0");
    if (this.defined.has(path)) throw this.error(`table ${key.join(".")} occurs twice`);
    this.defined.add(path);
    return table;
  }

  arrayTable(key) {
    const last = key.at(-1);
    const parent = this.descend(this.root, key.slice(0, -1));
    if (!parent.has(last)) parent.set(last, []);
    const tables = parent.get(last);
    if (!Array.isArray(tables)) throw this.error(`${last} is no array`);
    const table = new Map();
    tables.push(table);
    const path = key.join("\0");
    this.defined = new Set(
      [...this.defined].filter(other => other !== path && !other.startsWith(`${path}\0`)),
    );
    return table;
  }

  descend(table, key) {
    for (const name of key) {
      let next = table.get(name);
      if (next === undefined) {
        next = new Map();
        table.set(name, next);
      }
      table = Array.isArray(next) ? next.at(-1) : next;
      if (!(table instanceof Map)) throw this.error(`${name} is no table`);
    }
    return table;
  }

  pair(table) {
    const key = this.key();
    const last = key.pop();
    this.expect("=");
    this.skipBlanks();
    const target = this.descend(table, key);
    if (target.has(last)) throw this.error(`${last} occurs twice`);
    target.set(last, this.value());
  }

  key() {
    const names = [];
    while (true) {
      this.skipBlanks();
      names.push(this.name());
      this.skipBlanks();
      if (!this.accept(".")) return names;
    }
  }

  name() {
    if (this.peek() === '"') return this.basicString();
    if (this.peek() === "'") return this.literalString();
    const start = this.at;
    while (BARE.has(this.peek())) this.at++;
    if (start === this.at) throw this.error("a key expected");
    return this.text.slice(start, this.at);
  }

  value() {
    const { text } = this;
    switch (this.peek()) {
      case '"':
        return text.startsWith('"""', this.at) ? this.longString('"""') : this.basicString();
      case "'":
        return text.startsWith("'''", this.at) ? this.longString("'''") : this.literalString();
      case "[":
        return this.array();
      case "{":
        return this.inlineTable();
      default: {
        const start = this.at;
        while (this.at < text.length && !ENDS.has(text[this.at])) this.at++;
        return this.scalar(text.slice(start, this.at));
      }
    }
  }

  scalar(word) {
    if (word === "true") return true;
    if (word === "false") return false;
    const digits = word.replaceAll("_", "");
    const base = BASES.get(digits.slice(0, 2));
    if (base !== undefined) return Number.parseInt(digits.slice(2), base);
    if (isInteger(digits)) return Number(digits);
    if (word.length >= 8 && (word[4] === "-" || word[2] === ":")) return new Moment(word);
    const number = Number(digits);
    if (word === "" || Number.isNaN(number)) throw this.error(`no value: '${word}'`);
    return number;
  }

  array() {
    this.at++;
    const items = [];
    this.skipLines();
    while (!this.accept("]")) {
      items.push(this.value());
      this.skipLines();
      if (!this.accept(",")) {
        this.expect("]");
        break;
      }
      this.skipLines();
    }
    return items;
  }

  inlineTable() {
    this.at++;
    const table = new Map();
    this.skipBlanks();
    if (this.accept("}")) return table;
    while (true) {
      this.pair(table);
      this.skipBlanks();
      if (this.accept("}")) return table;
      this.expect(",");
    }
  }

  basicString() {
    this.at++;
    let result = "";
    while (true) {
      const char = this.peek();
      if (char === "" || char === "\n") throw this.error("no end of the string");
      this.at++;
      if (char === '"') return result;
      result += char === "\\" ? this.escape() : char;
    }
  }

  escape() {
    const char = this.peek();
    this.at++;
    if (char === "u") {
      this.at += 4;
      return String.fromCharCode(Number.parseInt(this.text.slice(this.at - 4, this.at), 16));
    }
    const escaped = ESCAPES.get(char);
    if (escaped === undefined) throw this.error(`no escape: '${char}'`);
    return escaped;
  }

  literalString() {
    const start = this.at + 1;
    const end = this.text.indexOf("'", start);
    if (end < 0) throw this.error("no end of the string");
    this.at = end + 1;
    return this.text.slice(start, end);
  }

  longString(quotes) {
    this.at += 3;
    this.accept("\n");
    if (quotes === "'''") {
      const start = this.at;
      this.at = this.text.indexOf(quotes, start) + 3;
      return this.text.slice(start, this.at - 3);
    }
    let result = "";
    while (!this.accept(quotes)) {
      const char = this.peek();
      this.at++;
      if (char !== "\\") result += char;
      else if (this.peek() !== "\n") result += this.escape();
      else while (this.peek() === " " || this.peek() === "\n") this.at++;
    }
    return result;
  }
}

function sample(count) {
  let text =
    '# A project\ntitle = "An \\"example\\""\nowner.name = \'Ada\'\nowner."favourite number" = 0x2A\n';
  for (let n = 0; n < count; n++) {
    text += `
[servers.s${n}]  # server ${n}
ip = "10.0.${n}.1"
enabled = ${n % 2 === 1}
ports = [ 80${n % 10}1, 8_001,  # the usual ones
  ${n}, ]
load = ${n}.${n % 100}25
started = 19${(n % 90) + 10}-05-27T07:32:00Z
limits = { cpu = ${n % 16}, memory = "${n * 64}\\u004dB", nested.deep = { on = true } }

[[products]]
name = "Product ${n}"
sku = ${n * 7919}
text = """
First line
second \\
     line"""
raw = '''C:\\new\\${n}'''

[[products.variants]]
size = ${n}e1
tags = ["a${n}", 'b', ["c", "d"]]
`;
  }
  return text;
}

function digest(value) {
  let total = 0;
  if (value instanceof Map) {
    for (const [key, item] of value) total += key.length * 3 + digest(item);
  } else if (Array.isArray(value)) {
    for (const item of value) total += digest(item) + 1;
  } else if (typeof value === "string") {
    for (let i = 0; i < value.length; i++) total += value.charCodeAt(i);
  } else if (value instanceof Moment) {
    total = value.text.length;
  } else {
    total = Math.trunc(Number(value) * 4);
  }
  return total;
}

measure(() => {
  const text = sample(400);
  const checksum = digest(new Parser(text).parse());
  let failures = 0;
  const wrong = ["a = 1\na = 2", "[t]\n[t]", "x = [1, 2", 'y = "abc', "z = 12z", "= 3", "a = 1\n[a]\nb = 2"];
  for (const bad of wrong) {
    try {
      new Parser(bad).parse();
    } catch (error) {
      if (!(error instanceof TomlError)) throw error;
      failures += error.message.length;
    }
  }
  return `${text.length} ${checksum} ${failures}`;
});
