import type { Token } from "../token.ts";
import { nameOf } from "./cursor.ts";
import { Parameters } from "./parameters.ts";

interface Extent {
  first: Token;
  last: Token;
}

/** Patterns. */
export abstract class Patterns extends Parameters {
  protected patterns(): Extent | null {
    return this.openSequence() ?? this.pattern();
  }

  private openSequence(): Extent | null {
    return this.try(() => {
      const start = this.at;
      if (this.maybeStar() === null || this.eat(",") === null) return null;
      if (this.list(() => this.maybeStar()) !== null) this.eat(",");
      return this.extent(start);
    });
  }

  private extent(start: number): Extent {
    return { first: this.tokens[start], last: this.tokens[this.at - 1] };
  }

  private maybeStar(): Extent | null {
    return this.try(() => {
      const start = this.at;
      if (this.eat("*") === null) return this.pattern();
      return this.capture() === null && this.eatSoft("_") === null ? null : this.extent(start);
    });
  }

  private pattern(): Extent | null {
    return this.memo("pattern", () => {
      const start = this.at;
      if (this.orPattern() === null) return null;
      const end = this.at;
      if (this.eat("as") === null) return this.extent(start);
      if (this.capture() !== null) return this.extent(start);
      this.at = end;
      this.look(() => {
        this.eat("as");
        const wildcard = this.eatSoft("_");
        if (wildcard !== null) this.fail(wildcard, wildcard, "cannot use '_' as a target");
        const target = this.expression();
        if (target !== null) this.failAt(target, `cannot use ${nameOf(target)} as pattern target`);
      });
      return this.extent(start);
    });
  }

  private orPattern(): Extent | null {
    return this.try(() => {
      const start = this.at;
      return this.list(() => this.closedPattern(), "|") === null ? null : this.extent(start);
    });
  }

  private capture(): Token | null {
    return this.try(() => {
      const name = this.eat("name");
      if (name === null || name.text === "_" || this.isAny(".", "(", "=")) return null;
      return name;
    });
  }

  private closedPattern(): Extent | null {
    return this.memo("closedPattern", () => {
      const start = this.at;
      if (this.literal() || this.capture() !== null || this.eatSoft("_") !== null) return this.extent(start);
      const dotted = this.try(() => {
        if (!this.dottedName() || this.at === start + 1 || this.isAny(".", "(", "=")) return null;
        return true;
      });
      if (dotted !== null || this.groupOrSequence() !== null || this.mapping() !== null)
        return this.extent(start);
      return this.classPattern() === null ? null : this.extent(start);
    });
  }

  private dottedName(): boolean {
    return this.list(() => this.eat("name"), ".") !== null;
  }

  private literal(): boolean {
    if (this.strings() !== null || this.eatAny("None", "True", "False") !== null) return true;
    const number = this.try(() => {
      this.eat("-");
      return this.eat("number");
    });
    if (number === null) return false;
    if (!this.isAny("+", "-")) return true;
    if (/[jJ]$/.test(number.text)) this.fail(number, number, "real number required in complex literal");
    const imaginary = this.try(() => (this.eatAny("+", "-") === null ? null : this.eat("number")));
    if (imaginary !== null && !/[jJ]$/.test(imaginary.text)) {
      this.fail(imaginary, imaginary, "imaginary number required in complex literal");
    }
    return imaginary !== null;
  }

  private groupOrSequence(): true | null {
    return (
      this.try(() =>
        this.eat("(") !== null && this.pattern() !== null && this.eat(")") !== null ? true : null,
      ) ??
      this.try(() => {
        if (this.eat("[") === null) return null;
        if (this.list(() => this.maybeStar()) !== null) this.eat(",");
        return this.eat("]") === null ? null : true;
      }) ??
      this.try(() => {
        if (this.eat("(") === null) return null;
        this.openSequence();
        return this.eat(")") === null ? null : true;
      })
    );
  }

  private mapping(): true | null {
    return this.try(() => {
      if (this.eat("{") === null) return null;
      const item = (): true | null =>
        this.try(() => {
          if (!this.key() || this.eat(":") === null) return null;
          return this.pattern() === null ? null : true;
        });
      const items = this.list(item);
      if (items === null || this.eat(",") !== null) {
        const rest = this.try(() => (this.eat("**") === null ? null : this.capture()));
        if (rest !== null) this.eat(",");
      }
      return this.eat("}") === null ? null : true;
    });
  }

  private key(): boolean {
    if (this.literal()) return true;
    const start = this.at;
    return this.dottedName() && this.at > start + 1;
  }

  private classPattern(): true | null {
    const found = this.try(() => {
      if (!this.dottedName() || this.eat("(") === null) return null;
      const positional = this.positionals() !== null;
      if (!positional || this.eat(",") !== null) {
        if (this.keywordPatterns() !== null) this.eat(",");
      }
      return this.eat(")") === null ? null : true;
    });
    if (found !== null) return found;
    this.look(() => {
      if (!this.dottedName() || this.eat("(") === null) return;
      this.try(() => (this.positionals() === null ? null : this.eat(",")));
      if (this.keywordPatterns() === null || this.eat(",") === null) return;
      const late = this.positionals();
      if (late !== null) {
        this.fail(late[0].first, late[late.length - 1].last, "positional patterns follow keyword patterns");
      }
    });
    return null;
  }

  private positionals(): Extent[] | null {
    return this.list(() =>
      this.try(() => {
        const found = this.pattern();
        return found === null || this.is("=") ? null : found;
      }),
    );
  }

  private keywordPatterns(): Extent[] | null {
    return this.list(() =>
      this.try(() => (this.eat("name") === null || this.eat("=") === null ? null : this.pattern())),
    );
  }
}
