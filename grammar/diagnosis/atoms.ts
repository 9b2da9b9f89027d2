import type { Mistake } from "../token.ts";
import { Arguments } from "./arguments.ts";
import type { Found } from "./cursor.ts";

/** Atoms, displays, strings, and what stands behind an atom. */
export abstract class Atoms extends Arguments {
  protected abstract yieldExpression(): Found | null;
  protected abstract starredItem(): Found | null;

  protected atom(): Found | null {
    return this.memo("atom", () => {
      const token = this.token();
      switch (token.type) {
        case "name":
          this.at++;
          return this.found1("name", token);
        case "None":
          this.at++;
          return this.found1("none", token);
        case "True":
          this.at++;
          return this.found1("true", token);
        case "False":
          this.at++;
          return this.found1("false", token);
        case "...":
          this.at++;
          return this.found1("ellipsis", token);
        case "number":
          this.at++;
          return this.found1("literal", token);
        case "string":
        case "fstart":
          return this.strings();
        case "(":
          return this.tuple() ?? this.group() ?? this.generator();
        case "[":
          return this.listDisplay() ?? this.comprehension("[", "]", "listComprehension");
        case "{":
          return (
            this.dict() ??
            this.set() ??
            this.dictComprehension() ??
            this.comprehension("{", "}", "setComprehension")
          );
        default:
          return null;
      }
    });
  }

  // ---- Displays

  private tuple(): Found | null {
    return this.try(() => {
      const start = this.at;
      this.eat("(");
      let parts: Found[] = [];
      const first = this.try(() => {
        const item = this.starredItem();
        return item === null || this.eat(",") === null ? null : item;
      });
      if (first !== null) parts = [first, ...(this.starredItems() ?? [])];
      return this.eat(")") === null ? null : this.found("tuple", start, parts);
    });
  }

  protected starredItems(): Found[] | null {
    return this.try(() => {
      const items = this.list(() => this.starredItem());
      if (items !== null) this.eat(",");
      return items;
    });
  }

  private group(): Found | null {
    const group = this.try(() => {
      this.eat("(");
      const inner = this.yieldExpression() ?? this.named();
      return inner !== null && this.eat(")") !== null ? inner : null;
    });
    if (group !== null) return group;
    this.look(() => {
      this.eat("(");
      const starred = this.starredExpression();
      if (starred !== null && this.eat(")") !== null)
        this.failAt(starred, "cannot use starred expression here");
    });
    this.look(() => {
      this.eat("(");
      const stars = this.eat("**");
      if (stars !== null && this.expression() !== null && this.eat(")") !== null) {
        this.fail(stars, stars, "cannot use double starred expression here");
      }
    });
    return null;
  }

  private generator(): Found | null {
    const generator = this.try(() => {
      const start = this.at;
      if (this.eat("(") === null) return null;
      if ((this.assignment() ?? this.unassigned()) === null || this.clauses() === null) return null;
      return this.eat(")") === null ? null : this.found("generator", start);
    });
    if (generator !== null) return generator;
    this.look(() => this.wrongComprehension());
    return null;
  }

  private listDisplay(): Found | null {
    return this.try(() => {
      const start = this.at;
      this.eat("[");
      const parts = this.starredItems() ?? [];
      return this.eat("]") === null ? null : this.found("list", start, parts);
    });
  }

  private comprehension(
    open: string,
    close: string,
    kind: "listComprehension" | "setComprehension",
  ): Found | null {
    const found = this.try(() => {
      const start = this.at;
      this.eat(open);
      if (this.named() === null || this.clauses() === null) return null;
      return this.eat(close) === null ? null : this.found(kind, start);
    });
    if (found !== null) return found;
    this.look(() => this.wrongComprehension());
    return null;
  }

