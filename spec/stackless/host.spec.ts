import test from "ava";
import { type HostValue, nodeHost, PythonError, Vm, type VmOptions } from "../../lib/index.ts";

/** A machine, and what it has written so far. */
function listening(options: Partial<VmOptions> = {}): { vm: Vm; out: () => string; err: () => string } {
  const out: Uint8Array[] = [];
  const err: Uint8Array[] = [];
  const vm = new Vm({
    host: nodeHost,
    stdout: bytes => out.push(bytes),
    stderr: bytes => err.push(bytes),
    ...options,
  });
  const text = (chunks: Uint8Array[]): string => Buffer.concat(chunks).toString();
  return { vm, out: () => text(out), err: () => text(err) };
}

/** Run a program that may wait for the host; the exit code. */
function runProgram(vm: Vm, source: string, steps = 1000): Promise<number> {
  return vm.runProgramInSlices(
    () => vm.startSource(source, "<program>"),
    steps,
    () => new Promise(setImmediate),
  );
}

const later = <T>(value: T, milliseconds = 5): Promise<T> =>
  new Promise(resolve => setTimeout(() => resolve(value), milliseconds));

test("Python calls functions of the host", t => {
  const vm = new Vm({ host: nodeHost });
  const seen: (readonly HostValue[])[] = [];
  const record = (...args: readonly HostValue[]): number => seen.push(args);
  vm.setGlobal("record", record);
  vm.setGlobal("nothing", () => undefined);
  vm.runSource("a = record(1, 'two', [3.5, None]); b = record(x=1, y=b'2'); c = nothing()");
  t.deepEqual(seen, [
    [1, "two", [3.5, null]],
    [
      new Map<string, HostValue>([
        ["x", 1],
        ["y", new Uint8Array([50])],
      ]),
    ],
  ]);
  t.deepEqual([vm.getGlobal("a"), vm.getGlobal("b"), vm.getGlobal("c")], [1, 2, null]);
  t.is(vm.getGlobal("record"), record);
});

test("what a function of the host throws is a RuntimeError", t => {
  const vm = new Vm({ host: nodeHost });
  vm.setGlobal("fail", () => {
    throw new RangeError("too far");
  });
  const error = t.throws(() => vm.runSource("fail()"), { instanceOf: PythonError });
  t.is(error?.type, "RuntimeError");
  t.is(error?.message, "RangeError: too far");
});

test("while a promise is pending, only the tasklet that asked for it waits", async t => {
  const { vm, out, err } = listening();
  vm.setGlobal("fetch", (name: HostValue) => later(`<${String(name)}>`, name === "slow" ? 20 : 2));
  const code = await runProgram(
    vm,
    `
import stackless
def client(name):
    print(name, fetch(name))
def counts():
    for n in range(3):
        print("count", n)
        stackless.schedule()
for name in ("slow", "quick"): stackless.tasklet(client)(name)
stackless.tasklet(counts)()
stackless.run()
print("main", fetch("main"))
`,
  );
  t.is(code, 0, err());
  t.is(out(), "count 0\ncount 1\ncount 2\nquick <quick>\nslow <slow>\nmain <main>\n");
});

test("a promise is settled while others are busy", async t => {
  const { vm, out, err } = listening();
  vm.setGlobal("fetch", () => later("fetched", 1));
  const code = await runProgram(
    vm,
    `
import stackless
done = []
stackless.tasklet(lambda: done.append(fetch()))()
turns = 0
while not done:
    turns += 1
    stackless.schedule()
print(done[0], turns > 1)
`,
  );
  t.is(code, 0, err());
  t.is(out(), "fetched True\n");
});

test("a rejected promise is a RuntimeError where it was asked for", async t => {
  const { vm, out, err } = listening();
  vm.setGlobal("fetch", () => Promise.reject(new TypeError("no such thing")));
  const code = await runProgram(
    vm,
    `
try: fetch()
except RuntimeError as error: print(error)
fetch()
`,
  );
  t.is(code, 1);
  t.is(out(), "TypeError: no such thing\n");
  t.regex(
    err(),
    /line 4, in <module>\n {4}fetch\(\)\n {4}~~~~~\^\^\nRuntimeError: TypeError: no such thing\n$/,
  );
});

test("a tasklet that waits for a promise can be killed", async t => {
  const { vm, out, err } = listening();
  vm.setGlobal("fetch", () => later("too late", 2));
  vm.setGlobal("never", () => new Promise<HostValue>(() => {}));
  const code = await runProgram(
    vm,
    `
import stackless
def client(ask):
    try: print(ask())
    except TaskletExit: print("killed")
for ask in (fetch, never):
    task = stackless.tasklet(client)(ask)
    task.run()
    print(task.blocked)
    task.kill()
stackless.run()
stackless.sleep(0.01)
print("end")
`,
  );
  t.is(code, 0, err());
  t.is(out(), "True\nkilled\nTrue\nkilled\nend\n");
});

test("coroutines wait for promises as everything else does", async t => {
  const { vm, out, err } = listening();
  vm.setGlobal("fetch", (n: HostValue) => later(n));
  const code = await runProgram(
    vm,
    `
async def inner(n): return fetch(n) * 2
async def outer(): return [await inner(n) for n in range(3)]
try: outer().send(None)
except StopIteration as stop: print(stop.value)
class Point:
    @property
    def x(self): return fetch(5)
print(Point().x, sorted([3, 1, 2], key=fetch), {fetch(1): fetch(2)})
`,
  );
  t.is(code, 0, err());
  t.is(out(), "[0, 2, 4]\n5 [1, 2, 3] {1: 2}\n");
});

test("whoever runs source waits for it by himself", async t => {
  const vm = new Vm({ host: nodeHost });
  vm.setGlobal("fetch", (n: HostValue) => later(n));
  let outcome = vm.runSource("fetch(20) + fetch(22)", { mode: "eval" });
  t.false(outcome.done);
  t.true(vm.isWaiting);
  let waits = 0;
  while (!outcome.done) {
    await vm.whenReady();
    outcome = vm.resume(1000);
    waits++;
  }
  t.deepEqual(outcome, { done: true, value: 42 });
  t.true(waits >= 2);
  t.false(vm.isWaiting);
  await vm.whenReady();
});

test("a program that runs at one go can wait for times, but not for promises", t => {
  const { vm, out } = listening();
  t.is(vm.runSourceAsProgram("import stackless; stackless.sleep(0.005); print('slept')", "<string>"), 0);
  t.is(out(), "slept\n");
  vm.setGlobal("fetch", () => later(1));
  t.throws(() => vm.runSourceAsProgram("fetch()", "<string>"), { message: /waits for a promise/ });
});

test("an interrupt reaches main while everybody waits", async t => {
  const { vm, out, err } = listening();
  vm.setGlobal("never", () => new Promise<HostValue>(() => {}));
  setTimeout(() => vm.interrupt(), 5);
  const code = await runProgram(
    vm,
    `
import stackless
task = stackless.tasklet(never)()
try: stackless.run()
except KeyboardInterrupt: print("interrupted", task.blocked)
`,
  );
  t.is(code, 0, err());
  t.is(out(), "interrupted True\n");
  setTimeout(() => vm.interrupt(), 5);
  t.is(await runProgram(vm, "stackless.sleep(100)"), 130);
  t.regex(err(), /KeyboardInterrupt\n$/);
});
