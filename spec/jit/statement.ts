import { anything, call, condition, expression, iterable, slice } from "./expression.ts";
import { type Kind, kinds, type Scope } from "./scope.ts";

/** Lines of statements; those of a block begin with two spaces more. */
type Lines = readonly string[];

export function indent(lines: Lines): Lines {
  return lines.map(line => `  ${line}`);
}

/** A block of statements. */
export function block(scope: Scope, count: number): Lines {
  return indent(statements(scope, count));
}

/** So many statements, one after the other. */
export function statements(scope: Scope, count: number): string[] {
  return scope.dice.times(count, () => statement(scope)).flat();
}

function statement(scope: Scope): Lines {
  const { dice } = scope;
  if (scope.depth <= 0 || dice.once(2)) return dice.once(8) ? guarded(scope, 1) : simple(scope);
  return dice.choose([
    () => branch(scope),
    () => branch(scope),
    () => forLoop(scope),
    () => forLoop(scope),
    () => forLoop(scope),
    () => whileLoop(scope),
    () => attempt(scope),
    () => attempt(scope),
    () => withBlock(scope),
    () => matchBlock(scope),
    () => nested(scope),
  ]);
}

/** Bind a name, new or old, to an expression. */
export function assign(scope: Scope, kind = scope.dice.pick(kinds)): Lines {
  const { dice, variables } = scope;
  const old = dice.once(2) ? scope.ownNameOf(dice.once(5) ? dice.pick(kinds) : kind) : undefined;
  const name = old ?? scope.fresh("x");
  const value = expression(scope, kind);
  variables.set(name, kind);
  return [`${name} = ${limited(kind, value)}`];
}

/** Keep what grows in loops small. */
function limited(kind: Kind, value: string): string {
  return kind === "none" || kind === "bool" || kind === "object" || kind === "float"
    ? value
    : `small(${value})`;
}

