import test from "ava";
import { keyOf } from "../../lib/cache/cache.ts";
import { Cache, readCompiled, writeCompiled } from "../../lib/cache/index.ts";
import { browserHost, type Host, HostError, readWhole } from "../../lib/host/index.ts";
import { codesOf, compiled } from "../compiler/compiled.ts";

const folder = "/home/cache";
const key = keyOf(bytesOf("a source"));

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A cache in memory, and its files. */
function fresh(limit?: number): {
  cache: Cache;
  host: ReturnType<typeof browserHost>;
  paths: () => string[];
} {
  const host = browserHost();
  const cache = new Cache(host, folder, limit);
  return { cache, host, paths: () => host.files.list(folder).map(name => `${folder}/${name}`) };
}

/** What the file holds once `change` has been at it. */
function alter(
  host: ReturnType<typeof browserHost>,
  path: string,
  change: (bytes: Uint8Array) => Uint8Array,
): void {
  host.files.add(path, change(readWhole(host, path)));
}

test("what is written is read, by its kind and key", t => {
  const { cache, host } = fresh();
  cache.write("code", key, bytesOf("first"));
  cache.write("profile", key, bytesOf("second"));
  t.deepEqual(cache.read("code", key), bytesOf("first"));
  t.deepEqual(cache.read("profile", key), bytesOf("second"));
  t.is(cache.read("code", keyOf(bytesOf("another source"))), undefined);
  t.is(cache.read("other", key), undefined);
  t.deepEqual(new Cache(host, folder).read("code", key), bytesOf("first"));
  cache.write("code", key, bytesOf(""));
  t.deepEqual(cache.read("code", key), bytesOf(""));
});

test("keys differ with every byte, and with the length", t => {
  const keys = new Set<string>();
  for (let length = 0; length < 40; length++) {
    keys.add(keyOf(new Uint8Array(length)));
    for (let at = 0; at < length; at++) {
      for (const bit of [1, 128]) {
        const bytes = new Uint8Array(length);
        bytes[at] = bit;
        keys.add(keyOf(bytes));
      }
    }
  }
  t.is(keys.size, 40 + 40 * 39);
});

test("an entry that is damaged is not there, and can be written again", t => {
  const { cache, host, paths } = fresh();
  const text = bytesOf("some contents");
  const damages: ((bytes: Uint8Array) => Uint8Array)[] = [
    () => new Uint8Array(),
    bytes => bytes.subarray(0, 10),
    bytes => bytes.subarray(0, bytes.length - 1),
    bytes => Uint8Array.from([...bytes, 0]),
    bytes => bytesOf("x".repeat(bytes.length)),
  ];
  for (let at = 0; at < 16 + text.length; at++) damages.push(bytes => bytes.with(at, bytes[at] ^ 1));
  for (const damage of damages) {
    cache.write("code", key, text);
    alter(host, paths()[0], damage);
    t.is(cache.read("code", key), undefined);
  }
  cache.write("code", key, text);
  t.deepEqual(cache.read("code", key), text);
  t.is(paths().length, 1);
});

test("an entry under another name is not there", t => {
  const { cache, host, paths } = fresh();
  cache.write("code", key, bytesOf("contents"));
  const [path] = paths();
  const other = keyOf(bytesOf("another source"));
  host.files.add(path.replace(key, other), readWhole(host, path));
  host.files.add(path.replace(".code", ".profile"), readWhole(host, path));
  t.is(cache.read("code", other), undefined);
  t.is(cache.read("profile", key), undefined);
});

test("another build's entry is not there", t => {
  const { cache, host, paths } = fresh();
  cache.write("code", key, bytesOf("contents"));
  const [path] = paths();
  host.files.rename(path, path.replace(/[0-9a-f]{16}-/, "0123456789abcdef-"));
  t.is(cache.read("code", key), undefined);
});

test("the entries used longest ago go when there are too many bytes, other files stay", t => {
  const { host, paths } = fresh();
  host.files.add(`${folder}/notes.txt`, new Uint8Array(5000));
  const keys = Array.from({ length: 12 }, (_, i) => keyOf(bytesOf(`source ${i}`)));
  for (const [i, each] of keys.entries()) {
    // A cache of its own for each, as in a process of its own, looks through the folder.
    new Cache(host, folder, 1000).write("code", each, new Uint8Array(84));
    host.files.setTimes(paths().find(path => path.includes(each))!, i, i);
  }
  const cache = new Cache(host, folder, 1000);
  const kept = keys.filter(each => cache.read("code", each) !== undefined);
  t.true(kept.length < 11);
  t.deepEqual(kept, keys.slice(-kept.length));
  t.true(paths().includes(`${folder}/notes.txt`));
});

test("an entry that is used is not among the oldest any more", t => {
  const { cache, host, paths } = fresh();
  cache.write("code", key, bytesOf("contents"));
  const [path] = paths();
  host.files.setTimes(path, 1000, 1000);
  cache.read("code", key);
  t.true(Number(host.files.stat(path).modified / 1_000_000n) > Date.now() - 60_000);
});

test("where nothing can be written, nothing is kept and nothing fails", t => {
  const refuse = (): never => {
    throw new HostError("EROFS");
  };
  const { host } = fresh();
  for (const name of ["makeDirectory", "open", "write", "rename"] as const) {
    const files = new Proxy(host.files, {
      get: (target, each) => (each === name ? refuse : Reflect.get(target, each).bind(target)),
    });
    const cache = new Cache({ ...host, files } as Host, folder);
    cache.write("code", key, bytesOf("contents"));
    t.is(cache.read("code", key), undefined);
    t.deepEqual(host.files.allows(folder, "") ? host.files.list(folder) : [], []);
  }
});

test("code comes back with the filename that is asked for, and with its warnings", t => {
  const { cache } = fresh();
  const source = bytesOf("def f(): return lambda: 1 is 1\n");
  const code = compiled("def f(): return lambda: 1 is 1\n");
  const warnings = [
    {
      message: "\"is\" with 'int' literal \ud800",
      lineno: 1,
      col_offset: 24,
      end_lineno: 1,
      end_col_offset: 30,
    },
  ];
  writeCompiled(cache, source, { code, warnings });
  const known = readCompiled(cache, source, "/elsewhere.py");
  t.deepEqual(known?.warnings, warnings);
  t.deepEqual(
    codesOf(known!.code).map(each => [each.qualname, each.filename, each.words]),
    codesOf(code).map(each => [each.qualname, "/elsewhere.py", each.words]),
  );
});

test("code of another source under the same key is not used", t => {
  const { cache } = fresh();
  const source = bytesOf("x = 1\n");
  const other = bytesOf("x = 2\n");
  writeCompiled(cache, source, { code: compiled("x = 1\n"), warnings: [] });
  cache.write("code", keyOf(other), cache.read("code", keyOf(source))!);
  t.is(readCompiled(cache, other, "x.py"), undefined);
});

test("an entry that is whole but holds no code is not used", t => {
  const { cache } = fresh();
  const source = bytesOf("x = 1\n");
  writeCompiled(cache, source, { code: compiled("x = 1\n"), warnings: [] });
  const bytes = cache.read("code", keyOf(source))!.slice();
  for (let length = 0; length < bytes.length; length++) {
    cache.write("code", keyOf(source), bytes.subarray(0, length));
    t.is(readCompiled(cache, source, "x.py"), undefined);
  }
});