  private wrongComprehension(): void {
    const start = this.at;
    const open = this.eatAny("(", "[", "{");
    if (open === null) return;
    const starred = this.starredExpression();
    if (starred !== null && this.clauses() !== null) {
      this.failAt(starred, "iterable unpacking cannot be used in comprehension");
    }
    if (open.type === "(") return;
    const forgotten = "did you forget parentheses around the comprehension target?";
    this.at = start + 1;
    let first = this.starredItem();
    if (first !== null && this.eat(",") !== null) {
      const rest = this.starredItems();
      if (rest !== null && this.clauses() !== null)
        this.fail(first.first, rest[rest.length - 1].last, forgotten);
    }
    this.at = start + 1;
    first = this.starredItem();
    const comma = first === null ? null : this.eat(",");
    if (first !== null && comma !== null && this.clauses() !== null) this.fail(first.first, comma, forgotten);
  }

  protected set(): Found | null {
    return this.try(() => {
      const start = this.at;
      this.eat("{");
      if (this.starredItems() === null) return null;
      return this.eat("}") === null ? null : this.found("set", start);
    });
  }

  private dict(): Found | null {
    const dict = this.try(() => {
      const start = this.at;
      this.eat("{");
      if (this.list(() => this.starredPair()) !== null) this.eat(",");
      return this.eat("}") === null ? null : this.found("dict", start);
    });
    if (dict !== null) return dict;
    // These mistakes CPython tells also when it isn't searching for any.
    const { at } = this;
    this.eat("{");
    this.wrongPairs();
    this.at = at;
    return null;
  }

  private starredPair(): true | null {
    return this.try(() => {
      if (this.eat("**") !== null) return this.bitwiseOr() === null ? null : true;
      return this.pair();
    });
  }

  private pair(): true | null {
    return this.try(() => {
      if (this.expression() === null || this.eat(":") === null) return null;
      return this.expression() === null ? null : true;
    });
  }

  private wrongPairs(): void {
    const start = this.at;
    // The pairs that are right, and one more.
    this.try(() => (this.list(() => this.starredPair()) === null ? null : this.eat(",")));
    if (this.at > start) this.wrongPair(true);
    this.at = start;
    this.wrongPair(false);
  }

  private wrongPair(later: boolean): void {
    const start = this.at;
    const key = later ? this.expression() : null;
    if (key !== null && !this.is(":")) throw this.mistakeAfter(key.last, "':' expected after dictionary key");
    this.at = start;
    if (this.expression() === null) return;
    const colon = this.eat(":");
    if (colon === null) return;
    const star = this.eat("*");
    if (star !== null && this.bitwiseOr() !== null) {
      this.failFrom(star, "cannot use a starred expression in a dictionary value");
    }
    if (star === null && this.isAny("}", ",")) {
      this.fail(colon, colon, "expression expected after dictionary key and ':'");
    }
  }

  protected abstract mistakeAfter(last: Found["last"], message: string): Mistake;

  private dictComprehension(): Found | null {
    const found = this.try(() => {
      const start = this.at;
      this.eat("{");
      if (this.pair() === null || this.clauses() === null) return null;
      return this.eat("}") === null ? null : this.found("dictComprehension", start);
    });
    if (found !== null) return found;
    this.look(() => {
      this.eat("{");
      const stars = this.eat("**");
      if (stars !== null && this.bitwiseOr() !== null && this.clauses() !== null && this.eat("}") !== null) {
        this.fail(stars, stars, "dict unpacking cannot be used in dict comprehension");
      }
    });
    return null;
  }

  // ---- What stands behind an atom

  protected primary(): Found | null {
    return this.memo("primary", () => {
      const start = this.at;
      let left = this.atom();
      while (left !== null && this.isAny("(", "[", ".")) {
        const longer = this.trailer(start, left);
        if (longer === null) break;
        left = longer;
      }
      return left;
    });
  }

  protected trailer(start: number, _left: Found): Found | null {
    return this.try(() => {
      if (this.eat(".") !== null) return this.eat("name") === null ? null : this.found("attribute", start);
      if (this.is("(")) {
        if (this.generator() !== null) return this.found("call", start);
        this.eat("(");
        this.arguments();
        return this.eat(")") === null ? null : this.found("call", start);
      }
      if (this.eat("[") === null || !this.slices()) return null;
      return this.eat("]") === null ? null : this.found("subscript", start);
    });
  }

