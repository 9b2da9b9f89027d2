// Temporary, until the command line is there.
// node scripts/dev-run.mjs FILE: runs a program. node scripts/dev-run.mjs --spec [TOPIC[/PREFIX]…]: runs the specs.
import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";

const isSpec = process.argv[2] === "--spec";
const outfile = join(mkdtempSync(join(tmpdir(), "krait-")), "run.mjs");
await build({
  entryPoints: [isSpec ? "scripts/dev-spec.ts" : "scripts/dev-run.ts"],
  bundle: true,
  platform: "node",
  format: "esm",
  minifySyntax: true,
  sourcemap: true,
  outfile,
  logLevel: "error",
});
try {
  execFileSync("node", ["--enable-source-maps", outfile, ...process.argv.slice(isSpec ? 3 : 2)], {
    stdio: "inherit",
  });
} catch {
  process.exitCode = 1;
}
