import test from "ava";
import { nodeHost, PythonError, Vm } from "../../lib/index.ts";

/** A machine on whose host `used` says how full the heap is, of 1,000,000,000 bytes. */
function onHeap(used: () => number): Vm {
  return new Vm({ host: { ...nodeHost, memory: { limit: 1e9, used } } });
}

test("tasklets that exhaust the memory are a MemoryError, and none is lost", t => {
  let used = 0;
  const vm = onHeap(() => used);
  vm.setGlobal("fill", () => {
    used = 1e9;
  });
  vm.setGlobal("empty", () => {
    used = 0;
  });
  vm.runSource(`
import stackless
log = []
def work(n):
    stackless.schedule_remove()
    log.append(n)
tasks = [stackless.tasklet(work)(n) for n in range(100)]
stackless.run()
fill()
try:
    while True:
        tasks.append(stackless.tasklet(work)(len(tasks)))
except MemoryError:
    count = len(tasks)
for _ in range(2):
    for task in tasks:
        if task.alive:
            task.insert()
    stackless.run()
complete = log == list(range(count)) and not any(task.alive for task in tasks)
empty()
stackless.tasklet(log.append)("goes on")
stackless.run()
last = log[-1]
`);
  t.true((vm.getGlobal("count") as number) <= 10_100);
  t.true(vm.getGlobal("complete"));
  t.is(vm.getGlobal("last"), "goes on");
});

const preamble = `
import continuation, copy, greenlet, stackless, _continuation, _thread
def descend(n, then):
    return then() if n == 0 else descend(n - 1, then) + 1
deep = stackless.tasklet(descend)(5000, lambda: stackless.schedule_remove(0))
deep.run()
stored = deep.__reduce__()[2]
kept = []
`;
const makers = {
  "a copy by fork": "deep.fork()",
  "a fork of the current tasklet": "descend(5000, lambda: stackless.current.fork() and 0)",
  "a copy by copy": "copy.copy(deep)",
  "a tasklet made of stored frames": "stackless.tasklet().__setstate__(stored)",
  "a greenlet": "greenlet.greenlet(print)",
  "a continulet": "_continuation.continulet(print)",
  "a continuation": "descend(5000, lambda: continuation.callcc(lambda k: 0))",
};
for (const [what, maker] of Object.entries(makers)) {
  test(`${what} that has no room is a MemoryError`, t => {
    let used = 0;
    const vm = onHeap(() => used);
    vm.runSource(preamble);
    used = 1e9;
    const error = t.throws(() => vm.runSource(`while True: kept.append(${maker})`), {
      instanceOf: PythonError,
    });
    t.is(error?.type, "MemoryError");
    used = 0;
    vm.runSource(`${maker}\ndeep.run()\nalive = deep.alive`);
    t.false(vm.getGlobal("alive"));
  });
}

test("going on with a continuation that has no room is a MemoryError", t => {
  let used = 0;
  const vm = onHeap(() => used);
  vm.runSource(`${preamble}
descend(5000, lambda: continuation.callcc(lambda k: kept.append(k) or 0))
def delimited():
    return descend(5000, lambda: continuation.shift(lambda k: kept.append(k) or 0))
continuation.reset(delimited)
`);
  used = 1e9;
  for (const call of ["kept[0](0)", "kept[1](0)"]) {
    const error = t.throws(() => vm.runSource(`for _ in range(10): ${call}`), { instanceOf: PythonError });
    t.is(error?.type, "MemoryError");
  }
  used = 0;
  t.deepEqual(vm.runSource("kept[1](0)", { mode: "eval" }), { done: true, value: 5000 });
});

test("a thread that has no room is not started", t => {
  let used = 0;
  const vm = onHeap(() => used);
  vm.runSource("import _thread\nlog = []");
  used = 1e9;
  const error = t.throws(() => vm.runSource("while True: _thread.start_new_thread(log.append, (1,))"), {
    instanceOf: PythonError,
  });
  t.is(error?.type, "RuntimeError");
  t.is(error?.message, "can't start new thread");
  used = 0;
  vm.runSource("import time\n_thread.start_new_thread(log.append, ('last',))\ntime.sleep(0)\nlast = log[-1]");
  t.is(vm.getGlobal("last"), "last");
});
