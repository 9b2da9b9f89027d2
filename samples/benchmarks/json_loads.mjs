import { measure } from "./harness.mjs";

const SPACE = " \t\n\r";
const ESCAPES = new Map(
  Object.entries({ '"': '"', "\\": "\\", "/": "/", n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" }),
);
const CONSTANTS = [
  ["null", null],
  ["true", true],
  ["false", false],
];

class DecodeError extends Error {
  constructor(message, text, at) {
    const before = text.slice(0, at).split("\n");
    super(`${message}: line ${before.length} column ${before.at(-1).length + 1}`);
  }
}

const isDigit = char => char >= "0" && char <= "9";

class Decoder {
  constructor(text) {
    this.text = text;
    this.at = 0;
  }

  error(message) {
    return new DecodeError(message, this.text, this.at);
  }

  decode() {
    const value = this.value();
    this.skipSpace();
    if (this.at < this.text.length) throw this.error("extra text");
    return value;
  }

  skipSpace() {
    const { text } = this;
    let { at } = this;
    while (at < text.length && SPACE.includes(text[at])) at++;
    this.at = at;
  }

  peek() {
    this.skipSpace();
    return this.text[this.at] ?? "";
  }

  value() {
    const char = this.peek();
    if (char === '"') return this.string();
    if (char === "{") return this.object();
    if (char === "[") return this.array();
    if (char === "-" || isDigit(char)) return this.number();
    for (const [word, constant] of CONSTANTS) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return constant;
      }
    }
    throw this.error("a value expected");
  }

  object() {
    this.at++;
    const result = {};
    if (this.peek() === "}") {
      this.at++;
      return result;
    }
    while (true) {
      if (this.peek() !== '"') throw this.error("a name expected");
      const name = this.string();
      if (this.peek() !== ":") throw this.error("':' expected");
      this.at++;
      result[name] = this.value();
      const char = this.peek();
      this.at++;
      if (char === "}") return result;
      if (char !== ",") throw this.error("',' expected");
    }
  }

  array() {
    this.at++;
    const result = [];
    if (this.peek() === "]") {
      this.at++;
      return result;
    }
    while (true) {
      result.push(this.value());
      const char = this.peek();
      this.at++;
      if (char === "]") return result;
      if (char !== ",") throw this.error("',' expected");
    }
  }

  string() {
    const { text } = this;
    let start = this.at + 1;
    let at = start;
    let result = "";
    while (true) {
      const char = text[at];
      if (char === '"') {
        this.at = at + 1;
        return result + text.slice(start, at);
      }
      if (char === "\\") {
        result += text.slice(start, at);
        const escape = text[at + 1];
        if (escape === "u") {
          result += String.fromCharCode(Number.parseInt(text.slice(at + 2, at + 6), 16));
          at += 6;
        } else {
          result += ESCAPES.get(escape);
          at += 2;
        }
        start = at;
      } else if (char === undefined) {
        throw this.error("no end of the string");
      } else {
        at++;
      }
    }
  }

  number() {
    const { text } = this;
    let { at } = this;
    if (text[at] === "-") at++;
    while (at < text.length && (isDigit(text[at]) || ".eE+-".includes(text[at]))) at++;
    const number = Number(text.slice(this.at, at));
    this.at = at;
    return number;
  }
}

function sample(length) {
  const users = Array.from({ length }, (_, n) => {
    const friends = Array.from({ length: n % 6 }, (_, i) => i).join(", ");
    const float = value => (Number.isInteger(value) ? `${value}.0` : String(value));
    return (
      `{"id": ${n * 7919}, "name": "User \\"${n}\\"\\t<\\u03b${n % 10}>", "active": ${n % 3 !== 0},` +
      ` "balance": ${float(n * 12.5 - 100.25)}, "tags": ["tag${n % 5}", "group${n % 11}"], "address": {"street":` +
      ` "${n} Long Street\\nBack yard", "zip": "${10000 + n}", "geo": [${float(n / 8)}, -${n}e-2]},` +
      ` "friends": [${friends}], "settings": {}}`
    );
  });
  return `{"ok": true, "next": null, "users": [\n  ${users.join(",\n  ")}\n]}`;
}

measure(() => {
  const text = sample(600);
  let checksum = 0;
  for (const user of new Decoder(text).decode().users) {
    const { id, name, active, balance, tags, address, friends } = user;
    checksum += id + name.length + Number(active) + Math.trunc(balance * 4);
    checksum += name.charCodeAt(name.length - 2) + tags.length + Math.trunc(address.geo[0] * 16);
    checksum += friends.reduce((sum, friend) => sum + friend, 0) + address.street.length;
    checksum += Math.trunc(address.geo[1] * -100 + 0.5);
  }
  let failures = 0;
  for (const cut of [35, 70, 105, 140]) {
    try {
      new Decoder(text.slice(0, -cut)).decode();
    } catch (error) {
      if (!(error instanceof DecodeError)) throw error;
      failures += error.message.length;
    }
  }
  return `${checksum} ${failures}`;
});
