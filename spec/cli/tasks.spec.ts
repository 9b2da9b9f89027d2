import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "ava";
import { folderWith, krait, main } from "./krait.ts";

/** Addresses, steps and sizes, which may change, left out. */
function plain(text: string): string {
  return text.replace(/0x[0-9a-f]+/g, "0x…").replace(/ +\d+ steps +[\d.]+ kB/g, "");
}

const waiting = `
import stackless
channel = stackless.channel()
def receiver(): channel.receive()
def sleeper(): stackless.sleep(100)
for function in (receiver, receiver, sleeper): stackless.tasklet(function)()
paused = stackless.tasklet(stackless.schedule_remove)()
stackless.schedule()
`;

test("krait tasks shows the tasklets that a program leaves behind", t => {
  const folder = folderWith({ "waiting.py": waiting });
  const { code, out, err } = krait(["tasks", "waiting.py"], "", folder);
  t.is(code, 0);
  t.is(out, "");
  t.is(
    plain(err.replaceAll(`${folder}/`, "")),
    `thread 1: 1 runnable, 3 blocked, 1 paused
├─ main             running
├─ schedule_remove  paused
├─ sleeper          sleeping  waiting.py:5
└─ <stackless.channel object at 0x…>, 2 receiving
   ├─ receiver  waiting.py:4
   └─ receiver  waiting.py:4
`,
  );
});

test("krait tasks wants a file", t => {
  for (const args of [["tasks"], ["tasks", "-c", "pass"]]) {
    const { code, err } = krait(args);
    t.is(code, 2);
    t.is(err, "krait tasks: a file is expected\n");
  }
});

/** Everything that a process writes to standard error until it ends, or until that matches. */
function written(child: ChildProcess, pattern?: RegExp): Promise<string> {
  return new Promise(resolve => {
    let text = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      if (pattern?.test(text)) resolve(text);
    });
    child.on("close", () => resolve(text));
  });
}

for (const [signal, args] of [
  ["SIGUSR1", []],
  ["SIGQUIT", ["tasks"]],
] as const) {
  test(`${signal} shows the tasklets of a program that runs${args.length > 0 ? " with krait tasks" : ""}`, async t => {
    const folder = folderWith({
      "busy.py": `import stackless, sys
def busy():
    print("ready", file=sys.stderr, flush=True)
    while True: stackless.schedule()
stackless.tasklet(busy)()
stackless.run()
`,
    });
    const child = spawn("node", [main, ...args, "busy.py"], {
      cwd: folder,
      stdio: ["ignore", "ignore", "pipe"],
    });
    t.regex(await written(child, /ready/), /ready/);
    child.kill(signal);
    const text = plain((await written(child, /main.*\n/)).replaceAll(/\S*\/busy/g, "busy"));
    t.is(
      text,
      "thread 1: 1 runnable, 0 blocked, 1 paused\n├─ busy  running   busy.py:4\n└─ main  in run()  busy.py:6\n",
    );
    child.kill("SIGKILL");
  });
}

test("--trace-tasks writes turns and transfers as trace events", t => {
  const folder = folderWith({
    "transfer.py": `import stackless
channel = stackless.channel()
def receiver(): print(channel.receive())
stackless.tasklet(receiver)()
stackless.schedule()
channel.send("sent")
`,
  });
  for (const option of [["--trace-tasks", "trace.json"], ["--trace-tasks=trace.json"]]) {
    const { code, out } = krait([...option, "transfer.py"], "", folder);
    t.is(code, 0);
    t.is(out, "sent\n");
    const { traceEvents } = JSON.parse(readFileSync(join(folder, "trace.json"), "utf8")) as {
      traceEvents: { ph: string; name: string; tid: number; ts: number; args?: { name?: string } }[];
    };
    const names = traceEvents.filter(each => each.name === "thread_name").map(each => each.args?.name);
    t.deepEqual(names, ["main", "receiver 2"]);
    t.deepEqual(
      traceEvents.filter(each => each.ph !== "M").map(({ ph, tid }) => `${ph}${tid}`),
      ["X1", "X2", "s1", "X1", "f2", "X2", "X1"],
    );
    const times = traceEvents.filter(each => each.ph === "X").map(each => each.ts);
    t.deepEqual(
      times,
      [...times].sort((a, b) => a - b),
    );
  }
});

test("a trace that can't be written is complained about", t => {
  const { code, out, err } = krait(["--trace-tasks", "/no/such/folder/trace.json", "-c", "print(1)"]);
  t.is(code, 0);
  t.is(out, "1\n");
  t.regex(err, /^krait: can't write file '\/no\/such\/folder\/trace\.json': ENOENT/);
  t.is(krait(["--trace-tasks"]).code, 2);
});
