import test from "ava";
import { findKeywordTypo } from "../../../lib/report/keyword-typo.ts";
import { suggest } from "../../../lib/report/suggestion.ts";

test("the nearest name is suggested, case counting half", t => {
  t.is(suggest(["append", "extend", "pop"], "apend"), "append");
  t.is(suggest(["Value", "valve"], "value"), "Value");
  t.is(suggest(["x"], "y"), undefined);
});

test("a name far away is not suggested", t => {
  t.is(suggest(["completely", "different"], "name"), undefined);
});

test("too many names, or too long ones, are not compared", t => {
  t.is(
    suggest(
      Array.from({ length: 800 }, (_, i) => `name${i}`),
      "name1x",
    ),
    undefined,
  );
  t.is(suggest(["a".repeat(50)], "a".repeat(49)), undefined);
});

test("a misspelt keyword is found if mending it mends the line", t => {
  t.is(findKeywordTypo(["wihle True: pass"], false)?.keyword, "while");
  t.is(findKeywordTypo(["for x im range(3): pass"], false)?.keyword, "in");
  t.is(findKeywordTypo(["x = yiel 3"], false), undefined);
});
