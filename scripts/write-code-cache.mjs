// node scripts/write-code-cache.mjs FOLDER: compiles FOLDER/krait.cjs as the launcher does, runs what every program
// needs, and leaves the host's compiled code in FOLDER/krait.cache.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Script } from "node:vm";

const folder = process.argv[2];
// The name is part of what is written, whatever the launcher says.
const script = new Script(readFileSync(join(folder, "krait.cjs"), "latin1"), { filename: "krait.cjs" });
const { main } = script.runInThisContext()(createRequire(import.meta.url), folder);
// The compiler of hot code is worth keeping, too: it is wanted while a program is still slow.
const program = `class A:
    def f(self): return [x for x in range(3)]
class B(A):
    def __init__(self, x, y=1.5):
        super().__init__()
        self.x, self.y = x, y
    @property
    def size(self): return len(self.items) if self.x else 0
    items = ()
    def step(self, n, *, factor=2.0):
        try:
            self.y = self.y * factor + n % 7
            if n == 5: raise ValueError(n)
        except ValueError as e: pass
        return f"{n}:{self.size}"
def walk(n):
    for i, (a, b) in enumerate(zip(range(n), "abcdef")): yield a + i, b
def sum_up(n):
    total, seen, found = 0, {}, []
    b = B(n)
    for i in range(n):
        total += i * 2 - (i >> 1)
        seen[i % 5] = seen.get(i % 5, 0) + 1
        if i in seen and not i & 1: found.append(b.step(i))
        for k, v in seen.items(): total += v
        while total > 1000: total //= 3
    return total, found[1:3], sorted(seen, key=lambda k: -k), list(walk(4)), {x: len(x) for x in found}
for turn in range(200): sum_up(20)
try:
    A().f()
except ValueError as e: pass
import sys
`;
const scratch = mkdtempSync(join(tmpdir(), "krait-"));
try {
  const file = join(scratch, "program.py");
  writeFileSync(file, program);
  await main(["-c", program]);
  // Once to write Krait's own cache, once to read it.
  for (let turn = 0; turn < 2; turn++) await main(["--cache", scratch, file]);
} finally {
  rmSync(scratch, { recursive: true });
}
writeFileSync(join(folder, "krait.cache"), script.createCachedData());