function simple(scope: Scope): Lines {
  const { dice } = scope;
  const of = (kind: Kind, depth = 2): string => expression(scope, kind, depth);
  const on = (kind: Kind, lines: (name: string) => Lines): Lines => {
    const name = scope.ownNameOf(kind);
    return name === undefined ? assign(scope) : lines(name);
  };
  return dice.choose<Lines>([
    () => assign(scope),
    () => assign(scope),
    () => assign(scope),
    () => [`log(${anything(scope)}, ${anything(scope, 1)})`],
    () => [`log(${anything(scope, 3)})`],
    // Not of products, which would have twice the digits after every turn.
    () => on("int", name => [`${name} ${dice.pick(["+=", "-=", "+=", "^=", "|="])} ${of("int", 0)}`]),
    () => on("int", name => [`${name} = small(${name})`, `${name} ${dice.pick(["+=", "-="])} ${of("int")}`]),
    () => on("int", name => [`${name} = small(${name} ${dice.pick(["*", "//", "%", "+"])} ${of("int")})`]),
    () =>
      on("float", name => [
        `${name} ${dice.pick(["+=", "-=", "*=", "+="])} ${of(dice.pick(["float", "int"]))}`,
      ]),
    () => on("str", name => [`${name} = small(${name} + ${of("str")})`]),
    () => on("list", name => [`${name}.append(${anything(scope, 1)})`, `${name} = small(${name})`]),
    () =>
      on("list", name => [`${name} = small(${name})`, `${name} += ${of(dice.pick(["list", "tuple"]), 1)}`]),
    () =>
      on("list", name => [`${name}.append(0)`, `${name}[${dice.pick(["0", "-1"])}] = ${anything(scope)}`]),
    () => on("list", name => [`${name} = small(${name})`, `${name}[${slice(scope)}] = ${of("list", 1)}`]),
    () => on("list", name => [`del ${name}[${dice.between(-1, 1)}:]`]),
    () => on("list", name => [`if ${name}: log(${name}.pop(${dice.pick(["", "0", "-1"])}))`]),
    () =>
      on("list", name => [
        `${name}.${dice.pick(["reverse()", "sort(key=repr)", "insert(1, None)", "clear()"])}`,
      ]),
    () => on("dict", name => [`${name}[${of(dice.pick(["int", "str", "bool"]), 1)}] = ${anything(scope)}`]),
    () => on("dict", name => [`if 1 in ${name}: log(${name}[1])`]),
    () => on("dict", name => [`${name}["a"] = ${anything(scope)}`, `log(${name}["a"])`]),
    () => on("dict", name => [`${name}["z"] = 0`, `del ${name}["z"]`]),
    () =>
      dice.once(4)
        ? on("dict", name => [`log(${name}[${of(dice.pick(["int", "str"]), 1)}])`])
        : assign(scope),
    () => on("dict", name => [`log(${name}.${dice.pick(['pop("a", 0)', "setdefault(1, [])", "copy()"])})`]),
    () =>
      on("set", name => [`${name}.${dice.pick(["add", "discard"])}(${of(dice.pick(["int", "str"]), 1)})`]),
    () =>
      on("object", name => [
        `${name}.${dice.pick(["n", "x", "x", "extra"])} = small(${of(dice.pick(["int", "int", "float", "str"]))})`,
      ]),
    () => on("object", name => [`${name}.n += ${of("int", 0)}`]),
    () =>
      on("object", name => [`${name}[${of("int", 1)}] = small(${anything(scope, 1)})`, `log(${name}[0])`]),
    () => on("object", name => [`log(${name}, ${name}.n, ${name}.x, ${name}.twice)`]),
    () => on("object", name => [`log(${name}(${of("int", 1)}))`]),
    () => on("object", name => [`${name}.twice = ${of("int", 1)}`]),
    () => on("object", name => [`${name}.extra = ${anything(scope, 1)}`, `del ${name}.extra`]),
    () => (dice.once(3) ? on("object", name => [`del ${name}.x`]) : assign(scope)),
    () => unpack(scope),
    () => unpack(scope),
    () => [`${sharedName(scope)} = small(${anything(scope)})`],
    () => [`log(shared${dice.below(3)})`],
    () => (dice.once(3) ? [`assert ${condition(scope)}, ${anything(scope, 1)}`] : assign(scope)),
    () => (dice.once(2) ? [`raise ${exception(scope)}`] : assign(scope)),
    () => [`if (y := ${anything(scope)}): log(y)`],
    () => (scope.classes.length > 0 ? classChange(scope) : assign(scope)),
    () => (scope.isLoop ? [`if ${condition(scope)}: ${dice.pick(["break", "continue"])}`] : assign(scope)),
    () => (scope.isLoop ? [`if ${condition(scope)}: ${dice.pick(["break", "continue"])}`] : assign(scope)),
    () => (scope.isFunction && dice.once(3) ? [`return ${anything(scope)}`] : assign(scope)),
    () => (scope.isGenerator ? generate(scope) : assign(scope)),
    () => (scope.isGenerator ? generate(scope) : assign(scope)),
    () => [`log(${call(scope, dice.pick(kinds), 2) ?? anything(scope)})`],
    () => [`log([v for v in ${iterable(scope)}])`],
    () => (dice.once(2) ? ["stackless.schedule()"] : assign(scope)),
    () => ["pass"],
  ]);
}

/** A global variable, to be bound anew from wherever the scope is. */
function sharedName({ dice, outer }: Scope): string {
  const name = `shared${dice.below(3)}`;
  return outer.has(name) ? `globals()["${name}"]` : name;
}

function unpack(scope: Scope): Lines {
  const { dice, variables } = scope;
  const names = dice.times(dice.between(2, 3), () => scope.fresh("x"));
  const found = dice.times(names.length, () => dice.pick(kinds));
  const values = found.map(kind => expression(scope, kind));
  for (const [i, name] of names.entries()) variables.set(name, found[i]);
  return dice.choose<Lines>([
    () => [`${names.join(", ")} = ${values.join(", ")}`],
    () => [`[${names.join(", ")}] = [${values.join(", ")}]`],
    () => {
      variables.set(names[0], "list");
      return [`*${names.join(", ")} = ${values.join(", ")}, ${anything(scope, 1)}`];
    },
    () => {
      const [a, b] = [scope.ownNameOf("int"), scope.ownNameOf("float")];
      for (const name of names) variables.delete(name);
      return a === undefined || b === undefined ? ["pass"] : [`${a}, ${b} = ${b}, ${a}`];
    },
    () => {
      for (const name of names) variables.set(name, "int");
      const items = names.map(() => expression(scope, "int", 1));
      const source = dice.once(4)
        ? expression(scope, dice.pick(["tuple", "list", "str"]))
        : `(${items.join(", ")})`;
      return [`${names.join(", ")} = ${source}`];
    },
  ]);
}

