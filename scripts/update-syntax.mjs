// Renews what the syntax specs expect, from CPython itself:
//
//   node scripts/update-syntax.mjs
//
// - `spec/syntax/errors/*.json`: for every program, its SyntaxError. Programs that CPython accepts, or rejects only
//   while compiling, are dropped. To add programs, add objects with a `source` (and a `mode`, if not "exec").
// - `spec/syntax/digests.json`: for a sample of the standard library, the SHA-256 of `ast.dump`.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { loadPyodide } from "pyodide";

process.chdir(new URL("..", import.meta.url).pathname);

const python = await loadPyodide();
python.runPython(`
import ast, hashlib, json, warnings
warnings.simplefilter("ignore")
def failure(source, mode):
    try:
        compile(source, "f", mode, ast.PyCF_ONLY_AST)
    except SyntaxError as e:
        if e.text is None and e.lineno is not None:
            return "null"
        return json.dumps(dict(type=type(e).__name__, message=e.msg, lineno=e.lineno, offset=e.offset,
                               end_lineno=e.end_lineno, end_offset=e.end_offset, text=e.text))
    except Exception:
        pass
    return "null"
def digest(source, name):
    tree = ast.dump(ast.parse(bytes(source.to_py()), name), include_attributes=True)
    return hashlib.sha256(tree.encode("utf-8", "surrogatepass")).hexdigest()
`);
const failure = python.globals.get("failure");
const digest = python.globals.get("digest");

const folder = "spec/syntax/errors";
let count = 0;
for (const name of readdirSync(folder).filter(name => name.endsWith(".json"))) {
  const cases = [];
  for (const { source, mode = "exec" } of JSON.parse(readFileSync(`${folder}/${name}`, "utf8"))) {
    const expected = JSON.parse(failure(source, mode));
    if (expected !== null) cases.push(mode === "exec" ? { source, expected } : { source, mode, expected });
  }
  count += cases.length;
  const lines = cases.map(one => JSON.stringify(one));
  writeFileSync(`${folder}/${name}`, `[\n${lines.join(",\n")}\n]\n`);
}
console.log(`${count} wrong programs`);

const files = Object.entries(unzipSync(readFileSync("node_modules/pyodide/python_stdlib.zip")))
  .filter(([name, source]) => name.endsWith(".py") && source.length > 4000)
  .sort(([a], [b]) => (a < b ? -1 : 1));
const sample = files.filter((_, index) => index % Math.floor(files.length / 40) === 0).slice(0, 40);
const digests = Object.fromEntries(sample.map(([name, source]) => [name, digest(source, name)]));
writeFileSync("spec/syntax/digests.json", `${JSON.stringify(digests, null, 2)}\n`);
console.log(`${sample.length} digests`);

execFileSync("npx", ["biome", "format", "--write", "spec/syntax"], { stdio: "ignore" });
