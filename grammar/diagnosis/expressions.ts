import { Mistake, type Token } from "../token.ts";
import { Atoms } from "./atoms.ts";
import type { Found } from "./cursor.ts";

/** Binary operators that bind tighter than comparisons, loosest first. */
const levels: readonly (readonly string[])[] = [
  ["|"],
  ["^"],
  ["&"],
  ["<<", ">>"],
  ["+", "-"],
  ["*", "/", "//", "%", "@"],
];
const comparisons = ["==", "!=", "<", ">", "<=", ">=", "in"];
const parenthesizeNot = "'not' after an operator must be parenthesized";

/** Operators, conditional expressions, lambdas, and lists of expressions. */
export abstract class Expressions extends Atoms {
  protected abstract lambdaParameters(): void;
  protected abstract simpleStatement(): unknown;

  private inOldStatement = false;

  protected expression(): Found | null {
    return this.memo("expression", () => {
      this.look(() => this.wrongExpression());
      this.look(() => this.oldStatement());
      return this.plainExpression();
    });
  }

  private plainExpression(): Found | null {
    return this.try(() => {
      const start = this.at;
      const first = this.disjunction();
      if (first === null) return this.lambda();
      const conditional = this.try(() => {
        if (this.eat("if") === null || this.disjunction() === null || this.eat("else") === null) return null;
        return this.expression() === null ? null : this.found("conditional", start);
      });
      return conditional ?? first;
    });
  }

  /** An expression, without looking for mistakes in it. */
  private unsearched(): Found | null {
    const { searching } = this;
    this.searching = false;
    const found = this.plainExpression();
    this.searching = searching;
    return found;
  }

  private lambda(): Found | null {
    return this.try(() => {
      const start = this.at;
      if (this.eat("lambda") === null) return null;
      this.lambdaParameters();
      if (this.eat(":") === null || this.expression() === null) return null;
      return this.found("lambda", start);
    });
  }

  private wrongExpression(): void {
    const start = this.at;
    this.interrupted();
    this.at = start;
    const { type, text } = this.token();
    const excluded =
      type === "name" &&
      (text === "match" ||
        text === "case" ||
        text === "type" ||
        text === "_" ||
        this.token(start + 1).type === "string");
    if (!excluded) {
      const left = this.disjunction();
      // Only into a set does CPython look for mistakes here.
      if (left !== null && !this.inOldStatement && this.is("{")) this.look(() => this.set());
      const right = left === null ? null : this.unsearched();
      if (left !== null && right !== null) {
        if (!this.isOldStatement(left) && this.tokens[this.at - 1].level > 0) {
          this.fail(left.first, right.last, "invalid syntax. Perhaps you forgot a comma?");
        }
        return;
      }
      this.at = start;
    }
    const value = this.disjunction();
    if (value !== null && this.eat("if") !== null) {
      const test = this.disjunction();
      if (test !== null) {
        if (!this.isAny("else", ":"))
          this.fail(value.first, test.last, "expected 'else' after 'if' expression");
        if (this.eat("else") !== null && this.expression() === null) {
          this.failNext("expected expression after 'else', but statement is given");
        }
      }
    }
    this.at = start;
    const statement = this.eatAny("pass", "break", "continue");
    if (
      statement !== null &&
      this.eat("if") !== null &&
      this.disjunction() !== null &&
      this.eat("else") !== null
    ) {
      if (this.simpleStatement() !== null) {
        this.fail(statement, statement, "expected expression before 'if', but statement is given");
      }
    }
    this.at = start;
    const lambda = this.eat("lambda");
    if (lambda !== null) {
      this.lambdaParameters();
      const colon = this.eat(":");
      if (colon !== null && this.is("fmiddle")) {
        this.fail(
          lambda,
          colon,
          `${this.formatKind(start)}: lambda expressions are not allowed without parentheses`,
        );
      }
    }
  }

  /** `"say "hi""`. */
  private interrupted(): void {
    if (this.eat("string") === null) return;
    const inside: Found[] = [];
    while (!this.is("string")) {
      const found = this.unsearched();
      if (found === null) break;
      inside.push(found);
    }
    if (inside.length > 0 && this.eat("string") !== null) {
      const { last } = inside[inside.length - 1];
      this.fail(inside[0].first, last, "invalid syntax. Is this intended to be part of the string?");
    }
  }

  /** Whether the string around the token at `at` is an f-string or a t-string. */
  private formatKind(at: number): string {
    let depth = 0;
    for (let i = at; i-- > 0; ) {
      const { type, text } = this.tokens[i];
      if (type === "fend") depth++;
      else if (type === "fstart" && depth-- === 0) return /t/i.test(text) ? "t-string" : "f-string";
    }
    return "f-string";
  }

  private isOldStatement(found: Found): boolean {
    return found.kind === "name" && (found.first.text === "print" || found.first.text === "exec");
  }

