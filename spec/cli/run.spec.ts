import { spawn } from "node:child_process";
import test from "ava";
import { environment, folderWith, krait, main } from "./krait.ts";

test("a file runs with its arguments untouched", t => {
  const folder = folderWith({ "args.py": "import sys\nprint(sys.argv, __name__)\n" });
  const { code, out, err } = krait(["args.py", "-q", "--", "-c", "x"], "", folder);
  t.is(err, "");
  t.is(out, "['args.py', '-q', '--', '-c', 'x'] __main__\n");
  t.is(code, 0);
});

test("-c runs code, and what follows are its arguments", t => {
  const { code, out } = krait(["-c", "import sys; print(sys.argv)", "a", "-i"]);
  t.is(out, "['-c', 'a', '-i']\n");
  t.is(code, 0);
});

test("-c may be indented as a whole", t => {
  t.is(krait(["-c", "  x = 1\n  if x:\n    print(x)\n"]).out, "1\n");
});

test("options may stand together", t => {
  t.is(krait(["-qc", "print(1)"]).out, "1\n");
  t.is(krait(["-uOcprint(2)"]).out, "2\n");
});

test("standard input runs when there is no file, or the file is -", t => {
  t.is(krait([], "print(__name__)").out, "__main__\n");
  t.is(krait(["-", "a"], "import sys; print(sys.argv)").out, "['-', 'a']\n");
});

test("-- ends the options", t => {
  const folder = folderWith({ "-odd.py": "print('odd')\n" });
  t.is(krait(["--", "-odd.py"], "", folder).out, "odd\n");
});

test("a file that can't be read ends with 2 and says why", t => {
  const folder = folderWith({});
  const { code, out, err } = krait(["missing.py"], "", folder);
  t.is(code, 2);
  t.is(out, "");
  t.regex(err, /^krait: can't open file '\/.*\/missing\.py': \[Errno 2\] No such file or directory\n$/);
});

test("a folder runs its __main__.py", t => {
  const folder = folderWith({ "__main__.py": "print('main')\n" });
  t.is(krait([folder]).out, "main\n");
  const { code, err } = krait([folderWith({})]);
  t.is(code, 1);
  t.regex(err, /^krait: can't find '__main__' module in '/);
});

test("an uncaught exception ends with 1, its report on standard error", t => {
  const { code, out, err } = krait(["-c", "print('before')\n1/0"]);
  t.is(code, 1);
  t.is(out, "before\n");
  t.is(
    err,
    'Traceback (most recent call last):\n  File "<string>", line 2, in <module>\n    1/0\n    ~^~\nZeroDivisionError: division by zero\n',
  );
});

test("a syntax error ends with 1 and points at the place", t => {
  const { code, err } = krait(["-c", "f("]);
  t.is(code, 1);
  t.is(err, "  File \"<string>\", line 1\n    f(\n     ^\nSyntaxError: '(' was never closed\n");
});

test("sys.exit decides the exit code", t => {
  const codes: [string, number][] = [
    ["", 0],
    ["3", 3],
    ["300", 44],
    ["-1", 255],
    ["None", 0],
    ["True", 1],
  ];
  for (const [argument, code] of codes) t.is(krait(["-c", `import sys; sys.exit(${argument})`]).code, code);
  const { code, err } = krait(["-c", "import sys; sys.exit('goodbye')"]);
  t.is(code, 1);
  t.is(err, "goodbye\n");
});

test("input reads from a pipe until it ends", t => {
  const program = "print(input('? '))\ntry:\n    input()\nexcept EOFError as error:\n    print(error)";
  t.is(krait(["-c", program], "one").out, "? one\nEOF when reading a line\n");
});

test("KeyboardInterrupt ends with 130", t => {
  const { code, err } = krait(["-c", "raise KeyboardInterrupt"]);
  t.is(code, 130);
  t.regex(err, /KeyboardInterrupt\n$/);
});

test("an unknown option ends with 2", t => {
  const { code, err } = krait(["-Z"]);
  t.is(code, 2);
  t.regex(err, /^Unknown option: -Z\nusage: krait /);
});

test("a missing argument ends with 2", t => {
  t.is(krait(["-c"]).code, 2);
  t.is(krait(["-c"]).err.split("\n")[0], "Argument expected for the -c option");
});

test("--jit says whether hot code is compiled", t => {
  const program = "def f(n): return n + 1\nx = 0\nfor i in range(1000): x = f(x)\nprint(x)";
  for (const options of [
    ["--jit", "off"],
    ["--jit=auto"],
    ["--jit", "always"],
    ["--jit-threshold", "1"],
    ["--jit-threshold=7", "--jit", "auto", "-q"],
  ]) {
    const { code, out } = krait([...options, "-c", program]);
    t.is(out, "1000\n");
    t.is(code, 0);
  }
});

test("what --jit and --jit-threshold do not take ends with 2", t => {
  const mode = "--jit must be one of 'off', 'auto', or 'always'";
  const threshold = "--jit-threshold must be a whole number from 1 to 999999999";
  const mistakes: [readonly string[], string][] = [
    [["--jit"], "Argument expected for the --jit option"],
    [["--jit", "fast"], mode],
    [["--jit="], mode],
    [["--jit-threshold"], "Argument expected for the --jit-threshold option"],
    [["--jit-threshold", "0"], threshold],
    [["--jit-threshold=1.5"], threshold],
    [["--jitter"], "unknown option --jitter"],
  ];
  for (const [args, message] of mistakes) {
    const { code, err } = krait(args);
    t.is(code, 2);
    t.is(err.split("\n")[0], message);
  }
});

test("-V tells the versions", t => {
  t.regex(krait(["-V"]).out, /^Krait \d+\.\d+\.\d+ \(Python 3\.14\.\d+\)\n$/);
  t.is(krait(["--version"]).out, krait(["-V"]).out);
});

test("-h shows what the command line can do", t => {
  const { code, out } = krait(["-h"]);
  t.is(code, 0);
  t.regex(out, /krait dis <file>/);
});

test("dis shows instructions", t => {
  const folder = folderWith({ "one.py": "x = 1\n" });
  t.regex(krait(["dis", "one.py"], "", folder).out, /STORE_NAME 'x'/);
});

test("a reader who has had enough is no error", async t => {
  const folder = folderWith({ "main.py": "x = 1\n" });
  for (const args of [["help"], ["--version"], ["dis", "main.py"], ["-c", "print(1)"]]) {
    const child = spawn("node", [main, ...args], { cwd: folder, env: environment });
    child.stdout.destroy();
    let err = "";
    child.stderr.on("data", chunk => {
      err += chunk;
    });
    await new Promise(resolve => child.on("close", resolve));
    t.is(err, "");
    t.is(child.exitCode, 0);
  }
});
