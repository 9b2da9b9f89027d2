import { compile } from "../compiler/index.ts";
import { isIncomplete, parse, SyntaxFailure } from "../syntax/index.ts";
import { dedent } from "./line.ts";
import { suggest } from "./suggestion.ts";

/** Misspelt keywords: `invalid syntax. Did you mean 'while'?`. */

const keywords: readonly string[] = (
  "False None True and as assert async await break class continue def del elif else except finally for from " +
  "global if import in is lambda nonlocal not or pass raise return try while with yield"
).split(" ");

const maxSource = 1024;
const maxWords = 10;
const maxMatches = 3;

export interface KeywordTypo {
  readonly keyword: string;
  /** From 1, in the source. */
  readonly line: number;
  /** From 1, within the line. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The first word of the source that a keyword in its place would mend. `source` ends with the line of the error;
 * with `onlyLast` only words of that line are tried.
 */
export function findKeywordTypo(source: readonly string[], onlyLast: boolean): KeywordTypo | undefined {
  const lines = dedent(source);
  if (lines.join("\n").length > maxSource) return undefined;
  let wordsLeft = maxWords;
  for (const { word, line, start } of wordsOf(lines.join("\n"))) {
    if (keywords.includes(word) || (onlyLast && line !== lines.length - 1)) continue;
    if (wordsLeft-- === 0) return undefined;
    for (const keyword of candidates(word)) {
      const text = lines[line];
      const mended = lines.slice();
      mended[line] = text.slice(0, start) + keyword + text.slice(start + word.length);
      if (isMended(mended.join("\n"))) {
        return { keyword, line: line + 1, start: start + 1, end: start + word.length + 1, text };
      }
    }
  }
  return undefined;
}

function isMended(source: string): boolean {
  try {
    const options = { filename: "<mended>", mode: "exec" } as const;
    // Also what only the compiler refuses, such as a `yield` outside of functions, is no better.
    compile(parse(source, options), options);
    return true;
  } catch (error) {
    if (error instanceof SyntaxFailure) return isIncomplete(error);
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function candidates(word: string): string[] {
  const nearest = suggest(keywords, word);
  const all = [...(nearest === undefined ? [] : [nearest]), ...closeMatches(word)];
  return all.slice(0, maxMatches).filter(each => each !== word);
}

/** The words of a source that stand in no string, number or comment. */
function* wordsOf(source: string): Generator<{ word: string; line: number; start: number }> {
  const token =
    /#[^\n]*|[a-zA-Z]{0,2}("""|''')[\s\S]*?\1|[a-zA-Z]{0,2}("|')(?:\\[\s\S]|(?!\2)[^\n])*\2|\.?\d[\w.]*|([\p{L}_][\p{L}\p{N}_]*)|\n/gu;
  let line = 0;
  let lineStart = 0;
  for (const match of source.matchAll(token)) {
    if (match[3] !== undefined) yield { word: match[3], line, start: match.index - lineStart };
    for (let at = match[0].indexOf("\n"); at >= 0; at = match[0].indexOf("\n", at + 1)) {
      line++;
      lineStart = match.index + at + 1;
    }
  }
}

/** The keywords that are similar to a word, the most similar first: as difflib's `get_close_matches`. */
function closeMatches(word: string): string[] {
  return keywords
    .map(keyword => ({ keyword, ratio: similarity(keyword, word) }))
    .filter(each => each.ratio >= 0.5)
    .sort((a, b) => b.ratio - a.ratio || (a.keyword < b.keyword ? 1 : -1))
    .slice(0, maxMatches)
    .map(each => each.keyword);
}

/** Twice the length of the matching blocks, over both lengths (Ratcliff and Obershelp). */
function similarity(a: string, b: string): number {
  return (2 * matching(a, b)) / (a.length + b.length);
}

function matching(a: string, b: string): number {
  let length = 0;
  let inA = 0;
  let inB = 0;
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      let size = 0;
      while (i + size < a.length && j + size < b.length && a[i + size] === b[j + size]) size++;
      if (size > length) [length, inA, inB] = [size, i, j];
    }
  }
  if (length === 0) return 0;
  return (
    length +
    matching(a.slice(0, inA), b.slice(0, inB)) +
    matching(a.slice(inA + length), b.slice(inB + length))
  );
}
