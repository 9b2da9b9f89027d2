import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import test from "ava";
import { browserHost, nodeHost, Vm, type VmOptions } from "../lib/index.ts";

const turn = (): Promise<void> =>
  new Promise(resolve => {
    setImmediate(resolve);
  });

function start(
  source: string,
  options: Partial<VmOptions> = {},
): { vm: Vm; run: () => void; text: () => string } {
  const out: Uint8Array[] = [];
  const vm = new Vm({ host: nodeHost, stdout: bytes => out.push(bytes.slice()), ...options });
  return {
    vm,
    run: () => vm.startSource(source, "<string>"),
    text: () => Buffer.concat(out).toString(),
  };
}

const noisy = `
class Noisy:
    def __del__(self):
        print("del")
`;

test("a program that goes on calls __del__ when the host has found an instance to be dead", async t => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const { vm, run, text } = start(`
called = []
class Noisy:
    def __del__(self):
        called.append("del")
class Plain: pass
import weakref
def make():
    Noisy()
    return weakref.ref(Plain(), lambda _: called.append("callback"))
reference = make()
turns = 0
while len(called) < 2 and turns < 1_000_000:
    turns += 1
print(sorted(called))
`);
  await vm.runProgramInSlices(run, 10_000, async () => {
    await turn();
    collect();
    await turn();
  });
  t.is(text(), "['callback', 'del']\n");
});

test("a run that does not let the host go on calls __del__ at its end", t => {
  const { vm, run, text } = start(`${noisy}
import gc
Noisy()
print(gc.collect())
`);
  t.is(vm.runProgram(run), 0);
  t.is(text(), "0\ndel\n");
});

test("gc.collect() returns at once where the host can't be told to collect", async t => {
  const { vm, run, text } = start(`import gc\nprint(gc.collect())\n`, { host: browserHost() });
  await vm.runProgramInSlices(run, 10_000, turn);
  t.is(text(), "0\n");
});

test("a paused run that collects waits for the host, and goes on", async t => {
  const vm = new Vm({ host: nodeHost });
  const source = `
import gc, weakref
class C: pass
c = C()
r = weakref.ref(c)
del c
gc.collect()
gone = r() is None
`;
  let outcome = vm.runSource(source);
  while (!outcome.done) {
    t.true(vm.isWaiting);
    await vm.whenReady();
    outcome = vm.resume(Number.POSITIVE_INFINITY);
  }
  t.is(vm.getGlobal("gone"), true);
});
