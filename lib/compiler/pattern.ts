/** `match` statements. */
import * as op from "../code/opcode.generated.ts";
import type {
  Expr,
  Location,
  Match,
  MatchAs,
  MatchClass,
  MatchMapping,
  MatchOr,
  MatchSequence,
  Pattern,
} from "../syntax/index.ts";
import { int, keyOf, str, tuple } from "./constant.ts";
import { conditionally } from "./exception.ts";
import { placeOf } from "./function.ts";
import type { Register } from "./register.ts";
import { isVariable } from "./register.ts";
import type { Label } from "./step.ts";
import type { Operand, Unit } from "./unit.ts";
import { reprOf } from "./unparse.ts";

/**
 * What a pattern has captured, by name. Names are bound only when the whole pattern has matched, so until then the
 * values stay in registers: nothing above `top` is given back while a case is matched.
 */
type Captures = Map<string, Operand>;

function matchStatement(unit: Unit, node: Match): void {
  const { top } = unit;
  const end = unit.label();
  let subject = unit.value(node.subject);
  if (subject >= 0 && isVariable(subject)) {
    const copy = unit.temporary();
    unit.move(copy, subject, node.subject);
    subject = copy;
  }
  const inner = unit.top;
  for (const [i, each] of node.cases.entries()) {
    const { pattern, guard, body } = each;
    const isLast = i === node.cases.length - 1;
    if (!isLast && !guard) refuseIrrefutable(unit, pattern);
    const next = unit.label();
    const captures: Captures = new Map();
    match(unit, pattern, subject, next, captures);
    for (const [name, value] of captures) unit.storeName(name, value, pattern);
    unit.top = inner;
    if (guard) unit.jumpIf(guard, next, false);
    conditionally(unit, body);
    if (!isLast) unit.jump(end);
    unit.mark(next);
  }
  unit.mark(end);
  unit.top = top;
}

export const patternStatements = { Match: matchStatement };

/** A pattern that always matches makes those after it pointless. */
function refuseIrrefutable(unit: Unit, pattern: Pattern): void {
  const capture = irrefutable(pattern);
  if (!capture) return;
  const what = capture.name === null ? "wildcard" : `name capture '${capture.name}'`;
  unit.fail(`${what} makes remaining patterns unreachable`, capture);
}

/** The capture or wildcard that makes the pattern match anything, or null. */
function irrefutable(pattern: Pattern): MatchAs | null {
  if (pattern.kind === "MatchAs") return pattern.pattern ? irrefutable(pattern.pattern) : pattern;
  if (pattern.kind === "MatchOr") return irrefutable(pattern.patterns[pattern.patterns.length - 1]);
  return null;
}

function isWildcard(pattern: Pattern): boolean {
  return pattern.kind === "MatchAs" && pattern.name === null;
}

function capture(unit: Unit, name: string, value: Operand, at: Location, captures: Captures): void {
  if (captures.has(name)) unit.fail(`multiple assignments to name '${name}' in pattern`, at);
  captures.set(name, value);
}

/** Goes on if the subject matches, with the captures noted; else jumps. */
function match(unit: Unit, pattern: Pattern, subject: Operand, onFailure: Label, captures: Captures): void {
  switch (pattern.kind) {
    case "MatchValue": {
      const { top } = unit;
      if (!isComparable(unit, pattern.value)) {
        unit.fail("patterns may only match literals and attribute lookups", pattern);
      }
      const value = unit.value(pattern.value);
      unit.top = top;
      const test = unit.temporary();
      unit.emit(op.EQ, pattern, test, subject, value);
      failUnless(unit, test, onFailure, pattern);
      return;
    }
    case "MatchSingleton": {
      if (pattern.value.type === "none") {
        unit.emit(op.JUMP_IF_NOT_NONE, pattern, subject, onFailure);
        return;
      }
      const test = unit.temporary();
      unit.emit(op.IS, pattern, test, subject, unit.literal(pattern.value));
      failUnless(unit, test, onFailure, pattern);
      return;
    }
    case "MatchSequence":
      matchSequence(unit, pattern, subject, onFailure, captures);
      return;
    case "MatchMapping":
      matchMapping(unit, pattern, subject, onFailure, captures);
      return;
    case "MatchClass":
      matchClass(unit, pattern, subject, onFailure, captures);
      return;
    case "MatchStar":
      if (pattern.name !== null) capture(unit, pattern.name, subject, pattern, captures);
      return;
    case "MatchAs":
      if (pattern.pattern) match(unit, pattern.pattern, subject, onFailure, captures);
      if (pattern.name !== null) capture(unit, pattern.name, subject, pattern, captures);
      return;
    case "MatchOr":
      matchOr(unit, pattern, subject, onFailure, captures);
  }
}

