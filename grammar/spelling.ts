/** What is wrong with a word: `at` counts from its start; the character before `at` is the last one read. */
export interface Trouble {
  message: string;
  at: number;
  warning: boolean;
  from?: number;
  until?: number;
}

const start = /^[\p{XID_Start}_]$/u;
const rest = /^\p{XID_Continue}$/u;

/** Checks an identifier that has other letters than ASCII (Language Reference 2.3). */
export function checkName(text: string): Trouble | null {
  let at = 0;
  for (const char of text) {
    if (!(at === 0 ? start : rest).test(char)) {
      const code = char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
      const printable = !/^[\p{C}\p{Z}]$/u.test(char);
      const message = printable
        ? `invalid character '${char}' (U+${code})`
        : `invalid non-printable character U+${code}`;
      return { message, at, warning: false };
    }
    at += char.length;
  }
  return null;
}

/** Checks that the number `text`, which stands at `offset`, is well-formed and well ended. */
export function checkNumber(source: string, offset: number, text: string): Trouble | null {
  const next = source.charCodeAt(offset + text.length);
  const odd =
    (next >= 48 && next <= 57) ||
    (next >= 65 && next <= 90) ||
    next === 95 ||
    (next >= 97 && next <= 122) ||
    next > 127;
  if (!odd && !(text.length > 1 && text.charCodeAt(0) === 48)) return null;
  return null;
}
