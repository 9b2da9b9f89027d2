import { measure } from "./harness.mjs";

const KEYWORDS = new Set(
  (
    "select from where group by having order limit join left inner on as and or not in between is null like case when" +
    " then else end distinct asc desc union all exists"
  ).split(" "),
);
const SIGNS = ["<>", "<=", ">=", "!=", "||", "(", ")", ",", ".", "+", "-", "*", "/", "%", "<", ">", "="];
const PRECEDENCE = new Map([
  ["or", 1],
  ["and", 2],
  ...["=", "<>", "!=", "<", ">", "<=", ">="].map(sign => [sign, 4]),
  ...["+", "-", "||"].map(sign => [sign, 5]),
  ...["*", "/", "%"].map(sign => [sign, 6]),
]);
const PREDICATES = new Set(["between", "in", "is", "like", "not"]);

class ParseError extends Error {}

class Token {
  constructor(kind, text, at) {
    this.kind = kind;
    this.text = text;
    this.at = at;
  }
}

const isSpace = char => char === " " || char === "\n" || char === "\t";
const isDigit = char => char >= "0" && char <= "9";
const isLetter = char => (char >= "a" && char <= "z") || (char >= "A" && char <= "Z") || char === "_";

function tokenize(source) {
  const tokens = [];
  const size = source.length;
  let at = 0;
  while (at < size) {
    const char = source[at];
    const start = at;
    if (isSpace(char)) {
      at++;
    } else if (isLetter(char)) {
      while (at < size && (isLetter(source[at]) || isDigit(source[at]))) at++;
      const word = source.slice(start, at);
      const lower = word.toLowerCase();
      tokens.push(KEYWORDS.has(lower) ? new Token("keyword", lower, start) : new Token("name", word, start));
    } else if (isDigit(char)) {
      while (at < size && (isDigit(source[at]) || source[at] === ".")) at++;
      tokens.push(new Token("number", source.slice(start, at), start));
    } else if (char === "'") {
      const end = source.indexOf("'", at + 1);
      if (end < 0) throw new ParseError(`no end of the string at ${at}`);
      tokens.push(new Token("string", source.slice(at + 1, end), start));
      at = end + 1;
    } else if (source.startsWith("--", at)) {
      const end = source.indexOf("\n", at);
      at = end < 0 ? size : end;
    } else {
      const sign = SIGNS.find(each => source.startsWith(each, at));
      if (sign === undefined) throw new ParseError(`unexpected '${char}' at ${at}`);
      tokens.push(new Token("sign", sign, start));
      at += sign.length;
    }
  }
  tokens.push(new Token("end", "", size));
  return tokens;
}

const list = nodes => nodes.map(node => node.sql()).join(", ");

/** The properties that are nodes or arrays of nodes are its children. */
class Node {
  transform(change) {
    for (const name of Object.keys(this)) {
      const value = this[name];
      if (value instanceof Node) this[name] = value.transform(change);
      else if (Array.isArray(value)) this[name] = value.map(item => item.transform(change));
    }
    return change(this);
  }

  *walk() {
    yield this;
    for (const value of Object.values(this)) {
      if (value instanceof Node) yield* value.walk();
      else if (Array.isArray(value)) for (const item of value) yield* item.walk();
    }
  }
}

class Literal extends Node {
  constructor(value) {
    super();
    this.value = value;
  }

  sql() {
    const { value } = this;
    if (value === null) return "NULL";
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    return typeof value === "string" ? `'${value}'` : String(value);
  }
}

class Column extends Node {
  constructor(table, name) {
    super();
    this.table = table;
    this.name = name;
  }

  sql() {
    return this.table ? `${this.table}.${this.name}` : this.name;
  }
}

class Star extends Node {
  sql() {
    return "*";
  }
}

class Call extends Node {
  constructor(name, distinct, parameters) {
    super();
    this.name = name;
    this.distinct = distinct;
    this.parameters = parameters;
  }

  sql() {
    return `${this.name.toUpperCase()}(${this.distinct ? "DISTINCT " : ""}${list(this.parameters)})`;
  }
}

class Unary extends Node {
  constructor(sign, operand) {
    super();
    this.sign = sign;
    this.operand = operand;
  }