function classChange(scope: Scope): Lines {
  const { dice } = scope;
  const name = dice.pick(scope.classes);
  return dice.choose<Lines>([
    () => [`${name}.count += 1`],
    () => [`${name}.count = small(${anything(scope, 1)})`, `log(${name}.count)`],
    () => [`${name}.add = lambda self, other=1: (self.n, other)`],
    () => [`${name}.kind = ${expression(scope, "int", 1)}`],
  ]);
}

function generate(scope: Scope): Lines {
  const { dice } = scope;
  return dice.choose<Lines>([
    () => [`yield ${expression(scope, "int", 2)}`],
    () => [`yield ${anything(scope)}`],
    () => [`log((yield ${anything(scope, 1)}))`],
    () => [`yield from ${iterable(scope, 1)}`],
  ]);
}

function exception(scope: Scope): string {
  const { dice } = scope;
  const name = dice.pick(["ValueError", "KeyError", "Oops", "Oops", "ZeroDivisionError", "StopIteration"]);
  return `${name}(${dice.once(2) ? "" : anything(scope, 1)})`;
}

function branch(scope: Scope): Lines {
  const { dice } = scope;
  const body = (): Lines => block(scope.within(), dice.between(1, 3));
  const lines = [`if ${condition(scope)}:`, ...body()];
  if (dice.once(3)) lines.push(`elif ${condition(scope)}:`, ...body());
  if (dice.once(2)) lines.push("else:", ...body());
  return lines;
}

/** What a loop over something binds. */
function targets(scope: Scope): { readonly text: string; readonly names: ReadonlyMap<string, Kind> } {
  const { dice } = scope;
  const a = scope.fresh("i");
  if (dice.once(4)) {
    const b = scope.fresh("i");
    return {
      text: `${a}, ${b}`,
      names: new Map([
        [a, "int"],
        [b, "int"],
      ]),
    };
  }
  return { text: a, names: new Map([[a, dice.pick<Kind>(["int", "int", "int", "float", "str"])]]) };
}

function forLoop(scope: Scope): Lines {
  const { dice } = scope;
  const { text, names } = targets(scope);
  const isPair = names.size > 1;
  const source = isPair
    ? dice.choose([
        () => `enumerate(${expression(scope, dice.pick(["list", "str", "tuple"]))}[:8])`,
        () => `${expression(scope, "dict")}.items()`,
        () => `zip(${iterable(scope)}, ${iterable(scope)})`,
        () => `[(1, 2), (${anything(scope)}, 0.5), ("a", ${anything(scope)})]`,
      ])
    : iterable(scope);
  const inner = scope.within({ variables: new Map([...scope.variables, ...names]), isLoop: true });
  const lines = [`for ${text} in ${source}:`, ...block(inner, dice.between(1, 4))];
  if (dice.once(5)) lines.push("else:", ...block(scope.within(), 1));
  return lines;
}

function whileLoop(scope: Scope): Lines {
  const { dice } = scope;
  const name = scope.fresh("c");
  const inner = scope.within({ isLoop: true });
  const lines = [
    `${name} = ${dice.pick(["0", "9007199254740987", "0.0"])}`,
    `${name}_end = ${name} + ${dice.between(2, 9)}`,
    `while ${name} < ${name}_end${dice.once(3) ? ` and ${condition(scope, 1)}` : ""}:`,
    `  ${name} += ${dice.pick(["1", "1", "2"])}`,
    `  if ${name} > 9007199254740995: break`,
    ...block(inner, dice.between(1, 4)),
  ];
  if (dice.once(4)) lines.push("else:", ...block(scope.within(), 1));
  return lines;
}

/** Statements, one of which may fail: that is told, and the program goes on. */
export function guarded(scope: Scope, count: number): Lines {
  return ["try:", ...block(scope, count), "except Exception as e:", '  log("failed", type(e).__name__, e)'];
}

