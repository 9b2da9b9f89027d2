// Compares our syntax trees with CPython's, for every file of its standard library:
//
//   node scripts/check-ast.mjs [part of a path ...]
//
// Prints how many are equal, the first difference of each that isn't, and tokens per millisecond of CPU time.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { build } from "esbuild";
import { unzipSync } from "fflate";
import { loadPyodide } from "pyodide";

const root = new URL("..", import.meta.url).pathname;
process.chdir(root);
const only = process.argv.slice(2);

execFileSync("node", ["scripts/build.mjs"], { stdio: ["ignore", "ignore", "inherit"] });
await build({
  stdin: {
    contents: `export * from "./lib/syntax/index.ts"; export { Lexer } from "./grammar/index.ts";`,
    resolveDir: root,
  },
  outfile: "build/check-ast.js",
  bundle: true,
  packages: "external",
  format: "esm",
  platform: "node",
  target: "node20",
  sourcemap: true,
  logLevel: "warning",
});
const { parse, dump, setCharacterNames, Lexer } = await import(`${root}build/check-ast.js`);

const python = await loadPyodide();
python.runPython(`
import ast, unicodedata, warnings
warnings.simplefilter("ignore")
def expected(source, name):
    return ast.dump(ast.parse(bytes(source.to_py()), name), include_attributes=True)
def code_point(name):
    try:
        return ord(unicodedata.lookup(name))
    except (KeyError, TypeError):
        return -1
`);
const expected = python.globals.get("expected");
const codePoint = python.globals.get("code_point");
setCharacterNames(name => {
  const point = codePoint(name);
  return point < 0 ? undefined : point;
});

const files = Object.entries(unzipSync(readFileSync("node_modules/pyodide/python_stdlib.zip")))
  .filter(([name]) => name.endsWith(".py") && (only.length === 0 || only.some(part => name.includes(part))))
  .sort(([a], [b]) => (a < b ? -1 : 1));

let equal = 0;
let tokens = 0;
let lexing = 0;
let parsing = 0;
for (const [name, source] of files) {
  const text = new TextDecoder().decode(source).replace(/\r\n?/g, "\n");
  const start = performance.now();
  const lexer = new Lexer(text.endsWith("\n") ? text : `${text}\n`, false, () => {});
  for (let token = lexer.next(); token.type !== "end" && token.type !== "error"; token = lexer.next())
    tokens++;
  lexing += performance.now() - start;
  let ours;
  const cpu = process.cpuUsage();
  try {
    const tree = parse(source, { filename: name, mode: "exec" });
    parsing += process.cpuUsage(cpu).user / 1000;
    ours = dump(tree);
  } catch (error) {
    ours =
      error.name === "SyntaxFailure"
        ? `${error.type} ${error.message} ${error.lineno}:${error.offset} ${error.text}`
        : error.stack;
  }
  const theirs = expected(source, name);
  if (ours === theirs) {
    equal++;
    continue;
  }
  let at = 0;
  while (ours[at] === theirs[at]) at++;
  const from = Math.max(0, at - 60);
  console.log(`${name}\n  ours   ${ours.slice(from, at + 240)}\n  theirs ${theirs.slice(from, at + 240)}`);
}
console.log(
  `${equal} of ${files.length} equal; ${tokens} tokens; lexing alone ${lexing.toFixed(0)} ms; ` +
    `parsing ${parsing.toFixed(0)} ms of CPU: ${(tokens / parsing).toFixed(0)} tokens/ms`,
);
process.exitCode = equal === files.length ? 0 : 1;
