import { type Kind, kinds, type Scope } from "./scope.ts";

/** Ints around which representations change, and small ones. */
const ints = [
  "0",
  "1",
  "-1",
  "2",
  "3",
  "7",
  "-5",
  "10",
  "255",
  "2147483647",
  "-2147483648",
  "4294967296",
  "94906267",
  "4503599627370496",
  "9007199254740990",
  "9007199254740991",
  "-9007199254740991",
  "9007199254740992",
  "-9007199254740993",
  "9223372036854775808",
  "100000000000000000000",
];

const floats = [
  "0.0",
  "-0.0",
  "0.5",
  "-1.5",
  "0.1",
  "3.0",
  "1e16",
  "9007199254740992.0",
  "1e308",
  "-1e308",
  "5e-324",
  'float("inf")',
  'float("-inf")',
  'float("nan")',
];

const strs = [
  '""',
  '"a"',
  '"b"',
  '"ab"',
  '"abc"',
  '"Hello"',
  '"x,y,z"',
  '" spaced "',
  '"\\u00e4\\u20ac"',
  '"\\U0001f600!"',
  '"12"',
];

const comparisons = ["<", "<=", ">", ">=", "==", "!="];

/** An expression that is meant to be of a kind; `depth` limits its size. */
export function expression(scope: Scope, kind: Kind, depth = 3): string {
  const { dice } = scope;
  if (dice.once(150)) return expression(scope, dice.pick(kinds), depth);
  const name = scope.nameOf(kind);
  if (name !== undefined && (depth <= 0 || dice.once(2))) return name;
  if (depth <= 0) return atom(scope, kind);
  if (dice.once(8)) return conditional(scope, kind, depth);
  const called = dice.once(5) ? call(scope, kind, depth) : undefined;
  return called ?? compound(scope, kind, depth);
}

/** Of whatever kind. */
export function anything(scope: Scope, depth = 2): string {
  return expression(scope, scope.dice.pick(kinds), depth);
}

function atom({ dice, classes }: Scope, kind: Kind): string {
  switch (kind) {
    case "int":
      return dice.once(3) ? dice.pick(ints) : String(dice.below(10));
    case "float":
      return dice.pick(floats);
    case "str":
      return dice.pick(strs);
    case "bool":
      return dice.pick(["True", "False"]);
    case "list":
      return dice.pick(["[]", "[1, 2, 3]", "[0.5, 1.5]", '["a", "b"]', "[1, 2.5, None]", "[[1], [2]]"]);
    case "tuple":
      return dice.pick(["()", "(1, 2)", '("a", 1)', "(0.5, 1.5, 2.5)"]);
    case "dict":
      return dice.pick(["{}", "{1: 2, 3: 4}", '{"a": 1, "b": 2.5}', '{"a": [1], 2: "x"}']);
    case "set":
      return dice.pick(["set()", "{1, 2, 3}", '{"a", "b"}']);
    case "object":
      return classes.length === 0 ? "None" : `${dice.pick(classes)}(${dice.below(5)})`;
    case "none":
      return "None";
  }
}

function conditional(scope: Scope, kind: Kind, depth: number): string {
  const { dice } = scope;
  const a = expression(scope, kind, depth - 1);
  const b = expression(scope, kind, depth - 1);
  return dice.choose([
    () => `(${a} if ${condition(scope, depth - 1)} else ${b})`,
    () => `(${a} or ${b})`,
    () => `(${condition(scope, depth - 1)} and ${b})`,
    () => `(${a}, ${b})[bool(${condition(scope, depth - 1)})]`,
  ]);
}

/** Something to be tested. */
export function condition(scope: Scope, depth = 2): string {
  return expression(scope, scope.dice.once(6) ? scope.dice.pick(kinds) : "bool", depth);
}

/** A call of a function whose result is of a kind; undefined if there is none. */
export function call(scope: Scope, kind: Kind | undefined, depth: number): string | undefined {
  const { dice } = scope;
  const found = scope.functions.filter(each => each.result === kind);
  if (found.length === 0) return undefined;
  const { name, parameters, optional, hasRest, hasKeywords } = dice.pick(found);
  const args = parameters.map(each => expression(scope, each, depth - 1));
  const named = optional.filter(() => dice.once(2)).map(each => `${each}=${anything(scope, 1)}`);
  if (hasRest && named.length === 0 && optional.length === 0) {
    if (dice.once(2)) args.push(...dice.times(dice.below(3), () => anything(scope, 1)));
    else args.push(`*${expression(scope, dice.pick(["list", "tuple"]), 1)}`);
  }
  if (hasKeywords && dice.once(2)) named.push(dice.pick(["extra=1", '**{"more": 2}', 'extra="x", more=0.5']));
  return `${name}(${[...args, ...named].join(", ")})`;
}