function attempt(scope: Scope): Lines {
  const { dice } = scope;
  const body = (count: number): Lines => block(scope.within(), count);
  const lines = ["try:", ...body(dice.between(1, 3))];
  const hasHandlers = !dice.once(5);
  if (hasHandlers) {
    if (dice.once(2)) {
      lines.push(
        `except ${dice.pick(["Oops", "(ValueError, KeyError)", "ZeroDivisionError", "TypeError"])} as e:`,
      );
      lines.push("  log(type(e).__name__, e)", ...body(dice.below(2)));
      if (dice.once(4)) lines.push(dice.pick(["  raise", "  raise Oops(2) from e", "  raise Oops(3)"]));
    }
    if (dice.once(2)) lines.push("except Exception as e:", '  log("other", type(e).__name__, e)');
    if (lines.every(line => !line.startsWith("except"))) lines.push("except Exception:", ...body(1));
    if (dice.once(3)) lines.push("else:", ...body(1));
  }
  if (!hasHandlers || dice.once(3)) lines.push("finally:", ...body(1));
  return lines;
}

function withBlock(scope: Scope): Lines {
  const { dice } = scope;
  const name = scope.fresh("m");
  const inner = scope.within({ variables: new Map(scope.variables).set(name, "int") });
  const managed = `Managed(${dice.pick(["True", "False", "False"])}, ${expression(scope, "int", 1)})`;
  return [`with ${managed} as ${name}:`, ...block(inner, dice.between(1, 3))];
}

function matchBlock(scope: Scope): Lines {
  const { dice } = scope;
  const name = scope.fresh("p");
  const patterns = [
    "0 | 1",
    "int()",
    "float()",
    `str() as ${name}`,
    "[]",
    `[${name}]`,
    `[1, *${name}]`,
    `(${name}, _)`,
    `{"a": ${name}}`,
    `{"a": _, "z": ${name}}`,
    `{1: _, **${name}}`,
    `[_, (int() | str()) as ${name}, *_]`,
    `[*${name}, 0.5 | 0]`,
    `list([_, ${name}]) | tuple([${name}])`,
    `int(${name}) | float(${name})`,
    `dict(${name})`,
    `object(real=${name})`,
    "None",
    "True",
    ...scope.classes.flatMap(each => [
      `${each}(n=${name})`,
      `${each}()`,
      `${each}(_, ${name})`,
      `${each}(int(${name}) | str(${name}))`,
      `[${each}(${name}), *_] | ${each}(${name}, 0)`,
      `${each}(_, twice=${name})`,
    ]),
  ];
  // One that matches often, too.
  const own = scope.ownNameOf(dice.pick(["object", "list", "dict", "tuple"]));
  const subject = own !== undefined && dice.once(2) ? own : anything(scope);
  const lines = [`match ${subject}:`];
  for (let i = dice.between(1, 4); i > 0; i--) {
    const guard = dice.once(4) ? ` if ${condition(scope, 1)}` : "";
    const pattern = dice.pick(patterns);
    lines.push(`  case ${pattern}${guard}:`);
    if (pattern.includes(name)) lines.push(`    log(${name})`);
    lines.push(...indent(block(scope.within(), dice.between(1, 2))));
  }
  if (dice.once(2)) lines.push("  case _:", ...indent(block(scope.within(), 1)));
  return lines;
}

/** A function inside of a function, with variables that both see. */
function nested(scope: Scope): Lines {
  const { dice } = scope;
  if (!scope.isFunction) return branch(scope);
  const name = scope.fresh("h");
  const counter = scope.fresh("x");
  const parameter = scope.fresh("a");
  const inner = scope.within({
    variables: new Map(scope.variables).set(parameter, "int").set(counter, "int"),
    outer: new Set(scope.variables.keys()),
    isLoop: false,
    isGenerator: false,
  });
  const body = statements(inner.with({ depth: Math.min(1, inner.depth) }), dice.between(1, 2));
  return [
    `${counter} = ${expression(scope, dice.pick(["int", "float"]), 1)}`,
    `def ${name}(${parameter}, b=${anything(scope, 1)}):`,
    `  nonlocal ${counter}`,
    `  ${counter} = small(${counter})`,
    `  ${counter} += ${parameter}`,
    ...indent(body),
    `  return ${counter}`,
    `log(${name}(1), ${name}(${anything(scope, 1)}, b=2), ${counter})`,
    `log([${name}(v) for v in range(3)])`,
  ];
}
