import { measure } from "./harness.mjs";

const ESCAPES = new Map([
  ['"', '\\"'],
  ["\\", "\\\\"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
  ["\b", "\\b"],
  ["\f", "\\f"],
]);

function encodeString(text) {
  let result = '"';
  for (const char of text) {
    const escape = ESCAPES.get(char);
    if (escape !== undefined) result += escape;
    else if (char < " " || char > "~") result += `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
    else result += char;
  }
  return `${result}"`;
}

/** Numbers of the sample that Python has as floats are shown like Python's. */
class Float {
  constructor(value) {
    this.value = value;
  }

  toString() {
    return Number.isInteger(this.value) ? `${this.value}.0` : String(this.value);
  }
}

class Encoder {
  constructor({ indent, sortKeys = false } = {}) {
    this.indent = indent;
    this.sortKeys = sortKeys;
    this.colon = indent === undefined ? ":" : ": ";
  }

  encode(value) {
    this.parts = [];
    this.write(value, 0);
    return this.parts.join("");
  }

  line(depth) {
    return this.indent === undefined ? "" : `\n${" ".repeat(this.indent * depth)}`;
  }

  write(value, depth) {
    const { parts } = this;
    if (typeof value === "string") parts.push(encodeString(value));
    else if (value === null) parts.push("null");
    else if (typeof value === "boolean" || typeof value === "number") parts.push(String(value));
    else if (value instanceof Float) parts.push(value.toString());
    else if (Array.isArray(value)) this.writeArray(value, depth);
    else this.writeObject(value, depth);
  }

  writeArray(items, depth) {
    const { parts } = this;
    if (items.length === 0) {
      parts.push("[]");
      return;
    }
    const line = this.line(depth + 1);
    let before = `[${line}`;
    for (const item of items) {
      parts.push(before);
      this.write(item, depth + 1);
      before = `,${line}`;
    }
    parts.push(`${this.line(depth)}]`);
  }

  writeObject(object, depth) {
    const { parts } = this;
    const keys = Object.keys(object);
    if (keys.length === 0) {
      parts.push("{}");
      return;
    }
    if (this.sortKeys) keys.sort();
    const line = this.line(depth + 1);
    let before = `{${line}`;
    for (const key of keys) {
      parts.push(before, encodeString(key), this.colon);
      this.write(object[key], depth + 1);
      before = `,${line}`;
    }
    parts.push(`${this.line(depth)}}`);
  }
}

function sample(length) {
  const users = Array.from({ length }, (_, n) => ({
    id: n * 7919,
    name: `User "${n}"\t<${String.fromCharCode(945 + (n % 25))}>`,
    active: n % 3 !== 0,
    balance: new Float(n * 12.5 - 100.25),
    tags: [`tag${n % 5}`, `group${n % 11}`],
    address: {
      street: `${n} Long Street\nBack yard`,
      zip: String(10000 + n),
      geo: [new Float(n / 8), new Float((0 - n) / 16)],
    },
    friends: Array.from({ length: n % 6 }, (_, i) => i),
    settings: {},
  }));
  return { ok: true, next: null, users };
}

measure(() => {
  const value = sample(2000);
  const compact = new Encoder().encode(value);
  const pretty = new Encoder({ indent: 2, sortKeys: true }).encode(value);
  let checksum = 0;
  for (let i = 0; i < pretty.length; i += 7) checksum = (checksum * 31 + pretty.charCodeAt(i)) % 1_000_003;
  return `${compact.length} ${pretty.length} ${checksum}`;
});
