import type { Token } from "../token.ts";
import { Expressions } from "./expressions.ts";

/** How parameters are written: in `def`, or in a lambda. */
interface Style {
  lambda: boolean;
  close: string;
}

const inDef: Style = { lambda: false, close: ")" };
const inLambda: Style = { lambda: true, close: ":" };

/** Parameters, and what is wrong with them. */
export abstract class Parameters extends Expressions {
  protected parameters(): void {
    this.memo("parameters", () => this.parameterList(inDef));
  }

  protected lambdaParameters(): void {
    this.memo("lambdaParameters", () => this.parameterList(inLambda));
  }

  private parameterList(style: Style): true | null {
    this.look(() => this.wrongParameters(style));
    return this.try(() => {
      const start = this.at;
      const slash = this.slashPart(style);
      if (slash === null) this.at = start;
      let defaults = slash === "default";
      if (!defaults) while (this.required(style) !== null);
      while (this.optional(style) !== null) defaults = true;
      this.starPart(style);
      return this.at === start ? null : true;
    });
  }

  /** The parameters up to `/`; whether they end with ones that have a default. */
  private slashPart(style: Style): "default" | "plain" | null {
    return this.try(() => {
      let count = 0;
      let defaults = false;
      while (this.required(style) !== null) count++;
      while (this.optional(style) !== null) {
        count++;
        defaults = true;
      }
      if (count === 0 || this.eat("/") === null || !this.endsParameter(style)) return null;
      return defaults ? "default" : "plain";
    });
  }

  /** The comma behind a parameter, or the end of the list. */
  private endsParameter(style: Style): boolean {
    return this.eat(",") !== null || this.is(style.close);
  }

  private parameter(style: Style): Token | null {
    return this.try(() => {
      const name = this.eat("name");
      if (name === null) return null;
      if (!style.lambda && this.eat(":") !== null && this.expression() === null) return null;
      return this.tokens[this.at - 1];
    });
  }

  private default(): true | null {
    return this.try(() => {
      const equals = this.eat("=");
      if (equals === null) return null;
      if (this.expression() !== null) return true;
      if (this.searching && this.isAny(")", ",")) {
        this.fail(equals, equals, "expected default value expression");
      }
      return null;
    });
  }

  private required(style: Style): { first: Token; last: Token } | null {
    return this.try(() => {
      const first = this.token();
      const last = this.parameter(style);
      return last !== null && this.endsParameter(style) ? { first, last } : null;
    });
  }

  private optional(style: Style): true | null {
    return this.try(() => {
      if (this.parameter(style) === null || this.default() === null) return null;
      return this.endsParameter(style) ? true : null;
    });
  }

  private maybe(style: Style): true | null {
    return this.try(() => {
      if (this.parameter(style) === null) return null;
      this.default();
      return this.endsParameter(style) ? true : null;
    });
  }

  private starPart(style: Style): true | null {
    this.look(() => this.wrongStar(style));
    const star = this.try(() => {
      if (this.eat("*") === null) return null;
      if (this.eat(",") !== null) {
        if (this.maybe(style) === null) return null;
      } else if (!this.starredParameter(style)) return null;
      while (this.maybe(style) !== null);
      this.keywordsPart(style);
      return true;
    });
    return star ?? this.keywordsPart(style);
  }

  private starredParameter(style: Style): boolean {
    if (this.required(style) !== null) return true;
    if (style.lambda) return false;
    return (
      this.try(() => {
        if (this.eat("name") === null || this.eat(":") === null || this.starExpression() === null)
          return null;
        return this.endsParameter(style) ? true : null;
      }) !== null
    );
  }

  private keywordsPart(style: Style): true | null {
    this.look(() => {
      if (this.eat("**") === null || this.parameter(style) === null) return;
      const equals = this.eat("=");
      if (equals !== null) this.fail(equals, equals, "var-keyword argument cannot have default value");
      if (this.eat(",") === null) return;
      const message = "arguments cannot follow var-keyword argument";
      const first = this.token();
      const last = this.parameter(style);
      if (last !== null) this.fail(first, last, message);
      const star = this.eatAny("*", "**", "/");
      if (star !== null) this.fail(star, star, message);
    });
    return this.try(() => (this.eat("**") === null || this.required(style) === null ? null : true));
  }

  // ---- Mistakes

  private wrongStar(style: Style): void {
    const start = this.at;
    const star = this.eat("*");
    if (star === null) return;
    const bare = this.is(style.close) || (this.eat(",") !== null && this.isAny(style.close, "**"));
    if (bare) {
      const message = "named arguments must follow bare *";
      if (style.lambda) this.failHere(message);
      this.fail(star, star, message);
    }
    this.at = start + 1;
    if (this.parameter(style) !== null) {
      const equals = this.eat("=");
      if (equals !== null) this.fail(equals, equals, "var-positional argument cannot have default value");
    }
    this.at = start + 1;
    if (this.required(style) === null && this.eat(",") === null) return;
    while (this.maybe(style) !== null);
    const second = this.eat("*");
    if (second !== null && (this.required(style) !== null || this.eat(",") !== null)) {
      this.fail(second, second, "* argument may appear only once");
    }
  }

  private wrongParameters(style: Style): void {
    const start = this.at;
    const slash = this.eat("/");
    if (slash !== null && this.eat(",") !== null)
      this.fail(slash, slash, "at least one argument must precede /");
    this.at = start;
    if (this.slashPart(style) !== null) {
      while (this.maybe(style) !== null);
      const again = this.eat("/");
      if (again !== null) this.fail(again, again, "/ may appear only once");
    }
    this.at = start;
    this.slashPart(style);
    this.afterDefault(style);
    this.at = start;
    this.afterDefault(style);
    this.at = start;
    while (this.required(style) !== null);
    this.parenthesized(style);
    this.at = start;
    this.slashPart(style);
    while (this.maybe(style) !== null);
    if (this.eat("*") !== null && (this.eat(",") !== null || this.required(style) !== null)) {
      while (this.maybe(style) !== null);
      const late = this.eat("/");
      if (late !== null) this.fail(late, late, "/ must be ahead of *");
    }
    this.at = start;
    let any = false;
    while (this.maybe(style) !== null) any = true;
    if (any && this.eat("/") !== null) {
      const star = this.eat("*");
      if (star !== null) this.fail(star, star, "expected comma between / and *");
    }
  }

  private afterDefault(style: Style): void {
    while (this.required(style) !== null);
    let defaults = false;
    if (this.slashPart(style) === "default") defaults = true;
    while (this.optional(style) !== null) defaults = true;
    if (!defaults) return;
    const late = this.required(style);
    if (late !== null)
      this.fail(late.first, late.last, "parameter without a default follows parameter with a default");
  }

  private parenthesized(style: Style): void {
    const open = this.eat("(");
    if (open === null) return;
    let any = false;
    if (style.lambda) {
      any = this.list(() => this.parameter(style)) !== null;
      this.eat(",");
    } else {
      while (this.required({ lambda: false, close: ")" }) !== null) any = true;
    }
    const close = any ? this.eat(")") : null;
    if (close === null) return;
    const what = style.lambda ? "Lambda expression" : "Function";
    this.fail(open, close, `${what} parameters cannot be parenthesized`);
  }
}
