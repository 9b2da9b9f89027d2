import { spawn } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import test from "ava";
import { Cache, writeCompiled } from "../../lib/cache/index.ts";
import { cacheFolder } from "../../lib/cli/cache-folder.ts";
import { nodeHost } from "../../lib/index.ts";
import { compiled } from "../compiler/compiled.ts";
import { environment, folderWith, krait, main } from "./krait.ts";

/** The files of a cache. */
function entriesOf(folder: string): string[] {
  return readdirSync(folder).map(name => join(folder, name));
}

test("the second run takes the code that the first one left", t => {
  const folder = folderWith({ "main.py": "import part\nprint('main')\n", "part.py": "print('part')\n" });
  const cache = join(folder, "deep", "cache");
  const run = () => krait(["--cache", cache, "main.py"], "", folder).out;
  t.is(run(), "part\nmain\n");
  const entries = entriesOf(cache);
  t.is(entries.length, 2);
  for (const path of entries) utimesSync(path, 1000, 1000);
  t.is(run(), "part\nmain\n");
  t.deepEqual(entriesOf(cache), entries);
  // Marked as used; written anew it would be another file.
  for (const path of entries) t.true(statSync(path).mtimeMs > Date.now() - 600_000);
});

test("what the cache holds for a source is what runs", t => {
  const folder = folderWith({ "main.py": "print('from the source')\n" });
  const source = readFileSync(join(folder, "main.py"));
  const code = compiled("print('from the cache')\n");
  writeCompiled(new Cache(nodeHost, join(folder, "cache")), source, { code, warnings: [] });
  t.is(krait(["--cache=cache", "main.py"], "", folder).out, "from the cache\n");
});

test("a source that has changed is compiled again", t => {
  const folder = folderWith({ "main.py": "print(1)\n" });
  t.is(krait(["--cache", "cache", "main.py"], "", folder).out, "1\n");
  writeFileSync(join(folder, "main.py"), "print(2)\n");
  t.is(krait(["--cache", "cache", "main.py"], "", folder).out, "2\n");
});

test("damaged entries are ignored and written again", t => {
  const folder = folderWith({ "main.py": "print(6 * 7)\n" });
  const cache = join(folder, "cache");
  krait(["--cache", cache, "main.py"], "", folder);
  const [path] = entriesOf(cache);
  const good = readFileSync(path);
  for (const bad of [
    Buffer.alloc(0),
    good.subarray(0, 30),
    good.map((byte, at) => byte ^ (at === 50 ? 4 : 0)),
  ]) {
    writeFileSync(path, bad);
    t.deepEqual(krait(["--cache", cache, "main.py"], "", folder), { code: 0, out: "42\n", err: "" });
    t.deepEqual(readFileSync(path), good);
  }
});

test("a folder that can't be written or made is no cache", t => {
  const folder = folderWith({ "main.py": "print(1)\n", file: "" });
  t.deepEqual(krait(["--cache", "file/cache", "main.py"], "", folder), { code: 0, out: "1\n", err: "" });
  t.deepEqual(krait(["--cache", "file", "main.py"], "", folder), { code: 0, out: "1\n", err: "" });
  mkdirSync(join(folder, "locked"));
  chmodSync(join(folder, "locked"), 0o500);
  t.deepEqual(krait(["--cache", "locked", "main.py"], "", folder), { code: 0, out: "1\n", err: "" });
});

test("many writers at once leave one good entry", async t => {
  const folder = folderWith({ "main.py": `x = [${"1, ".repeat(2000)}]\nprint(len(x))\n` });
  const cache = join(folder, "cache");
  const run = (): Promise<string> =>
    new Promise((resolve, reject) => {
      const child = spawn("node", [main, "--cache", cache, "main.py"], { cwd: folder, env: environment });
      let out = "";
      child.stdout.on("data", chunk => {
        out += chunk;
      });
      child.on("error", reject).on("close", () => resolve(out));
    });
  t.deepEqual(new Set(await Promise.all(Array.from({ length: 6 }, run))), new Set(["2000\n"]));
  t.is(entriesOf(cache).length, 1);
  t.is(await run(), "2000\n");
});

test("the same code under another name speaks of that name", t => {
  const text =
    "def f(): 1/0\ntry: f()\nexcept ZeroDivisionError: import traceback; traceback.print_exc()\nprint(__file__)\n";
  const folder = folderWith({ "one.py": text, "two.py": text });
  for (const name of ["one.py", "two.py"]) {
    const { out, err } = krait(["--cache", "cache", name], "", folder);
    t.is(out, `${join(folder, name)}\n`);
    t.is(err.split(`File "${join(folder, name)}", line 1, in f`).length, 2);
  }
  t.is(entriesOf(join(folder, "cache")).length, 1);
});

test("warnings of the compiler are shown each time", t => {
  const folder = folderWith({ "main.py": "x = 1 is 1\nprint('\\d')\n" });
  const first = krait(["--cache", "cache", "main.py"], "", folder);
  t.regex(first.err, /"is" with 'int' literal/);
  t.regex(first.err, /"\\d" is an invalid escape sequence/);
  t.deepEqual(krait(["--cache", "cache", "main.py"], "", folder), first);
});

test("errors are found each time", t => {
  const folder = folderWith({ "main.py": "f(\n" });
  const first = krait(["--cache", "cache", "main.py"], "", folder);
  t.is(first.code, 1);
  t.deepEqual(krait(["--cache", "cache", "main.py"], "", folder), first);
});

test("--no-cache and -B keep nothing, and neither does code that is no file", t => {
  const folder = folderWith({ "main.py": "print(1)\n" });
  const cache = join(folder, "cache");
  mkdirSync(cache);
  for (const args of [
    ["--cache", cache, "--no-cache", "main.py"],
    ["--cache", cache, "-B", "main.py"],
  ]) {
    t.is(krait(args, "", folder).out, "1\n");
  }
  krait(["--cache", cache, "-c", "print(1)"]);
  krait(["--cache", cache, "-"], "print(1)");
  t.deepEqual(entriesOf(cache), []);
});

test("without an option the user's folder is the cache", t => {
  const folder = folderWith({ "main.py": "print('somewhere else')\n" });
  const cache = join(environment.XDG_CACHE_HOME, "krait");
  krait([], "", folder);
  const before = readdirSync(environment.XDG_CACHE_HOME).includes("krait") ? entriesOf(cache).length : 0;
  krait(["main.py"], "", folder);
  t.is(entriesOf(cache).length, before + 1);
});

test("--cache wants a folder", t => {
  const { code, err } = krait(["--cache"]);
  t.is(code, 2);
  t.regex(err, /^Argument expected for the --cache option\n/);
});

test("each platform has its place for caches", t => {
  t.is(cacheFolder("linux", { HOME: "/home/u" }), "/home/u/.cache/krait");
  t.is(cacheFolder("linux", { HOME: "/home/u", XDG_CACHE_HOME: "/c" }), "/c/krait");
  t.is(cacheFolder("linux", { HOME: "/home/u", XDG_CACHE_HOME: "relative" }), "/home/u/.cache/krait");
  t.is(cacheFolder("darwin", { HOME: "/Users/u" }), "/Users/u/Library/Caches/krait");
  t.is(
    cacheFolder("win32", { LOCALAPPDATA: "C:\\Users\\u\\AppData\\Local" }),
    "C:\\Users\\u\\AppData\\Local\\krait",
  );
  t.is(cacheFolder("win32", {}), undefined);
  t.is(cacheFolder("linux", {}), undefined);
});