function compound(scope: Scope, kind: Kind, depth: number): string {
  const { dice } = scope;
  const of = (wanted: Kind): string => expression(scope, wanted, depth - 1);
  const any = (): string => anything(scope, depth - 1);
  const small = (): string => (dice.once(4) ? String(dice.between(-2, 4)) : dice.pick(["0", "-1"]));
  const hashable = (): string => of(dice.pick(["int", "str", "int", "str", "float", "bool"]));
  /** Seldom zero. */
  const divisor = (): string => (dice.once(5) ? of("int") : `(${of("int")} or ${dice.between(1, 5)})`);
  switch (kind) {
    case "int":
      return dice.choose([
        () => `(${of("int")} ${dice.pick(["+", "-", "*"])} ${of("int")})`,
        () => `(${of("int")} ${dice.pick(["+", "-", "*"])} ${of("int")})`,
        () => `(${of("int")} ${dice.pick(["//", "%"])} ${divisor()})`,
        () => `(${of("int")} ${dice.pick(["//", "%"])} ${divisor()})`,
        () => `(${of("int")} ${dice.pick(["&", "|", "^"])} ${of("int")})`,
        () => `(${of("int")} ${dice.pick(["<<", ">>"])} ${dice.pick(["0", "1", "5", "31", "60"])})`,
        () => `(${of("int")} >> (${of("int")} & 63))`,
        () => `(${dice.pick(["-", "~", "+"])}${of("int")})`,
        () => `(${of("int")} ** 2)`,
        () => `(${of("bool")} + ${of("int")})`,
        () => `len(${of(dice.pick(["str", "list", "tuple", "dict", "set"]))})`,
        () => `abs(${of("int")})`,
        () => `${dice.pick(["min", "max"])}(${of("int")}, ${of("int")})`,
        () => `sum(${of("int")} % 7 for v in range(4))`,
        () => `int(${of(dice.pick(["float", "int", "bool"]))})`,
        () => `divmod(${of("int")}, ${divisor()})[${dice.below(2)}]`,
        () => `[${of("int")}, ${of("int")}, ${of("int")}][${small()}]`,
        () => (dice.once(4) ? `${of(dice.pick(["list", "tuple"]))}[${small()}]` : of("int")),
        () => (dice.once(3) ? `${of("dict")}.get(${of("int")}, ${of("int")})` : of("int")),
        () => `{1: ${of("int")}, 2: ${of("int")}}.get(${of("int")}, ${of("int")})`,
        () => `ord(${of("str")}[:1] or "q")`,
        () => (scope.classes.length > 0 ? `${of("object")}.n` : of("int")),
        () => (scope.classes.length > 0 ? `${of("object")}.${dice.pick(["twice", "count"])}` : of("int")),
        () => (scope.classes.length > 0 ? `${of("object")}.add(${of("int")})` : of("int")),
        () => `(${of("int")}).bit_length()`,
      ]);
    case "float":
      return dice.choose([
        () => `(${of("float")} ${dice.pick(["+", "-", "*"])} ${of("float")})`,
        () => `(${of("float")} ${dice.pick(["+", "-", "*"])} ${of("int")})`,
        () => `(${of("int")} ${dice.pick(["+", "-", "*"])} ${of("float")})`,
        () => `(${of(dice.pick(["float", "int"]))} ${dice.pick(["/", "//", "%"])} (${of("float")} or 0.75))`,
        () => `(${of(dice.pick(["float", "int"]))} / ${divisor()})`,
        () => `(-${of("float")})`,
        () => `(${of("float")} ** 2)`,
        () => `abs(${of("float")})`,
        () => `float(${of(dice.pick(["int", "float", "bool"]))})`,
        () => `${dice.pick(["min", "max"])}(${of("float")}, ${of(dice.pick(["float", "int"]))})`,
        () => `sum([${of("float")}, ${of("float")}, 0.25])`,
        () => `math.sqrt(abs(${of("float")}))`,
        () => (scope.classes.length > 0 ? `${of("object")}.x` : of("float")),
        () => `[${of("float")}, ${of("float")}][${small()}]`,
      ]);
    case "bool":
      return dice.choose([
        () => `(${of("int")} ${dice.pick(comparisons)} ${of("int")})`,
        () => `(${of("float")} ${dice.pick(comparisons)} ${of(dice.pick(["int", "float"]))})`,
        () => `(${of("str")} ${dice.pick(comparisons)} ${of("str")})`,
        () => `(${of("int")} < ${of("int")} <= ${of("int")})`,
        () => `(${any()} ${dice.pick(["==", "!="])} ${any()})`,
        () => `(${any()} ${dice.pick(["is", "is not"])} None)`,
        () => `(not ${any()})`,
        () => `(${any()} ${dice.pick(["in", "not in"])} ${of(dice.pick(["list", "tuple"]))})`,
        () => `(${hashable()} ${dice.pick(["in", "not in"])} ${of(dice.pick(["set", "dict"]))})`,
        () => `(${of("str")} in ${of("str")})`,
        () => `isinstance(${any()}, ${dice.pick(["int", "float", "str", "(list, tuple)", "dict"])})`,
        () => `bool(${any()})`,
        () => `(${of("bool")} ${dice.pick(["and", "or"])} ${of("bool")})`,
        () => `${dice.pick(["any", "all"])}(${of(dice.pick(["list", "tuple"]))})`,
        () => `(${of("object")} ${dice.pick(["<", "==", "!=", "=="])} ${of("object")})`,
      ]);
    case "str":
      return dice.choose([
        () => `(${of("str")} + ${of("str")})`,
        () => `(${of("str")} * ${dice.below(4)})`,
        () => `${of("str")}[${slice(scope)}]`,
        () => `(${of("str")} or "?")[${small()}]`,
        () =>
          `${of("str")}.${dice.pick(["upper()", "strip()", 'replace("a", "bb")', "title()", "swapcase()"])}`,
        () => `str(${of(dice.pick(["int", "float", "bool", "list"]))})`,
        () => `repr(${any()})`,
        // In parentheses: a display would start with a second brace.
        () => `f"{(${of("int")})}-{(${any()})!r}"`,
        () => `f"{(${of("float")}):.3f}|{(${of("int")}):>5}|{(${of("str")}):^7}"`,
        () => `("%s/%r" % (${any()}, ${any()}))`,
        () => `",".join([str(v) for v in ${of("list")}])`,
        () => `"-".join(${of("str")})`,
        () => `chr(97 + ${of("int")} % 26)`,
        () => `type(${any()}).__name__`,
      ]);
    case "list":
      return dice.choose([
        () => `[${dice.times(dice.below(4), () => of(dice.pick(kinds))).join(", ")}]`,
        () => `[${dice.times(dice.between(1, 4), () => of("float")).join(", ")}]`,
        () => comprehension(scope, depth, "[", "]"),
        () => `${of("list")}[${slice(scope)}]`,
        () => `(${of("list")} + ${of("list")})`,
        () => `(${of("list")} * ${dice.below(3)})`,
        () => `list(${iterable(scope, depth - 1)})`,
        () => `sorted(${of(dice.pick(["list", "tuple", "set"]))}, key=lambda v: (str(type(v)), repr(v)))`,
        () => `sorted([${of("int")}, ${of("int")}, ${of("int")}])`,
        () => `[*${of(dice.pick(["list", "tuple"]))}, ${any()}]`,
        () => `${of("str")}.split(${dice.pick(["", '","', '"b"'])})`,
        () => `[${of("int")} for v in range(3)]`,
      ]);
    case "tuple":
      return dice.choose([
        () => `(${dice.times(dice.between(1, 3), any).join(", ")},)`,
        () => `tuple(${of(dice.pick(["list", "set"]))})`,
        () => `${of("tuple")}[${slice(scope)}]`,
        () => `(${of("tuple")} + ${of("tuple")})`,
        () => `divmod(${of("int")}, ${divisor()})`,
        () => (scope.classes.length > 0 ? `${of("object")}.pair(${of("int")})` : `(${any()},)`),
      ]);
    case "dict":
      return dice.choose([
        () => `{${of("int")}: ${any()}, ${of("str")}: ${any()}}`,
        () => comprehension(scope, depth, "{", "}"),
        () => `{**${of("dict")}, ${of("str")}: ${any()}}`,
        () => `dict(a=${any()}, b=${any()})`,
        () => `dict(zip(${of("str")}, ${of("list")}))`,
        () => `(${of("dict")} | ${of("dict")})`,
      ]);
    case "set":
      return dice.choose([
        () => `{${of("int")}, ${of("int")}, ${of("str")}}`,
        () => `set(${of("str")})`,
        () => `(${of("set")} ${dice.pick(["|", "&", "-", "^"])} ${of("set")})`,
        () => `{${of("int")} % 5 for v in range(4)}`,
      ]);
    case "object":
      if (scope.classes.length === 0) return "None";
      return dice.choose([
        () => `${dice.pick(scope.classes)}(${of("int")})`,
        () => `${dice.pick(scope.classes)}(${of("int")}, ${of("float")})`,
        () =>
          `${dice.pick(scope.classes)}(${of("int")}, x=${of(dice.pick(["float", "float", "int", "str"]))})`,
        () => `(${of("object")} ${dice.pick(["+", "-", "*"])} ${of(dice.pick(["object", "int"]))})`,
        () => `${of("object")}.copy()`,
      ]);
    case "none":
      return dice.choose([
        () => "None",
        () => `${of("dict")}.get(${hashable()})`,
        () => `${of("list")}.append(${any()})`,
      ]);
  }
}

