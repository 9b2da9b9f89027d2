import { Dice } from "./dice.ts";
import { anything, expression } from "./expression.ts";
import { type Callable, type Kind, kinds, Scope } from "./scope.ts";
import { assign, guarded, indent, statements } from "./statement.ts";

/**
 * What every program starts with. `log` prints, `small` keeps values small, whose growth nobody wants to wait for, `attempt`
 * calls something that may fail, `talk` sends words to a generator.
 */
const head = `import math

class Oops(Exception):
  pass

class Managed:
  def __init__(self, hides, value):
    self.hides = hides
    self.value = value
  def __enter__(self):
    return self.value
  def __exit__(self, kind, error, traceback):
    log("exit", kind and kind.__name__)
    return self.hides and kind is not None

def log(*values):
  print(*[repr(value)[:200] for value in values])

def small(value):
  if type(value) is int:
    if -2 ** 90 < value < 2 ** 90:
      return value
    return value % 9007199254740993
  if isinstance(value, (str, list, tuple)):
    return value[:12]
  return value

def attempt(function):
  try:
    log(function())
  except Exception as e:
    log("call", type(e).__name__, e)

def talk(generator, *words):
  log(next(generator))
  for word in words:
    log(generator.throw(word) if isinstance(word, Exception) else generator.send(word))
  generator.close()

shared0 = 9007199254740990
shared1 = 0.5
shared2 = "shared"
`;

/** A small program that ends, the same one for the same seed. It prints much of what it works out. */
export function randomProgram(seed: number): string {
  const dice = new Dice(seed);
  let names = 0;
  let scope = new Scope({
    dice,
    variables: new Map<string, Kind>([
      ["shared0", "int"],
      ["shared1", "float"],
      ["shared2", "str"],
    ]),
    outer: new Set(),
    functions: [],
    classes: [],
    depth: 3,
    isLoop: false,
    isFunction: false,
    isGenerator: false,
    fresh: letter => `${letter}${names++}`,
  });
  const lines: string[] = [];
  for (let i = dice.below(3); i > 0; i--) {
    const name = scope.fresh("C");
    lines.push(...classLines(scope, name));
    scope = scope.with({ classes: [...scope.classes, name] });
  }
  for (let i = dice.between(1, 3); i > 0; i--) {
    const { callable, text } = functionLines(scope);
    lines.push(...text);
    scope = scope.with({ functions: [...scope.functions, callable] });
  }
  for (const callable of scope.functions) lines.push(...drive(scope, callable));
  const main = scope;
  for (let i = dice.between(1, 4); i > 0; i--) lines.push(...guarded(main, dice.between(1, 2)));
  const text = `${head}${lines.join("\n")}\n`;
  return text.includes("stackless.") ? `import stackless\n${text}` : text;
}

/**
 * A function is called a few times with what it is meant for, and then with anything; now and then in tasklets, all at the
 * same time.
 */
function drive(scope: Scope, { name, parameters, result }: Callable): readonly string[] {
  const { dice } = scope;
  const rounds = dice.between(2, 5);
  const calls = dice.times(rounds, i =>
    parameters.map(kind => `${i < 2 ? expression(scope, kind, 1) : anything(scope, 1)}, `).join(""),
  );
  const called = `${name}(*args())`;
  const isGenerator = result === undefined;
  const talk = (): string => {
    const words = dice.times(dice.below(4), () => (dice.once(4) ? "Oops(1)" : anything(scope, 1)));
    return `lambda args=args: talk(${[called, ...words].join(", ")})`;
  };
  const listed = `lambda args=args: ${isGenerator ? `[log(item) for item in ${called}]` : called}`;
  const tried = isGenerator && dice.once(2) ? talk() : listed;
  const isTasklet = dice.once(4);
  return [
    `for args in [${calls.map(args => `lambda: (${args.trimEnd()})`).join(", ")}]:`,
    `  for turn in range(${dice.between(1, 4)}):`,
    isTasklet ? `    stackless.tasklet(attempt)(${tried})` : `    attempt(${tried})`,
    ...(isTasklet ? ["stackless.run()"] : []),
  ];
}

