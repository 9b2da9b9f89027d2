/*
 * What can be wrong inside one word. `at` counts the characters of the word that were read when it was found out.
 */

export interface Trouble {
  message: string;
  at: number;
  /** Where the marked range starts, if not at the last character read. */
  from?: number;
  warning?: true;
}

/** Checks an identifier that has other letters than ASCII (Language Reference 2.3). */
export function checkName(text: string): Trouble | null {
  // Here and not outside: to make them takes half a millisecond.
  const start = /^[\p{XID_Start}_]$/u;
  const rest = /^\p{XID_Continue}$/u;
  let at = 0;
  for (const char of text) {
    const pattern = at === 0 ? start : rest;
    at += char.length;
    if (pattern.test(char)) continue;
    const code = char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
    const printable = !/^[\p{C}\p{Z}]$/u.test(char);
    const message = printable
      ? `invalid character '${char}' (U+${code})`
      : `invalid non-printable character U+${code}`;
    return { message, at };
  }
  return null;
}

const incompatible = ["ub", "ur", "uf", "ut", "bf", "bt", "ft"];

/** What to say of letters before a quote that are prefixes, but don't go together; null if they are a name. */
export function checkPrefixes(text: string): string | null {
  const letters = text.toLowerCase();
  if (new Set(letters).size < letters.length) return null;
  for (const [first, second] of incompatible) {
    if (letters.includes(first) && letters.includes(second)) {
      return `'${first}' and '${second}' prefixes are incompatible`;
    }
  }
  return null;
}

// ---- Numbers (Language Reference 2.6)

const leadingZeros =
  "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers";

/** Checks the number that the words' rule found at `offset`: how it is made, and what comes right behind it. */
export function checkNumber(source: string, offset: number, text: string): Trouble | null {
  const zero = text.charCodeAt(0) === 48;
  if (!isWordCharacter(source.charCodeAt(offset + text.length)) && !(zero && /^0[\d_]/.test(text)))
    return null;
  return new NumberCheck(source, offset).check();
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isWordCharacter(code: number): boolean {
  return isDigit(code) || (code >= 65 && code <= 90) || code === 95 || (code >= 97 && code <= 122);
}

/** Reads a number again, character by character, as CPython's tokenizer does. */
class NumberCheck {
  private readonly source: string;
  private readonly start: number;
  private at: number;

  constructor(source: string, start: number) {
    this.source = source;
    this.start = start;
    this.at = start;
  }

  private get code(): number {
    return this.source.charCodeAt(this.at);
  }

  private trouble(message: string): Trouble {
    return { message, at: this.at - this.start };
  }

  check(): Trouble | null {
    if (this.code === 48) {
      const letter = this.source.charAt(this.start + 1).toLowerCase();
      if (letter === "x") return this.based("hexadecimal", /[\da-fA-F]/);
      if (letter === "o") return this.based("octal", /[0-7]/);
      if (letter === "b") return this.based("binary", /[01]/);
      return this.zeros();
    }
    if (this.code === 46) {
      this.at++;
      return this.digits() ?? this.exponent();
    }
    return this.digits() ?? this.fraction();
  }

  private based(kind: string, digit: RegExp): Trouble | null {
    this.at += 2;
    const isIn = (): boolean => digit.test(this.source.charAt(this.at));
    do {
      if (this.code === 95) this.at++;
      if (!isIn()) {
        if (kind !== "hexadecimal" && isDigit(this.code)) return this.wrongDigit(kind);
        return this.trouble(`invalid ${kind} literal`);
      }
      while (isIn()) this.at++;
    } while (this.code === 95);
    if (isDigit(this.code)) return this.wrongDigit(kind);
    return this.ending(kind);
  }

  private wrongDigit(kind: string): Trouble {
    const digit = this.source.charAt(this.at++);
    return this.trouble(`invalid digit '${digit}' in ${kind} literal`);
  }

  private zeros(): Trouble | null {
    for (;;) {
      if (this.code === 95) {
        this.at++;
        if (!isDigit(this.code)) return this.trouble("invalid decimal literal");
      }
      if (this.code !== 48) break;
      this.at++;
    }
    const end = this.at + 1;
    if (!isDigit(this.code)) return this.fraction();
    const trouble = this.digits();
    if (trouble !== null) return trouble;
    if (/[.eEjJ]/.test(this.source.charAt(this.at))) return this.fraction();
    return { message: leadingZeros, at: end - this.start, from: 0 };
  }

  private digits(): Trouble | null {
    for (;;) {
      while (isDigit(this.code)) this.at++;
      if (this.code !== 95) return null;
      this.at++;
      if (!isDigit(this.code)) return this.trouble("invalid decimal literal");
    }
  }

  private fraction(): Trouble | null {
    if (this.code === 46) {
      this.at++;
      if (isDigit(this.code)) {
        const trouble = this.digits();
        if (trouble !== null) return trouble;
      }
    }
    return this.exponent();
  }

  private exponent(): Trouble | null {
    if ((this.code | 32) === 101) {
      const { at } = this;
      this.at++;
      if (this.code === 43 || this.code === 45) {
        this.at++;
        if (!isDigit(this.code)) return this.trouble("invalid decimal literal");
      } else if (!isDigit(this.code)) {
        this.at = at;
        return this.ending("decimal");
      }
      const trouble = this.digits();
      if (trouble !== null) return trouble;
    }
    if ((this.code | 32) === 106) {
      this.at++;
      return this.ending("imaginary");
    }
    return this.ending("decimal");
  }

  /** Only a keyword that can stand behind a number may touch it, and not for ever. */
  private ending(kind: string): Trouble | null {
    const message = `invalid ${kind} literal`;
    if (
      /^(?:(?:and|else|for|or|not)(?![\w\u0080-\uffff])|i[fns])/.test(this.source.slice(this.at, this.at + 5))
    ) {
      return { message, at: this.at - this.start, warning: true };
    }
    return isWordCharacter(this.code) ? this.trouble(message) : null;
  }
}

// ---- Escapes (Language Reference 2.5.1)

/** The warning about an escape sequence that means nothing. */
export function invalidEscape(sequence: string): string {
  const sort = /^\\[0-7]{3}$/.test(sequence) ? "octal escape sequence" : "escape sequence";
  const hint = `Did you mean "\\${sequence}"? A raw string is also an option.`;
  return `"${sequence}" is an invalid ${sort}. Such sequences will not work in the future. ${hint}`;
}