/** Inside of brackets. */
export function slice(scope: Scope): string {
  const { dice } = scope;
  const end = (): string =>
    dice.once(3) ? "" : dice.once(5) ? expression(scope, "int", 1) : String(dice.between(-4, 5));
  return `${end()}:${end()}${dice.once(3) ? `:${dice.pick(["-1", "2", "-2", "1"])}` : ""}`;
}

function comprehension(scope: Scope, depth: number, open: string, close: string): string {
  const { dice } = scope;
  const name = dice.pick(["u", "v"]);
  const kind = dice.pick<Kind>(["int", "float", "str"]);
  const inner = scope.with({ variables: new Map(scope.variables).set(name, kind) });
  const items = dice.choose([
    () => `range(${dice.below(6)})`,
    () => `[${dice.times(dice.below(4), () => expression(scope, kind, depth - 2)).join(", ")}]`,
    () => expression(scope, "list", depth - 2),
  ]);
  const filter = dice.once(3) ? ` if ${condition(inner, depth - 2)}` : "";
  const second = dice.once(5) ? ` for w in range(${dice.below(3)})` : "";
  const value = expression(inner, kind, depth - 1);
  const entry = open === "{" ? `${expression(inner, dice.pick(["int", "str"]), 1)}: ${value}` : value;
  return `${open}${entry} for ${name} in ${items}${second}${filter}${close}`;
}

