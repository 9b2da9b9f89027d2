import test from "ava";
import { compileSource } from "../../lib/builtins/code.ts";
import { makeBuiltins } from "../../lib/builtins/index.ts";
import { Body } from "../../lib/interpreter/body.ts";
import { startCall } from "../../lib/interpreter/entry.ts";
import { currentMachine, type Machine } from "../../lib/interpreter/machine.ts";
import { startMachine } from "../../lib/interpreter/prelude.ts";
import { run } from "../../lib/interpreter/run.ts";
import { Dict } from "../../lib/object/dict.ts";
import type { BaseException } from "../../lib/object/error.ts";
import { newFunction } from "../../lib/object/function.ts";
import { defer, func } from "../../lib/object/native.ts";
import { builtinType, type Value } from "../../lib/object/object.ts";
import { fork } from "../../lib/stackless/fork.ts";
import {
  abandon,
  isFresh,
  prepare,
  resume,
  resumeRaising,
  runningStrand,
  Strand,
  Switch,
  Throw,
} from "../../lib/stackless/strand.ts";

/** A strand that hands its result over to the one that it was made by. */
class Line extends Strand {
  maker: Strand | null = null;
  isOver = false;
  returned(machine: Machine, value: Value): void {
    this.isOver = true;
    resume(machine, this.maker as Strand, value);
  }
  raised(machine: Machine, exception: BaseException): void {
    this.isOver = true;
    resumeRaising(machine, this.maker as Strand, exception);
  }
}
builtinType("Line", Line);

function newLine(): Line {
  const line = new Line();
  line.maker = runningStrand(currentMachine());
  return line;
}

const natives = [
  func("line(callee, /, *args, **kwargs)", "", (callee: Value, args: Value[], kwargs: Map<string, Value>) => {
    const line = newLine();
    const names = [...kwargs.keys()];
    prepare(currentMachine(), line, callee, [...args, ...kwargs.values()], names.length > 0 ? names : null);
    return line;
  }),
  func("switch(target, value=None, /)", "", (target: Strand, value: Value) =>
    defer(new Switch(target, value), []),
  ),
  func("throw(target, exception, /)", "", (target: Strand, exception: BaseException) =>
    defer(new Throw(target, exception), []),
  ),
  func("fork(line, /)", "", (line: Strand) => {
    const copy = newLine();
    fork(currentMachine(), line, copy);
    return copy;
  }),
  func("abandon(line, /)", "", (line: Strand) => {
    abandon(line);
    return null;
  }),
  func("current()", "", () => runningStrand(currentMachine())),
  func("is_over(line, /)", "", (line: Line) => line.isOver),
  func("is_fresh(line, /)", "", (line: Line) => isFresh(line)),
  func("depth()", "", () => currentMachine().depth),
];

/** Run a program that says `log(…)` in both ways: at one go, and with a pause at every step. What it logged. */
function logOf(source: string): Value[] {
  const [once, stepwise] = [Number.POSITIVE_INFINITY, 1].map(steps => {
    const builtins = makeBuiltins();
    const machine = startMachine(builtins, []);
    const log: Value[] = [];
    const namespace = new Dict();
    for (const native of natives) namespace.set(native.name, native);
    const note = (value: Value): null => {
      log.push(value);
      return null;
    };
    namespace.set("log", func("log(value, /)", "", note));
    const code = compileSource(source, { filename: "<lines>", mode: "exec" });
    startCall(machine, new Body(newFunction(code, namespace, builtins, []), namespace), []);
    do machine.steps = steps;
    while (!run(machine));
    if (machine.uncaught !== null) throw new Error(String(machine.uncaught.args[0]));
    return log;
  });
  if (JSON.stringify(once) !== JSON.stringify(stepwise)) throw new Error(`${once} and ${stepwise}`);
  return once;
}

test("a strand begins when it is first switched to, and its result goes where it says", t => {
  const log = logOf(`
def double(n, *, by=1):
    log(n)
    return n * 2 + by
a = line(double, 3, by=10)
log(is_fresh(a))
log(switch(a))
log(is_over(a))
`);
  t.deepEqual(log, [true, 3, 16, true]);
});

