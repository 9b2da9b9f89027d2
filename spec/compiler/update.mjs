// Asks CPython 3.14 what it makes of the programs in errors.json, scopes.json and places.json, and writes its answers
// back. To add a program, add an entry with its source and run this.
//
//   node spec/compiler/update.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { loadPyodide } from "pyodide";

const pyodide = await loadPyodide({ env: { HOME: "/", PYTHONHASHSEED: "0", NO_COLOR: "1" } });
pyodide.runPython(`
import ast, dis, json, warnings

def error(source):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            compile(source, "f", "exec")
            expected = None
        except SyntaxError as e:
            expected = {"type": type(e).__name__, "message": e.msg, "lineno": e.lineno, "offset": e.offset,
                        "end_lineno": e.end_lineno, "end_offset": e.end_offset}
    return {"source": source, "expected": expected, "warnings": [[str(w.message), w.lineno] for w in caught]}

def codes(code):
    yield code
    for each in code.co_consts:
        if hasattr(each, "co_code"):
            yield from codes(each)

def scopes(source):
    return {"source": source, "expected": [
        {"qualname": c.co_qualname, "firstLine": c.co_firstlineno, "flags": c.co_flags,
         "varNames": c.co_varnames, "cellNames": c.co_cellvars, "freeNames": c.co_freevars,
         "counts": [c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount]}
        for c in codes(compile(source, "f", "exec"))]}

# Instructions by what they do, where both compilers have one.
KINDS = {name: kind for kind, names in {
    "call": "CALL CALL_KW CALL_FUNCTION_EX", "attribute": "LOAD_ATTR LOAD_SUPER_ATTR", "item": "BINARY_SLICE",
    "store attribute": "STORE_ATTR", "store item": "STORE_SUBSCR STORE_SLICE", "compare": "COMPARE_OP IS_OP CONTAINS_OP",
    "raise": "RAISE_VARARGS", "iterate": "GET_ITER FOR_ITER", "unpack": "UNPACK_SEQUENCE UNPACK_EX",
    "global": "LOAD_GLOBAL", "name": "LOAD_NAME", "import": "IMPORT_NAME IMPORT_FROM", "special": "LOAD_SPECIAL",
    "match exception": "CHECK_EXC_MATCH", "match": "MATCH_SEQUENCE MATCH_CLASS MATCH_MAPPING MATCH_KEYS",
    "unary": "UNARY_NEGATIVE UNARY_INVERT UNARY_NOT", "delete": "DELETE_ATTR DELETE_SUBSCR DELETE_NAME",
    "await": "GET_AWAITABLE GET_AITER GET_ANEXT", "append": "LIST_APPEND SET_ADD MAP_ADD",
    "jump": "POP_JUMP_IF_TRUE POP_JUMP_IF_FALSE", "format": "FORMAT_SIMPLE FORMAT_WITH_SPEC",
}.items() for name in names.split()}

def places(source):
    found = {}
    for code in codes(compile(source, "f", "exec")):
        for each in dis.get_instructions(code):
            kind = KINDS.get(each.opname)
            if each.opname == "BINARY_OP":
                kind = "item" if each.argrepr == "[]" else "operator"
            p = each.positions
            if kind and p.lineno:
                found.setdefault(kind, set()).add(f"{p.lineno}:{p.col_offset}-{p.end_lineno}:{p.end_col_offset}")
    return {"source": source, "expected": {kind: sorted(all) for kind, all in sorted(found.items())}}
`);
for (const [file, ask] of [
  ["errors", "error"],
  ["scopes", "scopes"],
  ["places", "places"],
]) {
  const path = new URL(`${file}.json`, import.meta.url);
  const sources = JSON.parse(readFileSync(path, "utf8")).map(({ source }) => source);
  pyodide.globals.set("sources", JSON.stringify(sources));
  const lines = pyodide
    .runPython(`[json.dumps(${ask}(s), ensure_ascii=False) for s in json.loads(sources)]`)
    .toJs();
  writeFileSync(path, `[\n${lines.join(",\n")}\n]\n`);
}
