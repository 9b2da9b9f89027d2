import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The built command line. */
export const main = join(
  fileURLToPath(new URL(import.meta.url)).replace(/\/build\/.*$/, ""),
  "dist/krait.js",
);

/** What a run of the built command line did. */
export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A fresh folder with some files. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "krait-spec-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** The environment of `krait`: what it keeps between runs is not the user's. */
export const environment = {
  ...process.env,
  NO_COLOR: "1",
  XDG_CACHE_HOME: mkdtempSync(join(tmpdir(), "krait-spec-cache-")),
};

/** Run `krait` with these arguments. */
export function krait(args: readonly string[], input = "", cwd = tmpdir()): Outcome {
  const { status, stdout, stderr } = spawnSync("node", [main, ...args], {
    cwd,
    input,
    encoding: "utf8",
    env: environment,
  });
  return { code: status, out: stdout, err: stderr };
}