/** Patterns hold plain values only. */
function isComparable(unit: Unit, node: Expr): boolean {
  return node.kind === "Attribute" || (node.kind !== "JoinedStr" && unit.fold(node) !== null);
}

/** Jumps if the test, which stands in the topmost temporary, came out false. */
function failUnless(unit: Unit, test: Register, onFailure: Label, at: Location): void {
  unit.emit(op.JUMP_IF_FALSE, at, test, onFailure);
  unit.top--;
}

function matchSequence(
  unit: Unit,
  pattern: MatchSequence,
  subject: Operand,
  onFailure: Label,
  captures: Captures,
): void {
  const { patterns } = pattern;
  const star = patterns.findIndex(each => each.kind === "MatchStar");
  if (star >= 0 && patterns.some((each, i) => i > star && each.kind === "MatchStar")) {
    unit.fail("multiple starred names in sequence pattern", pattern);
  }
  const size = patterns.length;
  const test = unit.temporary();
  unit.emit(op.MATCH_SEQUENCE, pattern, test, subject);
  failUnless(unit, test, onFailure, pattern);
  const length = unit.temporary();
  const isExact = star < 0;
  if (isExact || size > 1) {
    unit.emit(op.GET_LENGTH, pattern, length, subject);
    const fits = unit.temporary();
    const needed = unit.literal(int(isExact ? size : size - 1));
    unit.emit(isExact ? op.EQ : op.GE, pattern, fits, length, needed);
    failUnless(unit, fits, onFailure, pattern);
  }
  const starred = patterns[star];
  if (patterns.every(each => isWildcard(each) || (each.kind === "MatchStar" && each.name === null))) return;
  if (starred?.kind === "MatchStar" && starred.name === null) {
    // The items between are of no interest: look the others up.
    for (const [i, each] of patterns.entries()) {
      if (i === star || isWildcard(each)) continue;
      const item = unit.temporary();
      if (i < star) unit.emit(op.LOAD_ITEM, pattern, item, subject, unit.literal(int(i)));
      else {
        unit.emit(op.SUB, pattern, item, length, unit.literal(int(size - i)), 0);
        unit.emit(op.LOAD_ITEM, pattern, item, subject, item);
      }
      match(unit, each, item, onFailure, captures);
    }
    return;
  }
  const first = unit.temporaries(size);
  if (isExact) unit.emit(op.UNPACK_SEQUENCE, pattern, first, subject, size);
  else unit.emit(op.UNPACK_EX, pattern, first, subject, star, size - star - 1);
  for (const [i, each] of patterns.entries()) match(unit, each, first + i, onFailure, captures);
}

function matchMapping(
  unit: Unit,
  pattern: MatchMapping,
  subject: Operand,
  onFailure: Label,
  captures: Captures,
): void {
  const { keys, patterns, rest } = pattern;
  const size = keys.length;
  const test = unit.temporary();
  unit.emit(op.MATCH_MAPPING, pattern, test, subject);
  failUnless(unit, test, onFailure, pattern);
  let keyTuple: Operand = unit.none;
  if (size > 0) {
    const fits = unit.temporary();
    unit.emit(op.GET_LENGTH, pattern, fits, subject);
    unit.emit(op.GE, pattern, fits, fits, unit.literal(int(size)));
    failUnless(unit, fits, onFailure, pattern);
    checkKeys(unit, keys, pattern);
    keyTuple = unit.value({ kind: "Tuple", elts: keys, ctx: "Load", ...placeOf(pattern) });
    const values = unit.temporary();
    unit.emit(op.MATCH_KEYS, pattern, values, subject, keyTuple);
    unit.emit(op.JUMP_IF_NONE, pattern, values, onFailure);
    const first = unit.temporaries(size);
    unit.emit(op.UNPACK_SEQUENCE, pattern, first, values, size);
    for (const [i, each] of patterns.entries()) match(unit, each, first + i, onFailure, captures);
  }
  if (rest === null) return;
  const dict = unit.temporary();
  const { top } = unit;
  unit.emit(op.BUILD_MAP, pattern, dict, unit.temporaries(0), 0);
  unit.emit(op.DICT_UPDATE, pattern, dict, subject);
  if (size > 0) {
    const first = unit.temporaries(size);
    unit.emit(op.UNPACK_SEQUENCE, pattern, first, keyTuple, size);
    for (let i = 0; i < size; i++) unit.emit(op.DELETE_ITEM, pattern, dict, first + i);
  }
  unit.top = top;
  capture(unit, rest, dict, pattern, captures);
}