  sql() {
    return this.sign === "not" ? `NOT ${this.operand.sql()}` : `-${this.operand.sql()}`;
  }
}

class Binary extends Node {
  constructor(sign, left, right) {
    super();
    this.sign = sign;
    this.left = left;
    this.right = right;
  }

  sql() {
    return `(${this.left.sql()} ${this.sign.toUpperCase()} ${this.right.sql()})`;
  }
}

class Between extends Node {
  constructor(operand, low, high) {
    super();
    this.operand = operand;
    this.low = low;
    this.high = high;
  }

  sql() {
    return `(${this.operand.sql()} BETWEEN ${this.low.sql()} AND ${this.high.sql()})`;
  }
}

class In extends Node {
  constructor(operand, choices) {
    super();
    this.operand = operand;
    this.choices = choices;
  }

  sql() {
    return `(${this.operand.sql()} IN (${list(this.choices)}))`;
  }
}

class IsNull extends Node {
  constructor(operand) {
    super();
    this.operand = operand;
  }

  sql() {
    return `(${this.operand.sql()} IS NULL)`;
  }
}

class When extends Node {
  constructor(condition, result) {
    super();
    this.condition = condition;
    this.result = result;
  }

  sql() {
    return `WHEN ${this.condition.sql()} THEN ${this.result.sql()}`;
  }
}

class Case extends Node {
  constructor(branches, otherwise) {
    super();
    this.branches = branches;
    this.otherwise = otherwise;
  }

  sql() {
    const otherwise = this.otherwise ? ` ELSE ${this.otherwise.sql()}` : "";
    return `CASE ${this.branches.map(each => each.sql()).join(" ")}${otherwise} END`;
  }
}

class Alias extends Node {
  constructor(inner, name) {
    super();
    this.inner = inner;
    this.name = name;
  }

  sql() {
    return `${this.inner.sql()} AS ${this.name}`;
  }
}

class Table extends Node {
  constructor(name) {
    super();
    this.name = name;
  }

  sql() {
    return this.name;
  }
}

class Subquery extends Node {
  constructor(query) {
    super();
    this.query = query;
  }

  sql() {
    return `(${this.query.sql()})`;
  }
}

class Join extends Node {
  constructor(kind, table, condition) {
    super();
    this.kind = kind;
    this.table = table;
    this.condition = condition;
  }

  sql() {
    return `${this.kind.toUpperCase()} JOIN ${this.table.sql()} ON ${this.condition.sql()}`;
  }
}

class Order extends Node {
  constructor(key, descending) {
    super();
    this.key = key;
    this.descending = descending;
  }

  sql() {
    return this.descending ? `${this.key.sql()} DESC` : this.key.sql();
  }
}

class Select extends Node {
  constructor({ distinct, columns, source, joins, where, groups, having, orders, limit }) {
    super();
    this.distinct = distinct;
    this.columns = columns;
    this.source = source;
    this.joins = joins;
    this.where = where;
    this.groups = groups;
    this.having = having;
    this.orders = orders;
    this.limit = limit;
  }

  sql() {
    const parts = [this.distinct ? "SELECT DISTINCT" : "SELECT", list(this.columns)];
    if (this.source) parts.push("FROM", this.source.sql());
    for (const join of this.joins) parts.push(join.sql());
    if (this.where) parts.push("WHERE", this.where.sql());
    if (this.groups.length > 0) parts.push("GROUP BY", list(this.groups));
    if (this.having) parts.push("HAVING", this.having.sql());
    if (this.orders.length > 0) parts.push("ORDER BY", list(this.orders));
    if (this.limit) parts.push("LIMIT", this.limit.sql());
    return parts.join(" ");
  }
}

class Union extends Node {
  constructor(left, right, every) {
    super();
    this.left = left;
    this.right = right;
    this.every = every;
  }

  sql() {
    return `${this.left.sql()} UNION${this.every ? " ALL" : ""} ${this.right.sql()}`;
  }
}

class Parser {
  constructor(source) {
    this.tokens = tokenize(source);
    this.at = 0;
  }

  get token() {
    return this.tokens[this.at];
  }

  accept(...texts) {
    for (let offset = 0; offset < texts.length; offset++) {
      const { kind, text } = this.tokens[Math.min(this.at + offset, this.tokens.length - 1)];
      if (text !== texts[offset] || (kind !== "keyword" && kind !== "sign")) return false;
    }
    this.at += texts.length;
    return true;
  }

