import test from "ava";
import {
  browserHost,
  type Host,
  HostError,
  nodeHost,
  PythonError,
  Vm,
  type VmOptions,
} from "../lib/index.ts";

function newVm(options: Partial<VmOptions> = {}): Vm {
  return new Vm({ host: nodeHost, ...options });
}

/** A machine, and what it has written so far. */
function listening(options: Partial<VmOptions> = {}): { vm: Vm; out: () => string; err: () => string } {
  const out: Uint8Array[] = [];
  const err: Uint8Array[] = [];
  const vm = newVm({ stdout: bytes => out.push(bytes), stderr: bytes => err.push(bytes), ...options });
  const text = (chunks: Uint8Array[]): string => Buffer.concat(chunks).toString();
  return { vm, out: () => text(out), err: () => text(err) };
}

/** The whole content of a file of a host. */
function readText({ files }: Host, path: string): string {
  const flags = { read: true, write: false, create: false, exclusive: false, truncate: false, append: false };
  const file = files.open(path, flags, 0);
  const bytes = new Uint8Array(1000);
  const count = files.read(file, bytes, null);
  files.close(file);
  return new TextDecoder().decode(bytes.subarray(0, count));
}

function writeText({ files }: Host, path: string, text: string): void {
  const flags = { read: false, write: true, create: true, exclusive: false, truncate: true, append: false };
  const file = files.open(path, flags, 0o644);
  files.write(file, new TextEncoder().encode(text), null);
  files.close(file);
}

test("statements have no value, expressions have", t => {
  const vm = newVm();
  t.deepEqual(vm.runSource("x = 6 * 7"), { done: true, value: null });
  t.deepEqual(vm.runSource("x", { mode: "eval" }), { done: true, value: 42 });
});

test("globals cross the border both ways", t => {
  const vm = newVm();
  vm.setGlobal("items", [1, "two", 2.5, null, true, 2n ** 80n]);
  vm.runSource("again = list(items); pairs = {'a': (1, 2)}; data = b'\\x00\\xff'");
  t.deepEqual(vm.getGlobal("again"), [1, "two", 2.5, null, true, 2n ** 80n]);
  t.deepEqual(vm.getGlobal("pairs"), new Map([["a", [1, 2]]]));
  t.deepEqual(vm.getGlobal("data"), new Uint8Array([0, 255]));
  t.is(vm.getGlobal("missing"), undefined);
});

test("an object that isn't data comes back as the same object", t => {
  const vm = newVm();
  vm.runSource("class C: pass\na = C()");
  const a = vm.getGlobal("a");
  vm.setGlobal("b", a ?? null);
  t.deepEqual(vm.runSource("a is b", { mode: "eval" }), { done: true, value: true });
});

test("a run pauses when its steps are used up, and resumes", t => {
  const vm = newVm({ steps: 1000 });
  let outcome = vm.runSource("n = 0\nwhile n < 10_000:\n    n += 1");
  t.false(outcome.done);
  const seen = vm.getGlobal("n") as number;
  t.true(seen > 0 && seen <= 1000);
  let pauses = 1;
  while (!outcome.done) {
    outcome = vm.resume(1000);
    pauses++;
  }
  t.is(vm.getGlobal("n"), 10_000);
  t.is(pauses, 11);
});

test("an expression's value survives a pause at every step", t => {
  const vm = newVm({ steps: 1 });
  let outcome = vm.runSource("sorted([3, 1, 2], key=lambda n: -n)", { mode: "eval" });
  while (!outcome.done) outcome = vm.resume(1);
  t.deepEqual(outcome, { done: true, value: [3, 2, 1] });
});

test("an exception after a pause reaches whoever resumes", t => {
  const vm = newVm({ steps: 10 });
  t.deepEqual(vm.runSource("for n in range(20): pass\n1 / 0"), { done: false });
  t.throws(() => vm.resume(1000), { instanceOf: PythonError, message: "division by zero" });
});

test("nothing paused can't be resumed", t => {
  t.throws(() => newVm().resume(1), { message: "nothing is paused" });
});

test("a PythonError tells class, message, frames and traceback", t => {
  const vm = newVm();
  const source = "def half(n):\n    return n // zero\n\nzero = 0\nhalf(1)\n";
  const error = t.throws(() => vm.runSource(source, { filename: "<half>" }), { instanceOf: PythonError });
  t.is(error?.type, "ZeroDivisionError");
  t.is(error?.message, "division by zero");
  t.deepEqual(error?.frames, [
    { filename: "<half>", line: 5, name: "<module>" },
    { filename: "<half>", line: 2, name: "half" },
  ]);
  t.is(
    error?.traceback,
    `Traceback (most recent call last):
  File "<half>", line 5, in <module>
    half(1)
    ~~~~^^^
  File "<half>", line 2, in half
    return n // zero
           ~~^^~~~~~
ZeroDivisionError: division by zero
`,
  );
});

test("a PythonError's class has its module's name", t => {
  const error = t.throws(() => newVm().runSource("class Mine(Exception): pass\nraise Mine('x', 2)"), {
    instanceOf: PythonError,
  });
  t.is(error?.type, "__main__.Mine");
  t.is(error?.message, "('x', 2)");
});

