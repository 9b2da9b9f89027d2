import { measure } from "./harness.mjs";

class TemplateError extends Error {}

function escape(text) {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function money(cents) {
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${whole}.${String(cents % 100).padStart(2, "0")}`;
}

const FILTERS = new Map([
  ["upper", text => text.toUpperCase()],
  [
    "title",
    text =>
      text
        .split(" ")
        .map(word => word.slice(0, 1).toUpperCase() + word.slice(1))
        .join(" "),
  ],
  ["trim", text => text.trim()],
  ["length", items => items.length],
  ["money", money],
  ["short", text => (text.length <= 12 ? text : `${text.slice(0, 11)}…`)],
  ["join", items => items.join(", ")],
]);

function* split(source) {
  let at = 0;
  while (true) {
    let start = source.indexOf("{", at);
    while (start >= 0 && source[start + 1] !== "{" && source[start + 1] !== "%") {
      start = source.indexOf("{", start + 1);
    }
    if (start < 0) {
      yield { kind: "text", text: source.slice(at) };
      return;
    }
    if (start > at) yield { kind: "text", text: source.slice(at, start) };
    const [kind, closing] = source[start + 1] === "{" ? ["value", "}}"] : ["tag", "%}"];
    const end = source.indexOf(closing, start);
    if (end < 0) throw new TemplateError(`${closing} is missing`);
    yield { kind, text: source.slice(start + 2, end).trim() };
    at = end + 2;
  }
}

class Scope {
  constructor(names, outer = null) {
    this.names = names;
    this.outer = outer;
  }

  lookUp(name) {
    for (let scope = this; scope !== null; scope = scope.outer) {
      const value = scope.names.get(name);
      if (value !== undefined) return value;
    }
    throw new TemplateError(`${name} is not defined`);
  }
}

class Expression {
  constructor(source) {
    const [path, ...filters] = source.split("|").map(part => part.trim());
    if (path.startsWith("'")) this.constant = path.slice(1, -1);
    else if (/^\d+$/.test(path)) this.constant = Number(path);
    else this.constant = null;
    [this.name, ...this.steps] = path.split(".");
    this.isRaw = filters.includes("raw");
    this.functions = filters.filter(name => name !== "raw").map(name => FILTERS.get(name));
  }

  evaluate(scope) {
    let value = this.constant;
    if (value === null) {
      value = scope.lookUp(this.name);
      for (const step of this.steps) value = value[step];
    }
    for (const filter of this.functions) value = filter(value);
    return value;
  }
}

class Text {
  constructor(text) {
    this.text = text;
  }

  render(_, out) {
    out.push(this.text);
  }
}

class Value {
  constructor(expression) {
    this.expression = expression;
  }

  render(scope, out) {
    const text = String(this.expression.evaluate(scope));
    out.push(this.expression.isRaw ? text : escape(text));
  }
}

class For {
  constructor(name, source, body) {
    this.name = name;
    this.source = source;
    this.body = body;
  }

  render(scope, out) {
    const items = [...this.source.evaluate(scope)];
    const loop = { index: 0, first: true, last: false };
    const inner = new Scope(new Map([["loop", loop]]), scope);
    items.forEach((item, index) => {
      inner.names.set(this.name, item);
      loop.index = index + 1;
      loop.first = index === 0;
      loop.last = index === items.length - 1;
      for (const node of this.body) node.render(inner, out);
    });
  }
}

class If {
  constructor(branches) {
    this.branches = branches;
  }

  render(scope, out) {
    for (const { condition, expected, body } of this.branches) {
      if (condition !== null && !this.holds(condition, expected, scope)) continue;
      for (const node of body) node.render(scope, out);
      return;
    }
  }

  holds(condition, expected, scope) {
    const value = condition.evaluate(scope);
    return expected === null ? Boolean(value) : value === expected.evaluate(scope);
  }
}

class Template {
  constructor(source) {
    this.pieces = [...split(source)];
    this.at = 0;
    this.body = this.parse([]).body;
    if (this.at < this.pieces.length) throw new TemplateError("too many ends");
  }

  parse(ends) {
    const body = [];
    while (this.at < this.pieces.length) {
      const { kind, text } = this.pieces[this.at];
      this.at++;
      if (kind === "text") {
        body.push(new Text(text));
      } else if (kind === "value") {
        body.push(new Value(new Expression(text)));
      } else {
        const words = text.split(" ");
        if (ends.includes(words[0])) return { body, words };
        body.push(this.tag(words));
      }
    }
    if (ends.length > 0) throw new TemplateError(`${ends.at(-1)} is missing`);
    return { body, words: [] };
  }

  tag(words) {
    if (words[0] === "for") {
      const [, name, , source] = words;
      return new For(name, new Expression(source), this.parse(["endfor"]).body);
    }
    if (words[0] !== "if") throw new TemplateError(`no tag ${words[0]}`);
    const branches = [];
    while (words[0] !== "endif") {
      const condition = words[0] === "else" ? null : new Expression(words[1]);
      const expected = words.length > 3 ? new Expression(words[3]) : null;
      const part = this.parse(["elif", "else", "endif"]);
      branches.push({ condition, expected, body: part.body });
      words = part.words;
    }
    return new If(branches);
  }

  render(names) {
    const out = [];
    const scope = new Scope(new Map(Object.entries(names)));
    for (const node of this.body) node.render(scope, out);
    return out.join("");
  }
}

const PAGE = `<html>
<head><title>{{ title|title }}</title></head>
<body>
{% if notice %}<p class="notice">{{ notice }}</p>{% endif %}
<table>
{% for row in rows %}<tr class="{% if loop.first %}first{% elif loop.last %}last{% else %}row{% endif %}">
  <td>{{ loop.index }}</td><td>{{ row.name|short|upper }}</td><td>{{ row.price|money }}</td>
  <td>{% for tag in row.tags %}{{ tag }}{% if loop.last %}.{% else %}, {% endif %}{% endfor %}</td>
  <td>{% if row.state == 'sold' %}<s>sold</s>{% elif row.state == 'new' %}new!{% else %}-{% endif %}</td>
  <td style="{ color: red }">{{ row.link|raw }} &amp; {{ row.tags|join }}</td>
</tr>
{% endfor %}</table>
<p>{{ rows|length }} rows, {{ 'and' }} that is {{ 'all'|upper }}</p>
</body>
</html>
`;

class Row {
  constructor(n) {
    this.name = `Product <${n}> & ${"more".repeat(n % 3)}`;
    this.price = n * 12345;
    this.tags = Array.from({ length: (n % 5) + 1 }, (_, k) => `tag${n % (k + 1)}`);
    this.state = ["sold", "new", "old"][n % 3];
    this.link = `<a href="/p/${n}">${n}</a>`;
  }
}

measure(() => {
  const template = new Template(PAGE);
  let length = 0;
  let checksum = 0;
  for (let round = 0; round < 6; round++) {
    const rows = Array.from({ length: 900 + round }, (_, n) => new Row(n));
    const text = template.render({ title: "all the products", rows, notice: round > 0 ? "Sale!" : "" });
    length += text.length;
    for (let i = 0; i < text.length; i += 13) checksum = (checksum * 31 + text.charCodeAt(i)) % 1_000_003;
  }
  for (let n = 0; n < 20; n++) length += new Template(PAGE).body.length;
  return `${length} ${checksum}`;
});