  unexpected(wanted) {
    const { at, text } = this.token;
    return new ParseError(`${wanted} expected at ${at}, not '${text}'`);
  }

  expect(text) {
    if (!this.accept(text)) throw this.unexpected(`'${text}'`);
  }

  name() {
    const { kind, text } = this.token;
    if (kind !== "name") throw this.unexpected("a name");
    this.at++;
    return text;
  }

  parse() {
    const query = this.query();
    const { kind, text, at } = this.token;
    if (kind !== "end") throw new ParseError(`unexpected '${text}' at ${at}`);
    return query;
  }

  query() {
    let query = this.select();
    while (this.accept("union")) {
      const every = this.accept("all");
      query = new Union(query, this.select(), every);
    }
    return query;
  }

  select() {
    this.expect("select");
    const expression = () => this.expression();
    const distinct = this.accept("distinct");
    const columns = this.listOf(() => this.column());
    const source = this.accept("from") ? this.source() : null;
    const joins = [];
    for (let join = this.join(); join !== null; join = this.join()) joins.push(join);
    const where = this.accept("where") ? this.expression() : null;
    const groups = this.accept("group", "by") ? this.listOf(expression) : [];
    const having = this.accept("having") ? this.expression() : null;
    const orders = this.accept("order", "by") ? this.listOf(() => this.order()) : [];
    const limit = this.accept("limit") ? this.expression() : null;
    return new Select({ distinct, columns, source, joins, where, groups, having, orders, limit });
  }

  listOf(item) {
    const items = [item()];
    while (this.accept(",")) items.push(item());
    return items;
  }

  column() {
    return this.accept("*") ? new Star() : this.aliased(this.expression());
  }

  aliased(inner) {
    return this.accept("as") || this.token.kind === "name" ? new Alias(inner, this.name()) : inner;
  }

  source() {
    if (!this.accept("(")) return this.aliased(new Table(this.name()));
    const query = this.query();
    this.expect(")");
    return this.aliased(new Subquery(query));
  }

  join() {
    const kind = this.accept("left", "join") ? "left" : "inner";
    if (kind === "inner" && !this.accept("join") && !this.accept("inner", "join")) return null;
    const table = this.source();
    this.expect("on");
    return new Join(kind, table, this.expression());
  }

  order() {
    const key = this.expression();
    const descending = this.accept("desc");
    if (!descending) this.accept("asc");
    return new Order(key, descending);
  }

  expression(binding = 0) {
    let left = this.accept("not") ? new Unary("not", this.expression(3)) : this.operand();
    while (true) {
      const { kind, text } = this.token;
      const power = kind === "keyword" || kind === "sign" ? (PRECEDENCE.get(text) ?? 0) : 0;
      if (power > binding) {
        this.at++;
        left = new Binary(text, left, this.expression(power));
      } else if (binding < 3 && kind === "keyword" && PREDICATES.has(text)) {
        left = this.predicate(left);
      } else {
        return left;
      }
    }
  }

  predicate(left) {
    let negated = this.accept("not");
    let result;
    if (this.accept("between")) {
      const low = this.expression(4);
      this.expect("and");
      result = new Between(left, low, this.expression(4));
    } else if (this.accept("in")) {
      this.expect("(");
      const isQuery = this.token.text === "select";
      const choices = isQuery ? [new Subquery(this.query())] : this.listOf(() => this.expression());
      this.expect(")");
      result = new In(left, choices);
    } else if (this.accept("like")) {
      result = new Binary("like", left, this.expression(4));
    } else {
      this.expect("is");
      negated = this.accept("not");
      this.expect("null");
      result = new IsNull(left);
    }
    return negated ? new Unary("not", result) : result;
  }

  operand() {
    const { kind, text, at } = this.token;
    this.at++;
    if (kind === "number") return new Literal(Number(text));
    if (kind === "string") return new Literal(text);
    if (kind === "name") return this.named(text);
    if (text === "null") return new Literal(null);
    if (text === "-") return new Unary("-", this.expression(6));
    if (text === "case") return this.case();
    if (text !== "(") throw new ParseError(`unexpected '${text}' at ${at}`);
    const inner = this.token.text === "select" ? new Subquery(this.query()) : this.expression();
    this.expect(")");
    return inner;
  }

