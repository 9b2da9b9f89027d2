/**
 * The typed syntax tree: CPython 3.14's `ast` classes as tagged records.
 *
 * `kind` is the name of CPython's class, fields have CPython's names and come in CPython's order. Operators and
 * contexts, which carry no data, are plain strings. What CPython writes as `None` is `null`; what it writes as an
 * empty list is an empty array.
 */

/**
 * Where a node stands in its source. Lines count from 1. Columns count from 0, in bytes of the line's UTF-8
 * encoding, as CPython's do; the end is exclusive.
 */
export interface Location {
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
}

// ---- Constants

/**
 * A literal's value, on the host's side: the parser knows no Python objects.
 *
 * An `int` is a `number` exactly when it is a safe integer, else a `bigint`.
 */
export type ConstantValue =
  | { type: "int"; value: number | bigint }
  | { type: "float"; value: number }
  | { type: "complex"; imag: number }
  | StrValue
  | { type: "bytes"; value: Uint8Array }
  | { type: "none" }
  | { type: "true" }
  | { type: "false" }
  | { type: "ellipsis" };

/**
 * A `str`. It is `wide` when `value` holds any surrogate code unit; `points` then holds its code points, because
 * `"\ud83d\ude00"` (two code points) and `"\U0001f600"` (one) have the same code units.
 */
export type StrValue =
  | { type: "str"; value: string; wide: false }
  | { type: "str"; value: string; wide: true; points: number[] };

// ---- Operators and contexts

export type ExprContext = "Load" | "Store" | "Del";
export type BoolOperator = "And" | "Or";
export type Operator =
  | "Add"
  | "Sub"
  | "Mult"
  | "MatMult"
  | "Div"
  | "Mod"
  | "Pow"
  | "LShift"
  | "RShift"
  | "BitOr"
  | "BitXor"
  | "BitAnd"
  | "FloorDiv";
export type UnaryOperator = "Invert" | "Not" | "UAdd" | "USub";
export type CompareOperator = "Eq" | "NotEq" | "Lt" | "LtE" | "Gt" | "GtE" | "Is" | "IsNot" | "In" | "NotIn";

// ---- Modules

export interface Module {
  kind: "Module";
  body: Stmt[];
  type_ignores: never[];
}

export interface Interactive {
  kind: "Interactive";
  body: Stmt[];
}

export interface Expression {
  kind: "Expression";
  body: Expr;
}

export type Mod = Module | Interactive | Expression;

// ---- Statements

export interface FunctionDef extends Location {
  kind: "FunctionDef";
  name: string;
  args: Arguments;
  body: Stmt[];
  decorator_list: Expr[];
  returns: Expr | null;
  type_comment: null;
  type_params: TypeParam[];
}

export interface AsyncFunctionDef extends Location {
  kind: "AsyncFunctionDef";
  name: string;
  args: Arguments;
  body: Stmt[];
  decorator_list: Expr[];
  returns: Expr | null;
  type_comment: null;
  type_params: TypeParam[];
}

export interface ClassDef extends Location {
  kind: "ClassDef";
  name: string;
  bases: Expr[];
  keywords: Keyword[];
  body: Stmt[];
  decorator_list: Expr[];
  type_params: TypeParam[];
}

export interface Return extends Location {
  kind: "Return";
  value: Expr | null;
}

export interface Delete extends Location {
  kind: "Delete";
  targets: Expr[];
}

export interface Assign extends Location {
  kind: "Assign";
  targets: Expr[];
  value: Expr;
  type_comment: null;
}

export interface TypeAlias extends Location {
  kind: "TypeAlias";
  name: Name;
  type_params: TypeParam[];
  value: Expr;
}

export interface AugAssign extends Location {
  kind: "AugAssign";
  target: Name | Attribute | Subscript;
  op: Operator;
  value: Expr;
}

export interface AnnAssign extends Location {
  kind: "AnnAssign";
  target: Name | Attribute | Subscript;
  annotation: Expr;
  value: Expr | null;
  /** 1 when the target is a name without parentheses, else 0. */
  simple: 0 | 1;
}

export interface For extends Location {
  kind: "For";
  target: Expr;
  iter: Expr;
  body: Stmt[];
  orelse: Stmt[];
  type_comment: null;
}

export interface AsyncFor extends Location {
  kind: "AsyncFor";
  target: Expr;
  iter: Expr;
  body: Stmt[];
  orelse: Stmt[];
  type_comment: null;
}

export interface While extends Location {
  kind: "While";
  test: Expr;
  body: Stmt[];
  orelse: Stmt[];
}

export interface If extends Location {
  kind: "If";
  test: Expr;
  body: Stmt[];
  orelse: Stmt[];
}

export interface With extends Location {
  kind: "With";
  items: WithItem[];
  body: Stmt[];
  type_comment: null;
}