  private slices(): boolean {
    const { at } = this;
    if (this.slice() !== null && !this.is(",")) return true;
    this.at = at;
    if (this.list(() => this.slice() ?? this.starredExpression()) === null) return false;
    this.eat(",");
    return true;
  }

  private slice(): true | null {
    return (
      this.try(() => {
        this.expression();
        if (this.eat(":") === null) return null;
        this.expression();
        if (this.eat(":") !== null) this.expression();
        return true;
      }) ?? this.try(() => (this.named() === null ? null : true))
    );
  }

  // ---- Strings

  protected strings(): Found | null {
    return this.memo("strings", () => {
      const start = this.at;
      let kind: "literal" | "format" | "template" = "literal";
      while (this.isAny("string", "fstart")) {
        if (this.eat("string") !== null) continue;
        const token = this.token();
        if (kind === "literal") kind = /t/i.test(token.text) ? "template" : "format";
        if (this.formatString(kindOf(token.text)) === null) break;
      }
      return this.at === start ? null : this.found(kind, start);
    });
  }

  private formatString(kind: string): true | null {
    return this.try(() => {
      this.eat("fstart");
      while (this.is("{") || this.is("fmiddle")) {
        if (this.eat("fmiddle") === null && this.field(kind) === null) break;
      }
      return this.eat("fend") === null ? null : true;
    });
  }

  private annotated(): Found | null {
    return this.yieldExpression() ?? this.starExpressions();
  }

  private field(kind: string): true | null {
    const field = this.try(() => {
      this.eat("{");
      if (this.annotated() === null) return null;
      this.eat("=");
      this.conversion(kind);
      if (this.eat(":") !== null) this.spec(kind);
      return this.eat("}") === null ? null : true;
    });
    if (field !== null) return field;
    this.look(() => this.wrongField(kind));
    return null;
  }

  private conversion(kind: string): true | null {
    return this.try(() => {
      const bang = this.eat("!");
      const name = bang === null ? null : this.eat("name");
      if (bang === null || name === null) return null;
      if (name.start !== bang.end) {
        this.fail(bang, name, `${kind}: conversion type must come right after the exclamation mark`);
      }
      if (!/^[sra]$/.test(name.text)) {
        this.fail(
          name,
          name,
          `${kind}: invalid conversion character '${name.text}': expected 's', 'r', or 'a'`,
        );
      }
      return true;
    });
  }

  private spec(kind: string): void {
    while (this.is("{") || this.is("fmiddle")) {
      if (this.eat("fmiddle") === null && this.field(kind) === null) break;
    }
  }

  private wrongField(kind: string): void {
    this.eat("{");
    const empty = this.eatAny("=", "!", ":", "}");
    if (empty !== null) this.fail(empty, empty, `${kind}: valid expression required before '${empty.text}'`);
    if (this.annotated() === null) this.failNext(`${kind}: expecting a valid expression after '{'`);
    if (!this.isAny("=", "!", ":", "}")) this.failNext(`${kind}: expecting '=', or '!', or ':', or '}'`);
    const equals = this.eat("=");
    if (equals !== null && !this.isAny("!", ":", "}"))
      this.failNext(`${kind}: expecting '!', or ':', or '}'`);
    if (this.is("!") && this.conversion(kind) === null) {
      this.eat("!");
      if (this.isAny(":", "}")) this.failNext(`${kind}: missing conversion character`);
      if (!this.is("name")) this.failNext(`${kind}: invalid conversion character`);
    }
    if (!this.isAny(":", "}")) this.failNext(`${kind}: expecting ':' or '}'`);
    if (this.eat(":") !== null) {
      this.spec(kind);
      if (!this.is("}")) this.failNext(`${kind}: expecting '}', or format specs`);
      return;
    }
    if (!this.is("}")) this.failNext(`${kind}: expecting '}'`);
  }
}

function kindOf(start: string): string {
  return /t/i.test(start) ? "t-string" : "f-string";
}