test("source that isn't Python is a SyntaxError", t => {
  const error = t.throws(() => newVm().runSource("1 +"), { instanceOf: PythonError });
  t.is(error?.type, "SyntaxError");
});

test("a machine goes on after an exception", t => {
  const vm = newVm();
  t.throws(() => vm.runSource("x = 1\nraise ValueError"));
  t.deepEqual(vm.runSource("x + 1", { mode: "eval" }), { done: true, value: 2 });
});

test("standard streams lead where the options say", t => {
  const { vm, out, err } = listening({ stdin: "first\nsecond\n" });
  const source = "import sys\nprint(input('? '), sys.stdin.read())\nprint('no', file=sys.stderr)";
  t.is(vm.runSourceAsProgram(source, "<string>"), 0);
  t.is(out(), "? first second\n\n");
  t.is(err(), "no\n");
});

test("a program's exit code is that of the python command", t => {
  const run = (source: string): [number, string] => {
    const { vm, err } = listening();
    return [vm.runSourceAsProgram(source, "<string>"), err()];
  };
  t.deepEqual(run("pass"), [0, ""]);
  t.deepEqual(run("raise SystemExit(3)"), [3, ""]);
  t.deepEqual(run("import sys; sys.exit('bye')"), [1, "bye\n"]);
  const [code, err] = run("[][0]");
  t.is(code, 1);
  t.true(err.endsWith("IndexError: list index out of range\n"));
});

test("machines share nothing", t => {
  const a = newVm();
  const b = newVm();
  a.runSource(
    "import sys, math\nx = 1\nmath.pi = 3\nsys.path.append('a')\nsys.set_int_max_str_digits(0)\nprint = None",
  );
  a.runSource("import builtins; builtins.len = None; sys.modules['fake'] = math");
  t.is(b.getGlobal("x"), undefined);
  b.runSource("import sys, math");
  const value = (source: string): unknown => {
    const outcome = b.runSource(source, { mode: "eval" });
    return outcome.done ? outcome.value : undefined;
  };
  t.true((value("math.pi") as number) > 3.1);
  t.is(value("'a' in sys.path"), false);
  t.is(value("'fake' in sys.modules"), false);
  t.is(value("len('abc')"), 3);
  t.is(value("sys.get_int_max_str_digits()"), 4300);
});

test("two machines that pause by turns don't disturb each other", t => {
  const vms = [newVm({ steps: 3 }), newVm({ steps: 3 })];
  const source =
    "def count(n):\n    return 0 if n == 0 else 1 + count(n - 1)\ntotal = sum([count(n) for n in range(20)])";
  const running = new Set(vms);
  for (const vm of vms) vm.runSource(source);
  while (running.size > 0) for (const vm of running) if (vm.resume(3).done) running.delete(vm);
  t.deepEqual(
    vms.map(vm => vm.getGlobal("total")),
    [190, 190],
  );
});

test("files of a browser host live in memory", t => {
  const host = browserHost();
  writeText(host, "/in.txt", "one\ntwo\n");
  const { vm, err } = listening({ host });
  const code = vm.runSourceAsProgram(
    "with open('/in.txt') as file, open('out.txt', 'w') as copy:\n    for line in file: copy.write(line.upper())",
    "<string>",
  );
  t.is(err(), "");
  t.is(code, 0);
  t.is(readText(host, "/out.txt"), "ONE\nTWO\n");
});

test("a file of a browser host runs, and imports its neighbours", t => {
  const host = browserHost();
  writeText(host, "/main.py", "import neighbour\nprint(__file__, neighbour.name)");
  writeText(host, "/neighbour.py", "name = 'next door'");
  const { vm, out, err } = listening({ host, path: ["/"] });
  t.is(vm.runFileAsProgram("/main.py"), 0, err());
  t.is(out(), "/main.py next door\n");
});

test("a file that isn't there is the host's error", t => {
  const error = t.throws(() => newVm({ host: browserHost() }).runFile("/missing.py"), {
    instanceOf: HostError,
  });
  t.is(error?.code, "ENOENT");
});

test("a module is imported once", t => {
  const host = browserHost();
  writeText(host, "/once.py", "print('imported')");
  const { vm, out } = listening({ host, path: ["/"], unbuffered: true });
  vm.importModule("once");
  vm.importModule("once");
  t.is(out(), "imported\n");
});

test("compiled files are kept where the host says, and nowhere by default", t => {
  const host = browserHost();
  host.files.add("/main.py", new TextEncoder().encode("import part\nx = part.x\n"));
  host.files.add("/part.py", new TextEncoder().encode("x = 7\n"));
  const run = (options: Partial<VmOptions>): unknown => {
    const vm = new Vm({ host, path: ["/"], ...options });
    vm.runFile("/main.py");
    return vm.getGlobal("x");
  };
  t.is(run({}), 7);
  t.deepEqual(host.files.list("/"), ["main.py", "part.py"]);
  t.is(run({ cache: "/cache" }), 7);
  const entries = host.files.list("/cache");
  t.is(entries.length, 2);
  t.is(run({ cache: "/cache" }), 7);
  t.deepEqual(host.files.list("/cache"), entries);
});

test("a jitThreshold that is no number of calls is refused", t => {
  for (const jitThreshold of [0, 1.5, -1])
    t.throws(() => newVm({ jitThreshold }), { instanceOf: RangeError });
});
