// Builds everything: the nearley grammar, then `build/` (specs and entry points, for ava and for development).
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
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
  execFileSync("node", ["node_modules/nearley/bin/nearleyc.js", "grammar/python.ne", "-o", "grammar/python.generated.ts"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}

await build({
  entryPoints: [
    ...files("spec", ".ts"),
    ...files("lib", "index.ts"),
    ...files("lib", "main.ts"),
  ],
  outdir: "build",
  outbase: ".",
  bundle: true,
  splitting: true,
  packages: "external",
  format: "esm",
  platform: "node",
  target: "node20",
  sourcemap: true,
  logLevel: "warning",
});
