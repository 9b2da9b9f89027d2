import test from "ava";
import { folderWith, krait } from "./krait.ts";

const program = `
import os, pickle, stackless

def numbers(n):
    for i in range(n):
        stackless.schedule_remove()
        yield i

def work(limit):
    found = []
    for n in sorted(numbers(limit), key=lambda n: (stackless.schedule_remove(), -n)[1]):
        try:
            stackless.schedule_remove()
            found.append(n)
        finally:
            found.append("-")
    print("finished:", found)

def advance(tasklet, steps):
    while tasklet.alive and steps:
        tasklet.insert()
        stackless.run()
        steps -= 1

path = "tasklet.pickle"
if os.path.exists(path):
    with open(path, "rb") as file:
        tasklet = pickle.load(file)
else:
    tasklet = stackless.tasklet(work)(4)
advance(tasklet, 3)
print("alive:", tasklet.alive)
with open(path, "wb") as file:
    pickle.dump(tasklet, file)
`;

test("a tasklet goes on in one process after the other", t => {
  const folder = folderWith({ "main.py": program });
  const outcomes = [1, 2, 3, 4, 5].map(() => krait(["main.py"], "", folder));
  for (const { err, code } of outcomes) {
    t.is(err, "");
    t.is(code, 0);
  }
  const alive = "alive: True\n";
  t.deepEqual(
    outcomes.map(each => each.out),
    [alive, alive, alive, alive, "finished: [3, '-', 2, '-', 1, '-', 0, '-']\nalive: False\n"],
  );
});
