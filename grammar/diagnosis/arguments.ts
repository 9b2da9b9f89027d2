import type { Token } from "../token.ts";
import { type Found, nameOf } from "./cursor.ts";
import { Targets } from "./targets.ts";

/** What stands between a call's parentheses: the positional ones, and of the others whether any is `**x`. */
interface Given {
  positional: Found[];
  keywords: number;
  unpacked: boolean;
}

interface Keyword {
  argument: Found | null;
  unpacked: boolean;
}

const notAnd = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
const parenthesize = "Generator expression must be parenthesized";

/** The arguments of a call and the clauses of a comprehension. */
export abstract class Arguments extends Targets {
  protected abstract expression(): Found | null;
  protected abstract disjunction(): Found | null;
  protected abstract bitwiseOr(): Found | null;
  protected abstract starExpressions(): Found | null;

  // ---- Comprehensions

  /** The last token of the clauses. */
  protected clauses(): Token | null {
    return this.memo("clauses", () => {
      if (this.clause() === null) return null;
      while (this.clause() !== null);
      return this.tokens[this.at - 1];
    });
  }

  private clause(): true | null {
    return this.try(() => {
      const start = this.at;
      this.eat("async");
      if (this.eat("for") !== null && this.starTargets() !== null && this.eat("in") !== null) {
        if (this.disjunction() === null) return null;
        while (this.try(() => (this.eat("if") === null ? null : this.disjunction())) !== null);
        return true;
      }
      this.at = start;
      this.look(() => {
        this.eat("async");
        if (this.eat("for") === null || this.list(() => this.bitwiseOr()) === null) return;
        this.eat(",");
        if (!this.is("in")) this.failNext("'in' expected after for-loop variables");
      });
      this.at = start;
      this.look(() => this.forTarget());
      return null;
    });
  }

  /** A mistake: `for` and something that is no target. */
  protected forTarget(): void {
    this.eat("async");
    if (this.eat("for") === null) return;
    const target = this.starExpressions();
    if (target !== null) this.failTarget(target, "for");
  }

  // ---- Arguments

  protected arguments(): Given | null {
    return this.memo("arguments", () => {
      const given = this.try(() => {
        const args = this.args();
        if (args === null) return null;
        this.eat(",");
        return this.is(")") ? args : null;
      });
      if (given !== null) return given;
      this.look(() => this.wrongArguments());
      return null;
    });
  }

  private args(): Given | null {
    return this.try(() => {
      const positional = this.list(() => this.positional());
      if (positional !== null) {
        const given: Given = { positional, keywords: 0, unpacked: false };
        const more = this.try(() => (this.eat(",") === null ? null : this.keywords()));
        return more === null ? given : join(given, more);
      }
      const keywords = this.keywords();
      return keywords === null ? null : join({ positional: [], keywords: 0, unpacked: false }, keywords);
    });
  }

  private positional(): Found | null {
    return this.try(() => {
      const argument = this.starredExpression() ?? this.assignment() ?? this.unassigned();
      return argument === null || this.is("=") ? null : argument;
    });
  }

  private keywords(): Keyword[] | null {
    return this.try(() => {
      const first = this.list(() => this.keywordOrStarred());
      if (first === null) return this.list(() => this.keywordOrStars());
      const second = this.try(() => (this.eat(",") === null ? null : this.list(() => this.keywordOrStars())));
      return second === null ? first : [...first, ...second];
    });
  }

  private keyword(): Keyword | null {
    this.look(() => this.wrongKeyword());
    return this.try(() => {
      if (this.eat("name") === null || this.eat("=") === null) return null;
      return this.expression() === null ? null : { argument: null, unpacked: false };
    });
  }

  private keywordOrStarred(): Keyword | null {
    const keyword = this.keyword();
    if (keyword !== null) return keyword;
    const argument = this.starredExpression();
    return argument === null ? null : { argument, unpacked: false };
  }

  private keywordOrStars(): Keyword | null {
    return (
      this.keyword() ??
      this.try(() => {
        if (this.eat("**") === null || this.expression() === null) return null;
        return { argument: null, unpacked: true };
      })
    );
  }

  protected starredExpression(): Found | null {
    this.look(() => {
      const star = this.eat("*");
      if (star === null || this.expression() === null || this.eat("=") === null) return;
      const value = this.expression();
      if (value !== null) this.fail(star, value.last, "cannot assign to iterable argument unpacking");
    });
    const start = this.at;
    if (this.eat("*") === null) return null;
    const value = this.expression();
    if (value !== null) return this.found("starred", start, [value]);
    if (this.searching) this.failHere("Invalid star expression");
    this.at = start;
    return null;
  }

  /** `name := expression`. */
  protected assignment(): Found | null {
    return this.try(() => {
      const start = this.at;
      if (this.eat("name") === null || this.eat(":=") === null) return null;
      return this.expression() === null ? null : this.found("named", start);
    });
  }

  /** An expression without `:=` behind it. */
  protected unassigned(): Found | null {
    return this.try(() => {
      const found = this.expression();
      return found === null || this.is(":=") ? null : found;
    });
  }

  // ---- Mistakes

