// Builds everything: the nearley grammar, then `build/` (specs and entry points, for ava and for development).

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, transform } from "esbuild";

const root = new URL("..", import.meta.url).pathname;
process.chdir(root);

/** All files below `folder` that end with `suffix`. */
function files(folder, suffix) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map(name => join(folder, name))
    .filter(path => path.endsWith(suffix) && statSync(path, { throwIfNoEntry: false })?.isFile());
}

/** Write a file whole, and only if it says something new: others may be reading it. */
function write(path, text) {
  if (existsSync(path) && readFileSync(path, "utf8") === text) return;
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, path);
}

write(
  "grammar/python.generated.ts",
  execFileSync("node", ["node_modules/nearley/bin/nearleyc.js", "grammar/python.ne"], {
    encoding: "utf8",
  }).replace(/^\/\/ Generated automatically.*$/m, "// Made by scripts/build.mjs from python.ne."),
);

/** The exports of a TypeScript module that needs nothing generated. */
async function load(path) {
  const { outputFiles } = await build({ entryPoints: [path], bundle: true, format: "esm", write: false });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

const { lexicon } = await load("scripts/lexicon.ts");
write(
  "grammar/lexicon.generated.ts",
  `// Made by scripts/build.mjs from words.ts.
/** The lexer's states, as moo compiles them. */
export const states = ${JSON.stringify(lexicon)};
`,
);

const { tables } = await load("scripts/grammar.ts");
write(
  "grammar/tables.generated.ts",
  `// Made by scripts/build.mjs from python.ne.
export const tables = ${JSON.stringify(tables)};
`,
);

/** A module of numbered constants, which the bundler writes into the places that use them. */
function writeNumbers(path, source, names) {
  const lines = names.map((name, number) => `export const ${name} = ${number};`);
  write(path, `// Made by scripts/build.mjs from ${source}.\n${lines.join("\n")}\n`);
}

const { instructions, intrinsics, lengths, tableDigest } = await load("scripts/instructions.ts");
write(
  "lib/code/table.generated.ts",
  `// Made by scripts/build.mjs from instruction.ts.
/** Length in words by opcode. */
export const lengths = Uint8Array.of(${lengths});
/** Tells instruction tables apart: code means something only with the table that it was made for. */
export const tableDigest = ${tableDigest};
`,
);
writeNumbers("lib/code/opcode.generated.ts", "instruction.ts", [...instructions.map(each => each.name)]);
writeNumbers(
  "lib/code/intrinsic.generated.ts",
  "instruction.ts",
  intrinsics.map(each => each.toUpperCase()),
);
const { slotNames } = await load("lib/object/operation.ts");
writeNumbers(
  "lib/object/slot.generated.ts",
  "operation.ts",
  slotNames.map(each => each.slice(2, -2).toUpperCase()),
);

const sources = createHash("sha256");
for (const path of [...files("grammar", ""), ...files("lib", "")].sort()) {
  const text = readFileSync(path, "utf8");
  // What is made here follows from the rest.
  if (!text.startsWith("// Made by scripts/build.mjs"))
    sources.update(path.replaceAll("\\", "/")).update(text);
}
write(
  "lib/cache/build.generated.ts",
  `// Made by scripts/build.mjs.
/** Tells builds of Krait apart. */
export const build = "${sources.digest("hex").slice(0, 16)}";
`,
);

const modulePaths = files("lib/prelude/module", ".py").sort();
const preludePaths = files("lib/prelude", ".py")
  .filter(path => !modulePaths.includes(path))
  .sort();
const { outputFiles } = await build({
  entryPoints: ["scripts/compile-prelude.ts"],
  bundle: true,
  format: "esm",
  platform: "node",
  minifySyntax: true,
  write: false,
});
const compiler = outputFiles[0].text;
const digest = createHash("sha256").update(compiler).update(readFileSync("scripts/build.mjs"));
for (const path of [...preludePaths, ...modulePaths]) digest.update(path).update(readFileSync(path));
const stamp = `// Made by scripts/build.mjs from the files beside it (${digest.digest("hex")}).`;
const preludeOut = "lib/prelude/prelude.generated.ts";
if (!existsSync(preludeOut) || !readFileSync(preludeOut, "utf8").startsWith(stamp)) {
  mkdirSync("build", { recursive: true });
  const path = `build/compile-prelude.${process.pid}.mjs`;
  writeFileSync(path, compiler);
  const { compilePrelude } = await import(pathToFileURL(path).href);
  rmSync(path);
  const preludeFile = each => {
    const { code, names } = compiled(each);
    return `{ code: () => fromBase64(${JSON.stringify(code)}), names: ${JSON.stringify(names)} },\n`;
  };
  const compiled = each => compilePrelude(readFileSync(each, "utf8"), each);
  write(
    preludeOut,
    `${stamp}
import { fromBase64 } from "./base64.ts";
// The texts are in functions, so that the engine makes them when they are asked for.
/** The files of the prelude, compiled, with the names that each defines. */
export const prelude: readonly { readonly code: () => Uint8Array; readonly names: readonly string[] }[] = [
${preludePaths.map(preludeFile).join("")}];
/** The modules that are written in Python, compiled, by path. */
export const modules: Readonly<Record<string, () => Uint8Array>> = {
${modulePaths.map(each => `${JSON.stringify(each)}: () => fromBase64(${JSON.stringify(compiled(each).code)}),\n`).join("")}};
`,
  );
}

const { metafile } = await build({
  entryPoints: [...files("spec", ".ts"), ...files("lib", "index.ts"), ...files("lib", "main.ts")],
  outdir: "build",
  outbase: ".",
  bundle: true,
  splitting: true,
  minifySyntax: true,
  packages: "external",
  format: "esm",
  platform: "node",
  target: "node20",
  sourcemap: true,
  logLevel: "warning",
  metafile: true,
});
// What earlier builds left would run as specs, or pile up.
for (const path of files("build", "")) {
  const isOurs = /^build[/\\](spec|lib|chunk-)/.test(path);
  if (isOurs && !(path.replaceAll("\\", "/") in metafile.outputs)) rmSync(path, { force: true });
}

// What is published: the command line in one script, its launcher, and the library. Built aside and then moved, because
// others may be running what is there.
const draft = `build/dist.${process.pid}`;
const common = {
  bundle: true,
  minifySyntax: true,
  minifyWhitespace: true,
  platform: "node",
  target: "node20",
  logLevel: "warning",
};
// What `import()` names in the command line are parts of their own, so that what both they and the start need can be
// one flat part, which starts 5 ms faster than with each module in a function.
/** Writes the compiled prelude into a file, and gives a module like `prelude.generated.ts` that reads it from there. */
async function preludeInFile() {
  const { prelude, modules } = await load(preludeOut);
  const chunks = [];
  let size = 0;
  const keep = bytes => {
    chunks.push(bytes);
    size += bytes.length;
    return `() => read(${size - bytes.length}, ${bytes.length})`;
  };
  const files = prelude.map(
    ({ code, names }) => `{ code: ${keep(code())}, names: ${JSON.stringify(names)} }`,
  );
  const entries = Object.entries(modules).map(([path, code]) => `${JSON.stringify(path)}: ${keep(code())}`);
  writeFileSync(join(draft, "krait.prelude"), Buffer.concat(chunks));
  return `import { closeSync, openSync, readSync } from "node:fs";
function read(start, length) {
  const file = openSync(folder + "/krait.prelude", "r");
  const bytes = new Uint8Array(length);
  readSync(file, bytes, 0, length, start);
  closeSync(file);
  return bytes;
}
export const prelude = [${files}];
export const modules = {${entries}};`;
}

mkdirSync(draft, { recursive: true });
const preludeModule = await preludeInFile();
const { outputFiles: parts, metafile: graph } = await build({
  ...common,
  entryPoints: { main: "lib/cli/main.ts" },
  outdir: draft,
  format: "esm",
  splitting: true,
  write: false,
  metafile: true,
  plugins: [
    {
      name: "prelude in a file",
      setup: ({ onLoad }) =>
        onLoad({ filter: /prelude\.generated\.ts$/ }, () => ({ contents: preludeModule })),
    },
  ],
});
/** A part and what it imports, directly or not. @param {string} part */
function neededBy(part, known = new Set()) {
  known.add(part);
  for (const { path, kind } of graph.outputs[part].imports) {
    if (kind === "import-statement" && path in graph.outputs && !known.has(path)) neededBy(path, known);
  }
  return known;
}
const first = neededBy(`${draft}/main.js`);
const functions = await Promise.all(
  parts.map(async ({ path, text }) => {
    const { code } = await transform(text, {
      format: "cjs",
      platform: "node",
      target: "node20",
      minifyWhitespace: true,
      supported: { "dynamic-import": false },
    });
    const whole = `function (exports, require, module) {${code}}`;
    // The engine compiles functions in brackets at once.
    const isFirst = first.has(`${draft}/${basename(path)}`);
    return `${JSON.stringify(`./${basename(path)}`)}: ${isFirst ? `(${whole})` : whole}`;
  }),
);
writeFileSync(
  join(draft, "krait.cjs"),
  `(function (require, folder) {
const parts = {${functions.join(",\n")}};
const loaded = {};
function load(name) {
  if (!(name in parts)) return require(name);
  if (!(name in loaded)) {
    const module = { exports: {} };
    parts[name](module.exports, load, module);
    loaded[name] = module.exports;
  }
  return loaded[name];
}
return load("./main.js");
})`,
);
await build({ ...common, entryPoints: { krait: "lib/cli/launcher.ts" }, outdir: draft, format: "cjs" });
await build({
  ...common,
  entryPoints: { index: "lib/index.ts" },
  outdir: draft,
  format: "esm",
  outExtension: { ".js": ".mjs" },
});
writeFileSync(join(draft, "package.json"), '{ "type": "commonjs" }\n');
execFileSync("node", ["scripts/write-code-cache.mjs", draft], { stdio: "inherit" });
mkdirSync("dist", { recursive: true });
for (const name of readdirSync(draft)) renameSync(join(draft, name), join("dist", name));
rmSync(draft, { recursive: true });
chmodSync("dist/krait.js", 0o755);
if (process.argv.includes("--types")) {
  execFileSync(
    "node",
    [
      "node_modules/typescript/bin/tsc",
      "-p",
      ".",
      "--noEmit",
      "false",
      "--declaration",
      "--emitDeclarationOnly",
      "--rootDir",
      ".",
      "--outDir",
      "dist/types",
    ],
    { stdio: "inherit" },
  );
  // Declarations keep the names of the sources; what is there for others is called .js.
  for (const path of files("dist/types", ".d.ts")) {
    writeFileSync(path, readFileSync(path, "utf8").replace(/((?:from|import\()\s*"\.[^"]*)\.ts"/g, '$1.js"'));
  }
  writeFileSync("dist/index.d.mts", 'export * from "./types/lib/index.js";\n');
}
