import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "ava";
import { type JitBlock, nodeHost, Vm, type VmOptions } from "../../lib/index.ts";

interface Ran {
  readonly out: string;
  readonly blocks: readonly JitBlock[];
}

/** A folder with a program, which can be run several times with one cache. */
class Program {
  readonly folder = mkdtempSync(join(tmpdir(), "krait-"));
  readonly cache = join(this.folder, "cache");
  private readonly file = join(this.folder, "main.py");

  constructor(source: string) {
    mkdirSync(this.cache);
    this.write("main.py", source);
  }

  write(name: string, source: string): void {
    writeFileSync(join(this.folder, name), source);
  }

  run(argument: string, options: Partial<VmOptions> = {}): Ran {
    let out = "";
    const vm = new Vm({
      host: nodeHost,
      argv: [this.file, argument],
      path: [this.folder],
      stdout: bytes => {
        out += Buffer.from(bytes).toString();
      },
      cache: this.cache,
      ...options,
    });
    vm.runFileAsProgram(this.file);
    return { out, blocks: vm.jitReport().blocks };
  }

  /** The profiles in the cache. */
  profiles(): string[] {
    return readdirSync(this.cache)
      .filter(name => name.endsWith(".profile"))
      .map(name => join(this.cache, name));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

const shapes = `import sys
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y
    def norm(self):
        return self.x * self.x + self.y * self.y
def total(n):
    return sum(Point(i, 1.5).norm() for i in range(n))
print(total(int(sys.argv[1])))
`;

test("what was hot in one run is compiled early in the next", t => {
  const program = new Program(shapes);
  t.deepEqual(program.run("10").blocks, []);
  t.deepEqual(program.profiles(), []);
  t.true(program.run("1000").blocks.length > 0);
  t.is(program.profiles().length, 1);
  const { out, blocks } = program.run("10");
  t.is(out, "307.5\n");
  t.true(blocks.some(block => block.function === "Point.norm"));
  t.deepEqual(program.run("10", { jit: "off" }).blocks, []);
  program.remove();
});

test("guesses that failed are not made again", t => {
  const program = new Program(`import sys
def double(x):
    return x + x
for n in range(int(sys.argv[1])):
    double(n)
print(double("a"), double([1]), double(0.5), double("b"), double((2,)))
for n in range(int(sys.argv[1])):
    double("c" if n % 2 else n)
`);
  const deopts = ({ blocks }: Ran): number => blocks.reduce((sum, block) => sum + block.deopts, 0);
  const first = program.run("3000");
  const second = program.run("3000");
  t.is(second.out, first.out);
  t.true(deopts(first) > 0);
  t.true(deopts(second) < deopts(first));
  program.remove();
});

test("a profile is written when there is something new", t => {
  const program = new Program(shapes);
  program.run("1000");
  program.run("1000");
  const [path] = program.profiles();
  const before = readFileSync(path);
  writeFileSync(path, before);
  rmSync(path);
  program.run("10");
  t.deepEqual(program.profiles(), []);
  writeFileSync(path, before);
  program.run("1000");
  t.deepEqual(readFileSync(path), before);
  program.remove();
});

test("damaged profiles are ignored and written again", t => {
  const program = new Program(shapes);
  const { out } = program.run("1000");
  const [path] = program.profiles();
  const good = readFileSync(path);
  const flipped = Buffer.from(good);
  flipped[good.length >> 1] ^= 1;
  for (const bad of [Buffer.alloc(0), good.subarray(0, good.length - 1), flipped]) {
    writeFileSync(path, bad);
    t.is(program.run("1000").out, out);
    t.deepEqual(readFileSync(path).length, good.length);
  }
  program.remove();
});

test("a module that has changed runs as it is now", t => {
  const program = new Program(`import sys, part
print(part.total(int(sys.argv[1])))
`);
  program.write(
    "part.py",
    "def total(n):\n    t = 0\n    for i in range(n):\n        t += i\n    return t\n",
  );
  t.is(program.run("5000").out, "12497500\n");
  program.write(
    "part.py",
    "def total(n):\n    t = 1\n    for i in range(n):\n        t += 2\n    return t\n",
  );
  t.is(program.run("5000").out, "10001\n");
  t.is(program.run("7").out, "15\n");
  program.remove();
});

test("classes are found by their names, or not at all", t => {
  const source = (attributes: string) => `import sys
def make():
    class Local:
        def get(self):
            return self.a
    return Local
def use(objects):
    t = 0
    for o in objects:
        t += o.get()
    return t
class Named:
    def get(self):
        return self.a
Other = Named
objects = []
for each in range(int(sys.argv[1])):
    for kind in (make(), Named):
        o = kind()
        ${attributes}
        objects.append(o)
if len(sys.argv[1]) < 3:
    class Named:
        def get(self):
            return self.b
    objects.append(Named())
    objects[-1].b = 1000
print(use(objects))
`;
  const program = new Program(source("o.a = each"));
  t.is(program.run("300").out, "89700\n");
  t.is(program.run("300").out, "89700\n");
  t.is(program.run("20").out, "1380\n");
  t.is(program.run("300").out, "89700\n");
  program.remove();
});