/** A function with parameters of all sorts, or a generator. */
function functionLines(scope: Scope): { readonly callable: Callable; readonly text: readonly string[] } {
  const { dice } = scope;
  const name = scope.fresh("f");
  const isGenerator = dice.once(4);
  const isRecursive = !isGenerator && dice.once(5);
  const parameters = dice.times(dice.below(4), () => ({ name: scope.fresh("a"), kind: dice.pick(kinds) }));
  const optional = dice.once(3) ? dice.times(dice.between(1, 2), () => scope.fresh("b")) : [];
  const hasRest = dice.once(6);
  const hasKeywords = dice.once(6);
  const variables = new Map(scope.variables);
  const isGlobal = dice.once(2);
  const outer = new Set(isGlobal ? [] : variables.keys());
  for (const each of parameters) variables.set(each.name, each.kind);
  const signature = parameters.map(each => each.name);
  for (const each of optional) {
    const kind = dice.pick(kinds);
    signature.push(`${each}=${expression(scope.with({ functions: [] }), kind, 1)}`);
    variables.set(each, kind);
  }
  if (hasRest) {
    signature.push("*rest");
    variables.set("rest", "tuple");
  } else if (optional.length > 0 && dice.once(3)) signature.splice(-1, 0, "*");
  if (hasKeywords) {
    signature.push("**more");
    variables.set("more", "dict");
  }
  const result = isGenerator ? undefined : dice.pick(kinds);
  const inner = scope.within({ variables, outer, isFunction: true, isGenerator, depth: 3 });
  const body: string[] = isGlobal ? ["global shared0, shared1, shared2"] : [];
  for (const kind of ["int", "float", "str", "list", "dict", "object"] as const) {
    if (!dice.once(3)) body.push(...assign(inner.with({ functions: [] }), kind));
  }
  for (let i = dice.between(1, 3); i > 0; i--) {
    body.push(...(dice.once(2) ? guarded(inner, 2) : statements(inner, 1)));
  }
  if (isRecursive && parameters.length > 0) {
    body.push(
      "global deep",
      "deep += 1",
      `if deep < ${dice.between(2, 20)}: log(${name}(${parameters.map(each => expression(inner, each.kind, 1)).join(", ")}))`,
    );
    body.unshift(body.splice(body.indexOf("global deep"), 1)[0]);
  }
  body.push(isGenerator ? `yield ${anything(inner)}` : `return ${expression(inner, result ?? "none")}`);
  return {
    callable: {
      name,
      parameters: parameters.map(each => each.kind),
      optional,
      hasRest,
      hasKeywords,
      result,
    },
    text: [...(isRecursive ? ["deep = 0"] : []), `def ${name}(${signature.join(", ")}):`, ...indent(body)],
  };
}

/** A class whose instances have `n` and `x`, and some special methods. */
function classLines(scope: Scope, name: string): readonly string[] {
  const { dice } = scope;
  const base = scope.classes.length > 0 && dice.once(2) ? dice.pick(scope.classes) : "";
  const method = (head: string, body: readonly string[]): readonly string[] => [
    `def ${head}:`,
    ...indent(body),
  ];
  const body: string[] = [`count = ${dice.below(3)}`];
  if (base === "" && dice.once(4)) body.push('__slots__ = ("n", "x", "extra", "more")');
  if (base === "" || dice.once(4)) {
    body.push(
      `__match_args__ = ${dice.pick(['("n", "x")', '("n", "x")', '("x",)', '("twice", "n")', '("n", "extra")'])}`,
    );
  }
  const variables = new Map(scope.variables)
    .set("n", "int")
    .set("x", dice.pick<Kind>(["float", "int", "str"]));
  const inner = scope.with({ variables, functions: [], classes: [], isFunction: true });
  const value = (kind: Kind): string => expression(inner, kind, 2);
  const first =
    base === ""
      ? ["self.n = n", "self.x = x"]
      : [`super().__init__(n${dice.once(2) ? " + 1" : ""}, x)`, "self.more = x"];
  if (base === "" || dice.once(2)) {
    body.push(
      ...method(`__init__(self, n, x=${expression(inner, "float", 0).replace(/^[nx]$/, "0.5")})`, first),
    );
  }
  body.push(...method("__repr__(self)", [`return f"${name}({self.n!r}, {self.x!r})"`]));
  /** All classes have these, one way or another. */
  const common: (() => readonly string[])[] = [
    () => method("add(self, n=1)", ["x = self.x", "self.n = small(self.n + n)", `return ${value("int")}`]),
    () => ["@property", ...method("twice(self)", ["return small(self.n * 2)"])],
    () => method("pair(self, n)", ["x = self.x", `return (self.n, ${value("int")}, self)`]),
    () => method("copy(self)", ["return type(self)(self.n, self.x)"]),
    () => method("__add__(self, n)", ["x = self.x", `return type(self)(self.n + 1, ${value("float")})`]),
    () => method("__lt__(self, n)", ["return self.n < (n.n if isinstance(n, type(self)) else n)"]),
    () => method("__setitem__(self, n, x)", ["self.n, self.x = n, x"]),
    () => method("__call__(self, n)", ["x = self.x", `return ${value("int")}`]),
    () => method("__getitem__(self, n)", ["if n > 3: raise IndexError(n)", "return (self.n, n)"]),
  ];
  const more: (() => readonly string[])[] = [
    () => method("__sub__(self, n)", ["if isinstance(n, int): return NotImplemented", "return self"]),
    () => method("__rmul__(self, n)", ["return n"]),
    () => method("__eq__(self, n)", ["return isinstance(n, type(self)) and self.n == n.n"]),
    () => method("__len__(self)", ["return 3"]),
    () => method("__bool__(self)", ["return self.n != 0"]),
    () => method("__iter__(self)", ["yield self.n", "yield self.x"]),
    () => method("__contains__(self, n)", ["return n == self.n"]),
    () => method("__hash__(self)", ["return 5"]),
    () => method("__getattr__(self, name)", ["if name == 'extra': return 7", "raise AttributeError(name)"]),
    () => ["@staticmethod", ...method("make(n)", ["return n"])],
    () => ["@classmethod", ...method("kind(cls)", ["return cls.count"])],
  ];
  for (const make of common) if (base === "" || dice.once(3)) body.push(...make());
  if (body.includes("@property") && dice.once(2)) {
    body.push("@twice.setter", ...method("twice(self, n)", ["self.n = n"]));
  }
  for (const make of more) if (dice.once(3)) body.push(...make());
  return [`class ${name}${base === "" ? "" : `(${base})`}:`, ...indent(body)];
}
