import test from "ava";
import { krait } from "./krait.ts";

test("a prompt shows values, goes on after errors and knows when a block ends", t => {
  const { code, out, err } = krait(
    ["-i", "-q"],
    "x = 1\n1/0\nx + 1\n'text'\nNone\n\ndef f():\n  return 3\n\nf()\n_\nraise SystemExit(5)\n",
  );
  t.is(out, "2\n'text'\n3\n3\n");
  t.regex(
    err,
    /File "<stdin>", line 1, in <module>\n {4}1\/0\n {4}~\^~\nZeroDivisionError: division by zero\n/,
  );
  t.is(code, 5);
});

test("a prompt ends with its input", t => {
  const { code, err } = krait(["-i", "-q"], "1\n");
  t.is(code, 0);
  t.is(err, ">>> >>> \n");
});

test("with -i a prompt follows the program", t => {
  const { out, code } = krait(["-i", "-c", "y = 2"], "y\n");
  t.is(out, "2\n");
  t.is(code, 0);
});

test("open brackets and strings ask for another line", t => {
  const { out, err } = krait(["-i", "-q"], "[1,\n2]\n'''a\nb'''\n");
  t.is(out, "[1, 2]\n'a\\nb'\n");
  t.is(err, ">>> ... >>> ... >>> \n");
});

test("a syntax error at the prompt is told and forgotten", t => {
  const { out, err, code } = krait(["-i", "-q"], "1+\nx y\nprint(1)\n");
  t.is(out, "1\n");
  t.regex(err, /SyntaxError: invalid syntax/);
  t.is(code, 0);
});

test("exit, quit and their kin show what they do", t => {
  const { out } = krait(["-i", "-q"], "exit\nquit\nexit(0)\nprint('never')\n");
  t.is(out, "Use exit() or Ctrl-D (i.e. EOF) to exit\nUse quit() or Ctrl-D (i.e. EOF) to exit\n");
});

test("what is done at the end of a program waits for the end of the prompt", t => {
  const source = "class C:\n  def __del__(s): print('del', s.n)\nc = C()\nc.n = 1\n";
  const { out } = krait(
    ["-i", "-c", source],
    "import atexit\nr = atexit.register(print, 'exit')\nc.n = 2\nprint('last')\n",
  );
  t.is(out, "last\nexit\ndel 2\n");
});