function checkKeys(unit: Unit, keys: readonly Expr[], pattern: MatchMapping): void {
  const seen = new Set<string>();
  for (const each of keys) {
    if (!isComparable(unit, each)) {
      unit.fail("mapping pattern keys may only match literals and attribute lookups", pattern);
    }
    const constant = unit.fold(each);
    if (!constant) continue;
    const isOne = constant.type === "true" || (constant.type === "float" && constant.value === 1);
    const isZero = constant.type === "false" || (constant.type === "float" && constant.value === 0);
    const key = keyOf(isOne ? int(1) : isZero ? int(0) : constant);
    if (seen.has(key)) unit.fail(`mapping pattern checks duplicate key (${reprOf(constant)})`, pattern);
    seen.add(key);
  }
}

function matchClass(
  unit: Unit,
  pattern: MatchClass,
  subject: Operand,
  onFailure: Label,
  captures: Captures,
): void {
  const { cls, patterns, kwd_attrs, kwd_patterns } = pattern;
  for (const [i, name] of kwd_attrs.entries()) {
    const earlier = kwd_attrs.indexOf(name);
    if (earlier < i) unit.fail(`attribute name repeated in class pattern: ${name}`, kwd_patterns[i]);
  }
  const { top } = unit;
  const type = unit.value(cls);
  unit.top = top;
  const attributes = unit.temporary();
  const names = unit.constant(tuple(kwd_attrs.map(str)));
  unit.emit(op.MATCH_CLASS, pattern, attributes, subject, type, patterns.length, names);
  unit.emit(op.JUMP_IF_NONE, pattern, attributes, onFailure);
  const all = [...patterns, ...kwd_patterns];
  if (all.length === 0) return;
  const first = unit.temporaries(all.length);
  unit.emit(op.UNPACK_SEQUENCE, pattern, first, attributes, all.length);
  for (const [i, each] of all.entries()) match(unit, each, first + i, onFailure, captures);
}

function matchOr(unit: Unit, pattern: MatchOr, subject: Operand, onFailure: Label, captures: Captures): void {
  const success = unit.label();
  const { patterns } = pattern;
  /** Where every alternative leaves what it captures. */
  let common: Map<string, Register> | null = null;
  for (const [i, each] of patterns.entries()) {
    const isLast = i === patterns.length - 1;
    if (!isLast) refuseIrrefutable(unit, each);
    const next = unit.label();
    const own: Captures = new Map();
    if (!common) {
      // Registers for the captures lie below those that matching needs.
      const names = capturesOf(each);
      const first = unit.temporaries(names.length);
      common = new Map(names.map((name, index) => [name, first + index]));
    }
    const { top } = unit;
    match(unit, each, subject, isLast ? onFailure : next, own);
    if (own.size !== common.size || [...own.keys()].some(name => !common!.has(name))) {
      unit.fail("alternative patterns bind different names", pattern);
    }
    for (const [name, value] of own) unit.move(common.get(name)!, value, each);
    unit.top = top;
    if (!isLast) unit.jump(success);
    unit.mark(next);
  }
  unit.mark(success);
  for (const [name, register] of common!) capture(unit, name, register, pattern, captures);
}

/** The names that a pattern binds. */
function capturesOf(pattern: Pattern): string[] {
  const names = new Set<string>();
  const visit = (each: Pattern): void => {
    switch (each.kind) {
      case "MatchAs":
        if (each.pattern) visit(each.pattern);
        if (each.name !== null) names.add(each.name);
        return;
      case "MatchStar":
        if (each.name !== null) names.add(each.name);
        return;
      case "MatchMapping":
        each.patterns.forEach(visit);
        if (each.rest !== null) names.add(each.rest);
        return;
      case "MatchClass":
        each.patterns.forEach(visit);
        each.kwd_patterns.forEach(visit);
        return;
      case "MatchSequence":
        each.patterns.forEach(visit);
        return;
      case "MatchOr":
        // All alternatives bind the same names.
        visit(each.patterns[0]);
    }
  };
  visit(pattern);
  return [...names];
}
