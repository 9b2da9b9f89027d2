import { measure } from "./harness.mjs";

class Tuple {
  constructor(...items) {
    this.items = items;
  }
}

/** Shown as Python shows a float. */
class Float {
  constructor(value) {
    this.value = value;
  }
}

class Node {
  constructor(name, attributes) {
    this.name = name;
    this.attributes = attributes;
  }
}

function kindOf(value) {
  if (value === null) return "NoneType";
  if (typeof value === "string") return "str";
  if (typeof value === "number") return "int";
  if (typeof value === "boolean") return "bool";
  if (Array.isArray(value)) return "list";
  if (value instanceof Map) return "dict";
  if (value instanceof Set) return "set";
  return value.constructor === Tuple ? "tuple" : value.constructor.name;
}

function repr(value) {
  if (typeof value === "string") return `'${value}'`;
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (value instanceof Float) return Number.isInteger(value.value) ? `${value.value}.0` : String(value.value);
  return String(value);
}

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const sorted = items => [...items].sort(compare);

class Printer {
  constructor(width = 80, indent = 1, depth = undefined) {
    this.width = width;
    this.indent = indent;
    this.depth = depth;
    this.printers = new Map([
      ["dict", this.printMap],
      ["list", this.printList],
      ["tuple", this.printTuple],
      ["set", this.printSet],
      ["str", this.printText],
      ["Node", this.printNode],
    ]);
  }

  format(value) {
    this.parts = [];
    this.path = new Set();
    this.print(value, 0, 0, 0);
    return this.parts.join("");
  }

  print(value, column, allowance, level) {
    if (this.path.has(value)) {
      this.parts.push(`<recursion on ${kindOf(value)}>`);
      return;
    }
    const text = this.text(value, level);
    const printer = text.length > this.width - column - allowance && this.printers.get(kindOf(value));
    if (!printer) {
      this.parts.push(text);
      return;
    }
    this.path.add(value);
    printer.call(this, value, column, allowance, level + 1);
    this.path.delete(value);
  }

  text(value, level) {
    const kind = kindOf(value);
    if (kind === "str" || !this.printers.has(kind)) return repr(value);
    if (this.depth !== undefined && level >= this.depth) {
      return kind === "dict" || kind === "set" ? "{...}" : kind === "list" ? "[...]" : "(...)";
    }
    if (this.path.has(value)) return `<recursion on ${kind}>`;
    this.path.add(value);
    const result = this.inside(value, kind, level + 1);
    this.path.delete(value);
    return result;
  }

  inside(value, kind, level) {
    const join = items => Array.from(items, item => this.text(item, level)).join(", ");
    switch (kind) {
      case "dict": {
        const pairs = this.ordered(value);
        return `{${pairs.map(([key, item]) => `${this.text(key, level)}: ${this.text(item, level)}`).join(", ")}}`;
      }
      case "Node": {
        const pairs = this.attributes(value).map(([key, item]) => `${key}=${this.text(item, level)}`);
        return `Node(${[repr(value.name), ...pairs].join(", ")})`;
      }
      case "list":
        return `[${join(value)}]`;
      case "set":
        return `{${join(sorted(value))}}`;
      default:
        return value.items.length === 1 ? `(${join(value.items)},)` : `(${join(value.items)})`;
    }
  }

  ordered(map) {
    return [...map].sort(([a], [b]) => compare(kindOf(a), kindOf(b)) || compare(a, b));
  }

  attributes(node) {
    return Object.entries(node.attributes).sort(([a], [b]) => compare(a, b));
  }

  open(sign) {
    this.parts.push(sign + " ".repeat(this.indent - 1));
  }

  printMap(value, column, allowance, level) {
    this.open("{");
    column += this.indent;
    const pairs = this.ordered(value);
    pairs.forEach(([key, item], i) => {
      const name = this.text(key, level);
      const isLast = i === pairs.length - 1;
      this.parts.push(`${name}: `);
      this.print(item, column + name.length + 2, isLast ? allowance + 1 : 1, level);
      if (!isLast) this.parts.push(`,\n${" ".repeat(column)}`);
    });
    this.parts.push("}");
  }

  printItems(items, column, allowance, level) {
    items.forEach((item, i) => {
      if (i > 0) this.parts.push(`,\n${" ".repeat(column)}`);
      this.print(item, column, i === items.length - 1 ? allowance + 1 : 1, level);
    });
  }

  printList(value, column, allowance, level) {
    this.open("[");
    this.printItems(value, column + this.indent, allowance, level);
    this.parts.push("]");
  }

  printTuple(value, column, allowance, level) {
    this.open("(");
    this.printItems(value.items, column + this.indent, allowance, level);
    this.parts.push(value.items.length === 1 ? ",)" : ")");
  }

  printSet(value, column, allowance, level) {
    this.open("{");
    this.printItems(sorted(value), column + this.indent, allowance, level);
    this.parts.push("}");
  }

  printText(value, column, allowance) {
    const limit = Math.max(this.width - column - allowance - 2, 8);
    const lines = [];
    let line = "";
    for (const word of value.split(" ")) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (longer.length > limit && line !== "") {
        lines.push(`${line} `);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.push(line);
    this.parts.push(lines.map(repr).join(`\n${" ".repeat(column)}`));
  }

  printNode(value, column, allowance, level) {
    this.parts.push("Node(");
    column += "Node(".length;
    this.print(value.name, column, 1, level);
    for (const [key, item] of this.attributes(value)) {
      this.parts.push(`,\n${" ".repeat(column)}${key}=`);
      this.print(item, column + key.length + 1, allowance + 1, level);
    }
    this.parts.push(")");
  }
}

function sample(count) {
  const range = (length, map) => Array.from({ length }, (_, n) => map(n));
  const rows = range(count, n => {
    const text = `row number ${n} of the sample, with a text that is longer than others `;
    const children = range(
      n % 6,
      depth =>
        new Map([
          ["depth", depth],
          ["values", range(depth * 3, value => value)],
        ]),
    );
    const row = new Map([
      ["id", n],
      ["name", text.repeat((n % 3) + 1)],
      ["point", new Tuple(n, (n * n) % 101, 0 - n)],
      ["single", new Tuple(n)],
      ["tags", new Set(range((n % 4) + 1, k => `tag${k}`))],
      ["children", children],
      [7, [null, true, new Float(1.5)]],
    ]);
    return n % 4 === 0 ? new Node(`node${n}`, { row, size: n * 3 }) : row;
  });
  rows.push(rows);
  return rows;
}

measure(() => {
  const rows = sample(350);
  let checksum = 0;
  let length = 0;
  for (const [width, indent, depth] of [
    [80, 1, undefined],
    [40, 4, undefined],
    [120, 2, 4],
  ]) {
    const text = new Printer(width, indent, depth).format(rows);
    length += text.length;
    for (let i = 0; i < text.length; i += 5) checksum = (checksum * 31 + text.charCodeAt(i)) % 1_000_003;
  }
  return `${length} ${checksum}`;
});