test("switches carry values both ways", t => {
  const log = logOf(`
main = current()
def count(first):
    got = switch(main, first + 1)
    while got is not None:
        log(got)
        got = switch(main, got + 1)
    return "end"
a = line(count, 1)
n = switch(a)
while n < 5: n = switch(a, n)
log(switch(a, None))
`);
  t.deepEqual(log, [2, 3, 4, "end"]);
});

test("a strand may begin with a native, with a class, or with nothing that can be called", t => {
  const log = logOf(`
log(switch(line(len, "four")))
log(switch(line(dict, content=5))["content"])
for callee in (len, 7):
    try: switch(line(callee))
    except TypeError as error: log(str(error))
`);
  t.deepEqual(log, [4, 5, "len() takes exactly one argument (0 given)", "'int' object is not callable"]);
});

test("an exception is raised in a strand where it stands, and leaves it for where it says", t => {
  const log = logOf(`
main = current()
def careful():
    try: switch(main)
    except KeyError as error:
        log(error.args[0])
        raise ValueError("out") from None
a = line(careful)
switch(a)
try: throw(a, KeyError("in"))
except ValueError as error: log(error.args[0])
fresh = line(careful)
try: throw(fresh, KeyError("early"))
except KeyError as error: log(error.args[0])
`);
  t.deepEqual(log, ["in", "out", "early"]);
});

test("what is being handled belongs to each strand", t => {
  const log = logOf(`
main = current()
def handling():
    try: 1 / 0
    except ZeroDivisionError:
        switch(main)
        try: raise
        except ZeroDivisionError: log("mine")
def nothing():
    try: raise
    except RuntimeError as error: log(str(error))
a = line(handling)
switch(a)
switch(line(nothing))
try: raise
except RuntimeError as error: log(str(error))
switch(a)
`);
  t.deepEqual(log, ["No active exception to reraise", "No active exception to reraise", "mine"]);
});

test("a strand switches inside a generator and a comprehension", t => {
  const log = logOf(`
main = current()
def numbers():
    got = yield switch(main, "in generator")
    log(got)
    yield switch(main, "again")
def work():
    generator = numbers()
    log(next(generator))
    log(generator.send("sent"))
    log([switch(main, n) for n in range(2)] == [30, 40])
a = line(work)
asked = [switch(a)]
for answer in (10, 20, 30, 40): asked.append(switch(a, answer))
log(asked == ["in generator", "again", 0, 1, None])
`);
  t.deepEqual(log, [10, "sent", 20, true, true]);
});

test("a deep strand is left and entered at once, and keeps its depth", t => {
  const log = logOf(`
main = current()
def descend(n):
    if n == 0:
        switch(main, depth())
        return depth()
    return descend(n - 1)
a = line(descend, 10000)
log(depth())
log(switch(a))
log(depth())
log(switch(a))
log(depth())
`);
  t.deepEqual(
    log,
    [1, 10001, 1, 10001, 1].map((n, i) => (i % 2 === 0 ? log[0] : n)),
  );
});

test("a fork goes on from the same place as often as wanted, with generators of its own", t => {
  const log = logOf(`
main = current()
def numbers():
    n = 0
    while True:
        n += switch(main, n)
        yield n
def work():
    total = 0
    for n in numbers():
        total += n
        if n > 5: return total
a = line(work)
log(switch(a))
log(switch(a, 1))
b = fork(a)
c = fork(b)
log(switch(b, 2))
log(switch(a, 3))
log(switch(c, 9))
log(switch(a, 4))
log(switch(b, 5))
abandon(fork(line(work)))
`);
  // a: 1, 4, 8; b: 1, 3, 8; c: 1, 10.
  t.deepEqual(log, [0, 1, 3, 4, 11, 13, 12]);
});

test("a fork shares cells and objects, not variables", t => {
  const log = logOf(`
main = current()
def work(items):
    local = 0
    shared = 0
    def add():
        nonlocal shared
        shared += 1
        return shared
    while True:
        local += 1
        items.append(local)
        switch(main, (local, add(), len(items)))
a = line(work, [])
switch(a)
b = fork(a)
for each in (a, b, a, b):
    for number in switch(each): log(number)
`);
  t.deepEqual(log, [2, 2, 2, 2, 3, 3, 3, 4, 4, 3, 5, 5]);
});