export interface AsyncWith extends Location {
  kind: "AsyncWith";
  items: WithItem[];
  body: Stmt[];
  type_comment: null;
}

export interface Match extends Location {
  kind: "Match";
  subject: Expr;
  cases: MatchCase[];
}

export interface Raise extends Location {
  kind: "Raise";
  exc: Expr | null;
  cause: Expr | null;
}

export interface Try extends Location {
  kind: "Try";
  body: Stmt[];
  handlers: ExceptHandler[];
  orelse: Stmt[];
  finalbody: Stmt[];
}

export interface TryStar extends Location {
  kind: "TryStar";
  body: Stmt[];
  handlers: ExceptHandler[];
  orelse: Stmt[];
  finalbody: Stmt[];
}

export interface Assert extends Location {
  kind: "Assert";
  test: Expr;
  msg: Expr | null;
}

export interface Import extends Location {
  kind: "Import";
  names: Alias[];
}

export interface ImportFrom extends Location {
  kind: "ImportFrom";
  module: string | null;
  names: Alias[];
  /** How many leading dots. */
  level: number;
}

export interface Global extends Location {
  kind: "Global";
  names: string[];
}

export interface Nonlocal extends Location {
  kind: "Nonlocal";
  names: string[];
}

/** An expression that stands as a statement. */
export interface ExprStmt extends Location {
  kind: "Expr";
  value: Expr;
}

export interface Pass extends Location {
  kind: "Pass";
}

export interface Break extends Location {
  kind: "Break";
}

export interface Continue extends Location {
  kind: "Continue";
}

export type Stmt =
  | FunctionDef
  | AsyncFunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | TypeAlias
  | AugAssign
  | AnnAssign
  | For
  | AsyncFor
  | While
  | If
  | With
  | AsyncWith
  | Match
  | Raise
  | Try
  | TryStar
  | Assert
  | Import
  | ImportFrom
  | Global
  | Nonlocal
  | ExprStmt
  | Pass
  | Break
  | Continue;

// ---- Expressions

export interface BoolOp extends Location {
  kind: "BoolOp";
  op: BoolOperator;
  values: Expr[];
}

export interface NamedExpr extends Location {
  kind: "NamedExpr";
  target: Name;
  value: Expr;
}

export interface BinOp extends Location {
  kind: "BinOp";
  left: Expr;
  op: Operator;
  right: Expr;
}

export interface UnaryOp extends Location {
  kind: "UnaryOp";
  op: UnaryOperator;
  operand: Expr;
}

export interface Lambda extends Location {
  kind: "Lambda";
  args: Arguments;
  body: Expr;
}

export interface IfExp extends Location {
  kind: "IfExp";
  test: Expr;
  body: Expr;
  orelse: Expr;
}

/** A key is `null` where its value is unpacked: `{**value}`. */
export interface Dict extends Location {
  kind: "Dict";
  keys: (Expr | null)[];
  values: Expr[];
}

export interface SetExpr extends Location {
  kind: "Set";
  elts: Expr[];
}

export interface ListComp extends Location {
  kind: "ListComp";
  elt: Expr;
  generators: Comprehension[];
}

export interface SetComp extends Location {
  kind: "SetComp";
  elt: Expr;
  generators: Comprehension[];
}

export interface DictComp extends Location {
  kind: "DictComp";
  key: Expr;
  value: Expr;
  generators: Comprehension[];
}

export interface GeneratorExp extends Location {
  kind: "GeneratorExp";
  elt: Expr;
  generators: Comprehension[];
}

export interface Await extends Location {
  kind: "Await";
  value: Expr;
}

export interface Yield extends Location {
  kind: "Yield";
  value: Expr | null;
}

export interface YieldFrom extends Location {
  kind: "YieldFrom";
  value: Expr;
}

export interface Compare extends Location {
  kind: "Compare";
  left: Expr;
  ops: CompareOperator[];
  comparators: Expr[];
}

export interface Call extends Location {
  kind: "Call";
  func: Expr;
  args: Expr[];
  keywords: Keyword[];
}

/** One `{…}` of an f-string. `conversion` is -1 or the character code of `s`, `r` or `a`. */
export interface FormattedValue extends Location {
  kind: "FormattedValue";
  value: Expr;
  conversion: number;
  format_spec: JoinedStr | null;
}

/** One `{…}` of a t-string; `str` is the text of its expression. */
export interface Interpolation extends Location {
  kind: "Interpolation";
  value: Expr;
  str: StrValue;
  conversion: number;
  format_spec: JoinedStr | null;
}

export interface JoinedStr extends Location {
  kind: "JoinedStr";
  values: Expr[];
}

export interface TemplateStr extends Location {
  kind: "TemplateStr";
  values: Expr[];
}