/** Something to go through, of at most about ten items. */
export function iterable(scope: Scope, depth = 2): string {
  const { dice } = scope;
  const of = (kind: Kind): string => expression(scope, kind, depth - 1);
  const small = (): string => (dice.once(6) ? `${of("int")} % 9` : String(dice.between(-3, 8)));
  return dice.choose([
    () => `range(${small()})`,
    () => `range(${small()}, ${small()})`,
    () => `range(${small()}, ${small()}, ${dice.pick(["-1", "2", "-2", "3"])})`,
    () => `range(9007199254740988, ${dice.pick(["9007199254740991", "9007199254740994"])})`,
    () => `${of("list")}[:8]`,
    () => `${of("tuple")}[:8]`,
    () => `${of("str")}[:8]`,
    () => `list(${of("dict")})[:8]`,
    () => `${of("dict")}.${dice.pick(["keys", "values", "items"])}()`,
    () => `sorted(${of("set")}, key=repr)`,
    () => `reversed(${of("list")}[:8])`,
    () => `enumerate(${of(dice.pick(["list", "str"]))}[:8])`,
    () => `zip(${of("list")}[:8], ${of(dice.pick(["tuple", "str"]))}[:8])`,
    () => `map(lambda v: ${dice.pick(["v", "(v, v)", "str(v)", "v + v"])}, ${of("list")}[:8])`,
    () => `filter(None, ${of("list")}[:8])`,
    () => call(scope, undefined, depth) ?? `range(${small()})`,
    () => (scope.classes.length > 0 ? of("object") : `range(${small()})`),
  ]);
}