  named(name) {
    if (this.accept("(")) {
      if (this.accept(")")) return new Call(name, false, []);
      const distinct = this.accept("distinct");
      const parameters = this.accept("*") ? [new Star()] : this.listOf(() => this.expression());
      this.expect(")");
      return new Call(name, distinct, parameters);
    }
    return this.accept(".") ? new Column(name, this.name()) : new Column(null, name);
  }

  case() {
    const branches = [];
    while (this.accept("when")) {
      const condition = this.expression();
      this.expect("then");
      branches.push(new When(condition, this.expression()));
    }
    const otherwise = this.accept("else") ? this.expression() : null;
    this.expect("end");
    return new Case(branches, otherwise);
  }
}

const ARITHMETIC = new Map([
  ["+", (a, b) => a + b],
  ["-", (a, b) => a - b],
  ["*", (a, b) => a * b],
  ["%", (a, b) => (b === 0 ? null : a % b)],
]);

function fold(node) {
  if (node instanceof Binary && node.left instanceof Literal && node.right instanceof Literal) {
    const a = node.left.value;
    const b = node.right.value;
    const compute = ARITHMETIC.get(node.sign);
    if (compute && Number.isInteger(a) && Number.isInteger(b)) return new Literal(compute(a, b));
    if (node.sign === "=" && typeof a === typeof b) return new Literal(a === b);
  }
  if (node instanceof Unary && node.sign === "not" && node.operand instanceof Unary) {
    if (node.operand.sign === "not") return node.operand.operand;
  }
  return node;
}

function simplify(node) {
  if (node instanceof Between) {
    const { operand, low, high } = node;
    return new Binary("and", new Binary(">=", operand, low), new Binary("<=", operand, high));
  }
  if (!(node instanceof Binary)) return node;
  const { sign, left, right } = node;
  if (sign === "and") {
    if (left instanceof Literal && left.value === true) return right;
    if (right instanceof Literal && right.value === true) return left;
  }
  return sign === "!=" ? new Binary("<>", left, right) : node;
}

const QUERIES = [
  "select * from users where id = 1 + 2 * 3",
  "SELECT u.name, count(*) AS n FROM users u LEFT JOIN orders o ON u.id = o.user_id AND 1 = 1" +
    " WHERE u.age BETWEEN 18 AND 65 AND not not u.active = 1" +
    " GROUP BY u.name HAVING count(*) > 10 * 2 ORDER BY n DESC, u.name LIMIT 20",
  "select distinct a.x + a.y * -3 total," +
    " case when a.z is null then 'none' when a.z > 5 % 3 then 'big' else 'small' end as size" +
    " from (select x, y, z from points where z <> 4 or z not in (1, 2, 3)) as a -- a comment\n where a.x != 7",
  "select sum(price * quantity) - avg(discount) from lines inner join products p on lines.product_id = p.id" +
    " join vendors v on p.vendor = v.id" +
    " where p.name like 'A%' and v.country in (select code from countries where size > 10)",
  "select id from a union all select id from b where x is not null" +
    " union select max(distinct id) from c order by id",
];
const WRONG = [
  "select",
  "select a from",
  "select a b c",
  "select (1 + 2",
  "select a where a in 3",
  "select 'x",
  "select a ; b",
];

measure(() => {
  let length = 0;
  let nodes = 0;
  let columns = 0;
  let checksum = 0;
  for (let round = 0; round < 75; round++) {
    for (const query of QUERIES) {
      const tree = new Parser(query).parse().transform(fold).transform(simplify);
      for (const node of tree.walk()) {
        nodes++;
        if (node instanceof Column) columns++;
      }
      const again = new Parser(tree.sql()).parse().sql();
      length += again.length;
      for (let i = 0; i < again.length; i++) checksum = (checksum * 31 + again.charCodeAt(i)) % 1_000_003;
    }
  }
  let failures = 0;
  for (const query of WRONG) {
    try {
      new Parser(query).parse();
    } catch (error) {
      if (!(error instanceof ParseError)) throw error;
      failures += error.message.length;
    }
  }
  return `${length} ${nodes} ${columns} ${checksum} ${failures}`;
});