  private wrongKeyword(): void {
    const start = this.at;
    const constant = this.eatAny("True", "False", "None");
    if (constant !== null) {
      const equals = this.eat("=");
      if (equals !== null) this.fail(constant, equals, `cannot assign to ${constant.text}`);
    }
    this.at = start;
    const name = this.eat("name");
    const equals = name === null ? null : this.eat("=");
    if (name !== null && equals !== null) {
      if (this.expression() !== null && this.clauses() !== null) this.fail(name, equals, notAnd);
    } else {
      this.at = start;
      const value = this.expression();
      const sign = value === null ? null : this.eat("=");
      if (value !== null && sign !== null) {
        this.fail(value.first, sign, 'expression cannot contain assignment, perhaps you meant "=="?');
      }
    }
    this.at = start;
    const stars = this.eat("**");
    if (stars !== null && this.expression() !== null && this.eat("=") !== null) {
      const value = this.expression();
      if (value !== null) this.fail(stars, value.last, "cannot assign to keyword argument unpacking");
    }
  }

  private wrongArguments(): void {
    const start = this.at;
    const again = (): void => {
      this.at = start;
    };

    // ... **kwargs, *args
    const withKeywords = this.try(() => {
      const before = this.list(() => this.positional());
      if (before !== null) {
        if (this.eat(",") === null || this.keywords() === null) return null;
      } else if (this.keywords() === null) return null;
      return true;
    });
    if (withKeywords !== null) {
      const comma = this.eat(",");
      if (comma !== null && this.list(() => this.starredOnly()) !== null) {
        this.failFrom(comma, "iterable argument unpacking follows keyword argument unpacking");
      }
    }
    again();

    // x for x in y, ...
    const first = this.expression();
    if (first !== null) {
      const last = this.clauses();
      if (last !== null && this.eat(",") !== null) {
        if (this.args() === null) this.try(() => (this.expression() === null ? null : this.clauses()));
        this.fail(first.first, last, parenthesize);
      }
    }
    again();

    // name=x for x in y
    const name = this.eat("name");
    const equals = name === null ? null : this.eat("=");
    if (name !== null && equals !== null && this.expression() !== null && this.clauses() !== null) {
      this.fail(name, equals, notAnd);
    }
    again();

    // name=, ...
    this.try(() => (this.args() === null ? null : this.eat(",")));
    this.missingValue();
    again();
    this.missingValue();
    again();

    const args = this.args();
    if (args !== null) {
      const last = this.clauses();
      if (last !== null && args.positional.length > 1) {
        this.fail(args.positional[args.positional.length - 1].first, last, parenthesize);
      }
      if (last !== null) return;
    }
    again();
    if (this.args() !== null && this.eat(",") !== null) {
      const value = this.expression();
      const last = value === null ? null : this.clauses();
      if (value !== null && last !== null) this.fail(value.first, last, parenthesize);
    }
    again();
    const before = this.args();
    if (before !== null && this.eat(",") !== null && this.args() !== null) {
      const unpacking = before.unpacked ? " unpacking" : "";
      this.failHere(`positional argument follows keyword argument${unpacking}`);
    }
  }

  private starredOnly(): Found | null {
    return this.try(() => {
      const argument = this.starredExpression();
      return argument === null || this.is("=") ? null : argument;
    });
  }

  private missingValue(): void {
    const name = this.eat("name");
    const equals = name === null ? null : this.eat("=");
    if (name !== null && equals !== null && this.isAny(",", ")")) {
      this.fail(name, equals, "expected argument value expression");
    }
  }

  // ---- Names with `:=` and `=`

  /** An expression or `name := expression`. */
  protected named(): Found | null {
    return this.try(() => {
      const assigned = this.assignment();
      if (assigned !== null) return assigned;
      this.look(() => this.memo("wrongNamed", () => this.wrongNamed()));
      return this.unassigned();
    });
  }

  private wrongNamed(): null {
    const start = this.at;
    const target = this.expression();
    if (target !== null && this.eat(":=") !== null && this.expression() !== null) {
      this.failAt(target, `cannot use assignment expressions with ${nameOf(target)}`);
    }
    this.at = start;
    const name = this.eat("name");
    if (name !== null && this.eat("=") !== null) {
      const value = this.bitwiseOr();
      if (value !== null && !this.isAny("=", ":=")) this.fail(name, value.last, notAnd);
    }
    this.at = start;
    const isDisplay = (): Found | null => {
      const found = this.atom();
      return found !== null && ["list", "tuple", "generator", "true", "none", "false"].includes(found.kind)
        ? found
        : null;
    };
    if (this.sees(isDisplay)) return null;
    const left = this.bitwiseOr();
    if (left !== null && this.eat("=") !== null && this.bitwiseOr() !== null && !this.isAny("=", ":=")) {
      this.failAt(left, `cannot assign to ${nameOf(left)} here. Maybe you meant '==' instead of '='?`);
    }
    return null;
  }
}

function join(given: Given, keywords: Keyword[]): Given {
  for (const { argument, unpacked } of keywords) {
    if (argument !== null) given.positional.push(argument);
    else given.keywords++;
    if (unpacked) given.unpacked = true;
  }
  return given;
}