/** `type` on the value says what it is; the field `kind` of CPython's Constant is `kind_prefix` here. */
export interface Constant extends Location {
  kind: "Constant";
  value: ConstantValue;
  /** "u" when the literal was written `u"…"`, else null. CPython calls this field `kind`. */
  kind_prefix: "u" | null;
}

export interface Attribute extends Location {
  kind: "Attribute";
  value: Expr;
  attr: string;
  ctx: ExprContext;
}

export interface Subscript extends Location {
  kind: "Subscript";
  value: Expr;
  slice: Expr;
  ctx: ExprContext;
}

export interface Starred extends Location {
  kind: "Starred";
  value: Expr;
  ctx: ExprContext;
}

export interface Name extends Location {
  kind: "Name";
  id: string;
  ctx: ExprContext;
}

export interface List extends Location {
  kind: "List";
  elts: Expr[];
  ctx: ExprContext;
}

export interface Tuple extends Location {
  kind: "Tuple";
  elts: Expr[];
  ctx: ExprContext;
}

/** Stands only in `Subscript.slice`, alone or as an element of a tuple there. */
export interface Slice extends Location {
  kind: "Slice";
  lower: Expr | null;
  upper: Expr | null;
  step: Expr | null;
}

export type Expr =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | SetExpr
  | ListComp
  | SetComp
  | DictComp
  | GeneratorExp
  | Await
  | Yield
  | YieldFrom
  | Compare
  | Call
  | FormattedValue
  | Interpolation
  | JoinedStr
  | TemplateStr
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | List
  | Tuple
  | Slice;

// ---- Parts of statements and expressions

export interface Comprehension {
  kind: "comprehension";
  target: Expr;
  iter: Expr;
  ifs: Expr[];
  is_async: 0 | 1;
}

export interface ExceptHandler extends Location {
  kind: "ExceptHandler";
  type: Expr | null;
  name: string | null;
  body: Stmt[];
}

/** `kw_defaults` has one entry per keyword-only parameter, `null` where it is required. */
export interface Arguments {
  kind: "arguments";
  posonlyargs: Arg[];
  args: Arg[];
  vararg: Arg | null;
  kwonlyargs: Arg[];
  kw_defaults: (Expr | null)[];
  kwarg: Arg | null;
  defaults: Expr[];
}

export interface Arg extends Location {
  kind: "arg";
  arg: string;
  annotation: Expr | null;
  type_comment: null;
}

/** `arg` is `null` for `**value`. */
export interface Keyword extends Location {
  kind: "keyword";
  arg: string | null;
  value: Expr;
}

export interface Alias extends Location {
  kind: "alias";
  name: string;
  asname: string | null;
}

export interface WithItem {
  kind: "withitem";
  context_expr: Expr;
  optional_vars: Expr | null;
}

export interface MatchCase {
  kind: "match_case";
  pattern: Pattern;
  guard: Expr | null;
  body: Stmt[];
}

// ---- Patterns

export interface MatchValue extends Location {
  kind: "MatchValue";
  value: Expr;
}

export interface MatchSingleton extends Location {
  kind: "MatchSingleton";
  value: { type: "none" } | { type: "true" } | { type: "false" };
}

export interface MatchSequence extends Location {
  kind: "MatchSequence";
  patterns: Pattern[];
}

export interface MatchMapping extends Location {
  kind: "MatchMapping";
  keys: Expr[];
  patterns: Pattern[];
  rest: string | null;
}

export interface MatchClass extends Location {
  kind: "MatchClass";
  cls: Expr;
  patterns: Pattern[];
  kwd_attrs: string[];
  kwd_patterns: Pattern[];
}

export interface MatchStar extends Location {
  kind: "MatchStar";
  name: string | null;
}

export interface MatchAs extends Location {
  kind: "MatchAs";
  pattern: Pattern | null;
  name: string | null;
}

export interface MatchOr extends Location {
  kind: "MatchOr";
  patterns: Pattern[];
}

export type Pattern =
  | MatchValue
  | MatchSingleton
  | MatchSequence
  | MatchMapping
  | MatchClass
  | MatchStar
  | MatchAs
  | MatchOr;

// ---- Type parameters

export interface TypeVar extends Location {
  kind: "TypeVar";
  name: string;
  bound: Expr | null;
  default_value: Expr | null;
}

export interface ParamSpec extends Location {
  kind: "ParamSpec";
  name: string;
  default_value: Expr | null;
}

export interface TypeVarTuple extends Location {
  kind: "TypeVarTuple";
  name: string;
  default_value: Expr | null;
}

export type TypeParam = TypeVar | ParamSpec | TypeVarTuple;

/** Any node at all. */
export type Node =
  | Mod
  | Stmt
  | Expr
  | Comprehension
  | ExceptHandler
  | Arguments
  | Arg
  | Keyword
  | Alias
  | WithItem
  | MatchCase
  | Pattern
  | TypeParam;
