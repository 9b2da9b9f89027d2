import { readFileSync } from "node:fs";
import test from "ava";
import { positionAt, table } from "../../lib/code/index.ts";
import { codesOf, compiled } from "./compiled.ts";

// spec/compiler/update.mjs asks CPython what to expect.

const cases: { source: string; expected: Record<string, string[]> }[] = JSON.parse(
  readFileSync("spec/compiler/places.json", "utf8"),
);

const kinds = new Map(
  Object.entries({
    call: "CALL CALL_KW CALL_METHOD CALL_METHOD_KW CALL_EX",
    attribute: "LOAD_ATTR LOAD_METHOD LOAD_SUPER_ATTR LOAD_SUPER_METHOD",
    item: "LOAD_ITEM",
    "store attribute": "STORE_ATTR",
    "store item": "STORE_ITEM",
    compare: "LT LE EQ NE GT GE IS IS_NOT CONTAINS NOT_CONTAINS",
    raise: "RAISE RAISE_FROM RAISE_CURRENT",
    iterate: "GET_ITER FOR_ITER",
    unpack: "UNPACK_SEQUENCE UNPACK_EX",
    global: "LOAD_GLOBAL",
    name: "LOAD_NAME",
    import: "IMPORT_NAME IMPORT_FROM",
    special: "LOAD_SPECIAL",
    "match exception": "MATCH_EXCEPTION",
    match: "MATCH_SEQUENCE MATCH_CLASS MATCH_MAPPING MATCH_KEYS",
    unary: "NEG INVERT NOT",
    delete: "DELETE_ATTR DELETE_ITEM DELETE_NAME",
    await: "GET_AWAITABLE GET_AITER GET_ANEXT",
    append: "LIST_APPEND SET_ADD DICT_SET",
    jump: "JUMP_IF_TRUE JUMP_IF_FALSE",
    format: "FORMAT",
    operator: "ADD SUB MUL MATMUL TRUEDIV FLOORDIV MOD POW LSHIFT RSHIFT AND OR XOR",
  }).flatMap(([kind, names]) => names.split(" ").map(name => [name, kind] as const)),
);

/** Where the instructions of each kind come from. */
function placesOf(source: string): Record<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const code of codesOf(compiled(source))) {
    for (let at = 0; at < code.words.length; at += table[code.words[at]].length) {
      const kind = kinds.get(table[code.words[at]].name);
      const { line, endLine, column, endColumn } = positionAt(code, at);
      if (!kind || line === 0) continue;
      const all = found.get(kind) ?? new Set();
      found.set(kind, all.add(`${line}:${column}-${endLine}:${endColumn}`));
    }
  }
  return Object.fromEntries([...found].map(([kind, all]) => [kind, [...all].sort()]));
}

test("instructions come from where CPython's come from", t => {
  for (const { source, expected } of cases) t.deepEqual(placesOf(source), expected, source);
});