  /** `print x`. */
  private oldStatement(): void {
    const name = this.eat("name");
    if (name === null || this.is("(")) return;
    const { inOldStatement } = this;
    this.inOldStatement = true;
    const value = this.starExpressions();
    this.inOldStatement = inOldStatement;
    if (value !== null && (name.text === "print" || name.text === "exec")) {
      const { text } = name;
      this.fail(name, value.last, `Missing parentheses in call to '${text}'. Did you mean ${text}(...)?`);
    }
  }

  // ---- Operators

  protected disjunction(): Found | null {
    return this.memo("disjunction", () => this.operation("or", () => this.conjunction()));
  }

  private conjunction(): Found | null {
    return this.memo("conjunction", () => this.operation("and", () => this.inversion()));
  }

  private operation(operator: string, operand: () => Found | null): Found | null {
    const start = this.at;
    const first = operand();
    if (first === null) return null;
    let more = false;
    while (this.try(() => (this.eat(operator) === null ? null : operand())) !== null) more = true;
    return more ? this.found("operation", start) : first;
  }

  private inversion(): Found | null {
    return this.memo("inversion", () => {
      const start = this.at;
      if (this.eat("not") === null) return this.comparison();
      return this.inversion() === null ? null : this.found("operation", start);
    });
  }

  private comparison(): Found | null {
    const start = this.at;
    const left = this.bitwiseOr();
    if (left === null) return null;
    let more = false;
    let membership = false;
    for (;;) {
      const operator = this.try(() => {
        const first = this.comparisonOperator();
        return first === null || this.bitwiseOr() === null ? null : first;
      });
      if (operator === null) break;
      if (!more) membership = operator === "in";
      more = true;
    }
    return more ? this.found("comparison", start, [left], membership) : left;
  }

  private comparisonOperator(): string | null {
    return this.try(() => {
      const operator = this.eatAny(...comparisons);
      if (operator !== null) return operator.type;
      if (this.eat("not") !== null) return this.eat("in") === null ? null : "not in";
      if (this.eat("is") === null) return null;
      this.eat("not");
      return "is";
    });
  }

  protected bitwiseOr(): Found | null {
    return this.memo("bitwiseOr", () => this.binary(0));
  }

  private binary(level: number): Found | null {
    if (level === levels.length) return this.factor();
    const start = this.at;
    let left = this.binary(level + 1);
    while (left !== null) {
      const next = this.try(() => {
        if (this.eatAny(...levels[level]) === null) return null;
        if (level >= 4) this.look(() => this.wrongNot(() => this.inversion()));
        return this.binary(level + 1);
      });
      if (next === null) break;
      left = this.found("operation", start);
    }
    return left;
  }

  private wrongNot(rule: () => Found | null): void {
    const not = this.token();
    if (not.type !== "not") return;
    const { at } = this;
    if (rule === undefined) return;
    const value = rule();
    if (value !== null) this.fail(not, value.last, parenthesizeNot);
    this.at = at;
  }

  private factor(): Found | null {
    return this.memo("factor", () => {
      const start = this.at;
      if (this.eatAny("+", "-", "~") !== null) {
        this.look(() => {
          const not = this.eat("not");
          const value = not === null ? null : this.factor();
          if (not !== null && value !== null) this.fail(not, value.last, parenthesizeNot);
        });
        return this.factor() === null ? null : this.found("operation", start);
      }
      const base = this.eat("await") === null ? this.primary() : this.awaited(start);
      if (base === null) return null;
      const power = this.try(() => (this.eat("**") === null ? null : this.factor()));
      return power === null ? base : this.found("operation", start);
    });
  }

  private awaited(start: number): Found | null {
    return this.primary() === null ? null : this.found("await", start);
  }

  // ---- Lists

  protected yieldExpression(): Found | null {
    return this.try(() => {
      const start = this.at;
      if (this.eat("yield") === null) return null;
      if (this.try(() => (this.eat("from") === null ? null : this.expression())) === null)
        this.starExpressions();
      return this.found("yield", start);
    });
  }

  protected starExpressions(): Found | null {
    return this.memo("starExpressions", () => this.listOf(() => this.starExpression()));
  }

  protected expressions(): Found | null {
    return this.listOf(() => this.expression());
  }

  private listOf(rule: () => Found | null): Found | null {
    return this.try(() => {
      const start = this.at;
      const parts = this.list(rule);
      if (parts === null) return null;
      if (this.eat(",") === null && parts.length === 1) return parts[0];
      return this.found("tuple", start, parts);
    });
  }

  protected starExpression(): Found | null {
    return this.memo("starExpression", () => this.starredBitwise() ?? this.expression());
  }

  protected starredItem(): Found | null {
    return this.starredBitwise() ?? this.named();
  }

  private starredBitwise(): Found | null {
    return this.try(() => {
      const start = this.at;
      if (this.eat("*") === null) return null;
      const value = this.bitwiseOr();
      return value === null ? null : this.found("starred", start, [value]);
    });
  }

  protected mistakeAfter(last: Token, message: string): Mistake {
    const column = last.end_col_offset;
    const mistake = new Mistake("SyntaxError", message, last.lineno, column, last.end_lineno, 0);
    mistake.bytes = true;
    mistake.parsing = true;
    return mistake;
  }
}
