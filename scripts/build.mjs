// Builds everything: the nearley grammar, then `build/` (specs and entry points, for ava and for development).
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const root = new URL("..", import.meta.url).pathname;
process.chdir(root);

/** All files below `folder` that end with `suffix`. */
function files(folder, suffix) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map(name => join(folder, name))
    .filter(path => path.endsWith(suffix) && statSync(path).isFile());
}

if (existsSync("grammar/python.ne")) {
  execFileSync(
    "node",
    ["node_modules/nearley/bin/nearleyc.js", "grammar/python.ne", "-o", "grammar/python.generated.ts"],
    {
      stdio: ["ignore", "ignore", "inherit"],
    },
  );
}

// The opcodes' numbers, as constants that the bundler writes into the run loop's cases.
{
  const { outputFiles } = await build({
    entryPoints: ["lib/code/instruction.ts"],
    bundle: true,
    format: "esm",
    write: false,
  });
  const { instructions, intrinsics } = await import(
    `data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`
  );
  const lines = [
    "// Made by scripts/build.mjs from instruction.ts.",
    ...instructions.map(({ name }, number) => `export const ${name} = ${number};`),
    ...intrinsics.map((name, number) => `export const INTRINSIC_${name.toUpperCase()} = ${number};`),
  ];
  writeFileSync("lib/code/opcode.generated.ts", `${lines.join("\n")}\n`);
}

await build({
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
});
