import type { Token } from "../token.ts";
import { nameOf } from "./cursor.ts";
import { Patterns } from "./patterns.ts";

/** Compound statements and definitions. */
export abstract class Compounds extends Patterns {
  protected abstract statement(): true | null;
  protected abstract simpleStatements(): true | null;

  protected compound(): true | null {
    switch (this.token().type) {
      case "def":
        return this.function();
      case "@":
        return this.decorated();
      case "async":
        return this.function() ?? this.with() ?? this.for();
      case "if":
        return this.if("if");
      case "class":
        return this.class();
      case "with":
        return this.with();
      case "for":
        return this.for();
      case "try":
        return this.tryStatement();
      case "while":
        return this.while();
      case "name":
        return this.isSoft("match") ? this.match() : null;
      default:
        return null;
    }
  }

  // ---- Blocks

  protected block(): true | null {
    return this.memo("block", () => {
      const block = this.try(() => {
        if (this.eat("newline") === null || this.eat("indent") === null) return null;
        if (this.statement() === null) return null;
        while (this.statement() !== null);
        return this.eat("dedent") === null ? null : true;
      });
      if (block !== null) return block;
      const simple = this.simpleStatements();
      if (simple !== null) return simple;
      this.look(() => {
        if (this.eat("newline") !== null && !this.is("indent")) {
          this.failHere("expected an indented block", "IndentationError");
        }
      });
      return null;
    });
  }

  private colonBlock(): true | null {
    return this.try(() => (this.eat(":") === null ? null : this.block()));
  }

  /** A mistake: a colon, the end of the line, and no block. */
  private wrongIndent(keyword: Token, what: string): void {
    const { at } = this;
    if (this.eat(":") !== null && this.eat("newline") !== null && !this.is("indent")) {
      this.failHere(`expected an indented block after ${what} on line ${keyword.lineno}`, "IndentationError");
    }
    this.at = at;
  }

  /** A mistake: the end of the line where a colon should be. */
  private wrongEnd(): void {
    if (this.eat("newline") !== null) this.failHere("expected ':'");
  }

  // ---- if, while, for

  private if(word: "if" | "elif"): true | null {
    this.look(() => {
      const keyword = this.eat(word);
      if (keyword === null || this.named() === null) return;
      this.look(() => this.wrongEnd());
      this.wrongIndent(keyword, `'${word}' statement`);
    });
    return this.try(() => {
      if (this.eat(word) === null || this.named() === null || this.colonBlock() === null) return null;
      if (this.is("elif") && this.if("elif") !== null) return true;
      this.else();
      return true;
    });
  }

  private else(): true | null {
    this.look(() => {
      const keyword = this.eat("else");
      if (keyword === null) return;
      this.wrongIndent(keyword, "'else' statement");
      if (this.colonBlock() !== null && this.is("elif")) {
        this.at++;
        this.failHere("'elif' block follows an 'else' block");
      }
    });
    return this.try(() => {
      if (this.eat("else") === null) return null;
      return this.force(":") === null ? null : this.block();
    });
  }

  private while(): true | null {
    this.look(() => {
      const keyword = this.eat("while");
      if (keyword === null || this.named() === null) return;
      this.look(() => this.wrongEnd());
      this.wrongIndent(keyword, "'while' statement");
    });
    return this.try(() => {
      this.eat("while");
      if (this.named() === null || this.colonBlock() === null) return null;
      this.else();
      return true;
    });
  }

  private for(): true | null {
    this.look(() => {
      this.eat("async");
      const keyword = this.eat("for");
      if (keyword === null || this.starTargets() === null || this.eat("in") === null) return;
      if (this.starExpressions() === null) return;
      this.look(() => this.wrongEnd());
      this.wrongIndent(keyword, "'for' statement");
    });
    const { at } = this;
    this.eat("async");
    if (this.eat("for") !== null && this.starTargets() !== null && this.eat("in") !== null) {
      // No way back from here.
      if (this.starExpressions() !== null && this.colonBlock() !== null) {
        this.else();
        return true;
      }
      this.at = at;
      return null;
    }
    this.at = at;
    this.look(() => this.forTarget());
    return null;
  }

  // ---- with

  private with(): true | null {
    this.look(() => {
      this.eat("async");
      const keyword = this.eat("with");
      if (keyword === null) return;
      const { at } = this;
      if (this.plainItems(() => this.expression()) !== null) this.wrongIndent(keyword, "'with' statement");
      this.at = at;
      if (this.groupedItems() !== null) this.wrongIndent(keyword, "'with' statement");
    });
    const found = this.try(() => {
      this.eat("async");
      if (this.eat("with") === null) return null;
      return (
        this.try(() => {
          if (this.eat("(") === null || this.list(() => this.withItem()) === null) return null;
          this.eat(",");
          return this.eat(")") === null ? null : this.colonBlock();
        }) ?? this.try(() => (this.list(() => this.withItem()) === null ? null : this.colonBlock()))
      );
    });
    if (found !== null) return found;
    this.look(() => {
      this.eat("async");
      if (this.eat("with") === null) return;
      const { at } = this;
      if (this.plainItems(() => this.expression()) !== null) this.wrongEnd();
      this.at = at;
      if (this.groupedItems() !== null) this.wrongEnd();
    });
    return null;
  }

  private plainItems(rule: () => unknown): unknown {
    return this.list(() =>
      this.try(() => {
        if (rule() === null) return null;
        this.try(() => (this.eat("as") === null ? null : this.starTarget()));
        return true;
      }),
    );
  }

  private groupedItems(): true | null {
    return this.try(() => {
      if (this.eat("(") === null || this.plainItems(() => this.expressions()) === null) return null;
      this.eat(",");
      return this.eat(")") === null ? null : true;
    });
  }

  private withItem(): true | null {
    const item = this.try(() => {
      if (this.expression() === null || this.eat("as") === null || this.starTarget() === null) return null;
      return this.isAny(",", ")", ":") ? true : null;
    });
    if (item !== null) return item;
    this.look(() => {
      if (this.expression() === null || this.eat("as") === null) return;
      const target = this.expression();
      if (target !== null && this.isAny(",", ")", ":")) this.failTarget(target, "assign");
    });
    return this.expression() === null ? null : true;
  }

  // ---- try

  private tryStatement(): true | null {
    this.look(() => {
      const keyword = this.eat("try");
      if (keyword === null) return;
      this.wrongIndent(keyword, "'try' statement");
      const { at } = this;
      if (this.colonBlock() !== null && !this.isAny("except", "finally")) {
        this.failHere("expected 'except' or 'finally' block");
      }
      this.at = at;
      if (this.eat(":") === null) return;
      while (this.block() !== null);
      const before = this.at;
      for (const star of [false, true]) {
        this.at = before;
        let any = false;
        while (this.handler(star) !== null) any = true;
        if (any) this.mixed(star);
      }
    });
    return this.try(() => {
      this.eat("try");
      if (this.force(":") === null || this.block() === null) return null;
      if (this.finally() !== null) return true;
      const { at } = this;
      for (const star of [false, true]) {
        this.at = at;
        let any = false;
        while (this.handler(star) !== null) any = true;
        if (!any) continue;
        this.else();
        this.finally();
        return true;
      }
      return null;
    });
  }

  /** A mistake: behind handlers of one sort, one of the other. */
  private mixed(star: boolean): void {
    const except = this.eat("except");
    if (except === null) return;
    const mark = this.eat("*");
    if ((mark !== null) === star) return;
    if (this.expression() !== null) this.try(() => (this.eat("as") === null ? null : this.eat("name")));
    else if (mark !== null) return;
    if (this.eat(":") === null) return;
    this.fail(except, mark ?? except, "cannot have both 'except' and 'except*' on the same 'try'");
  }

  private finally(): true | null {
    this.look(() => {
      const keyword = this.eat("finally");
      if (keyword !== null) this.wrongIndent(keyword, "'finally' statement");
    });
    return this.try(() => {
      if (this.eat("finally") === null) return null;
      return this.force(":") === null ? null : this.block();
    });
  }

  private handler(star: boolean): true | null {
    return this.memo(star ? "starHandler" : "handler", () => {
      const word = star ? "'except*' statement" : "'except' statement";
      this.look(() => {
        const keyword = this.eat("except");
        if (keyword === null || (star && this.eat("*") === null)) return;
        const { at } = this;
        if (this.expression() !== null) {
          this.try(() => (this.eat("as") === null ? null : this.eat("name")));
          this.wrongIndent(keyword, word);
        }
        this.at = at;
        if (!star) this.wrongIndent(keyword, word);
      });
      const found = this.try(() => {
        if (this.eat("except") === null || (star && this.eat("*") === null)) return null;
        return (
          this.try(() => (this.expressions() === null ? null : this.colonBlock())) ??
          this.try(() => {
            if (this.expression() === null || this.eat("as") === null || this.eat("name") === null)
              return null;
            return this.colonBlock();
          }) ??
          (star ? null : this.colonBlock())
        );
      });
      if (found !== null) return found;
      this.look(() => this.wrongHandler(star));
      return null;
    });
  }

  private wrongHandler(star: boolean): void {
    if (this.eat("except") === null || (this.eat("*") !== null) !== star) return;
    const { at } = this;
    const first = this.expression();
    if (
      first !== null &&
      this.eat(",") !== null &&
      this.expressions() !== null &&
      this.eat("as") !== null &&
      this.eat("name") !== null &&
      this.eat(":") !== null
    ) {
      this.failFrom(first.first, "multiple exception types must be parenthesized when using 'as'");
    }
    this.at = at;
    if (this.expression() !== null) {
      this.try(() => (this.eat("as") === null ? null : this.eat("name")));
      this.wrongEnd();
    }
    this.at = at;
    if (!star) this.wrongEnd();
    else {
      if (this.eatAny("newline", ":") !== null) this.failHere("expected one or more exception types");
    }
    this.at = at;
    if (this.expression() !== null && this.eat("as") !== null) {
      const target = this.expression();
      if (target !== null && this.colonBlock() !== null) {
        this.failAt(target, `cannot use except${star ? "*" : ""} statement with ${nameOf(target)}`);
      }
    }
  }

  // ---- match

  private match(): true | null {
    const found = this.try(() => {
      this.eatSoft("match");
      if (!this.subject() || this.eat(":") === null || this.eat("newline") === null) return null;
      if (this.eat("indent") === null || this.case() === null) return null;
      while (this.case() !== null);
      return this.eat("dedent") === null ? null : true;
    });
    if (found !== null) return found;
    this.look(() => {
      const keyword = this.eatSoft("match")!;
      if (!this.subject()) return;
      this.look(() => this.wrongEnd());
      this.wrongIndent(keyword, "'match' statement");
    });
    return null;
  }

  private subject(): boolean {
    const list = this.try(() => {
      if (this.starredItem() === null || this.eat(",") === null) return null;
      this.starredItems();
      return true;
    });
    return list !== null || this.named() !== null;
  }

  private case(): true | null {
    if (!this.isSoft("case")) return null;
    this.look(() => {
      const keyword = this.eatSoft("case")!;
      if (this.patterns() === null) return;
      this.guard();
      this.look(() => this.wrongEnd());
      this.wrongIndent(keyword, "'case' statement");
    });
    return this.try(() => {
      this.eatSoft("case");
      if (this.patterns() === null) return null;
      this.guard();
      return this.colonBlock();
    });
  }

  private guard(): void {
    this.try(() => (this.eat("if") === null ? null : this.named()));
  }

  // ---- Definitions

  private decorated(): true | null {
    return this.try(() => {
      while (this.eat("@") !== null) {
        if (this.named() === null || this.eat("newline") === null) return null;
      }
      return this.is("class") ? this.class() : this.function();
    });
  }

  private function(): true | null {
    this.look(() => {
      this.eat("async");
      const keyword = this.eat("def");
      if (keyword === null || this.eat("name") === null) return;
      this.typeParameters();
      if (this.eat("(") === null) return;
      this.parameters();
      if (this.eat(")") === null) return;
      this.try(() => (this.eat("->") === null ? null : this.expression()));
      this.wrongIndent(keyword, "function definition");
    });
    return this.try(() => {
      this.eat("async");
      if (this.eat("def") === null || this.eat("name") === null) return null;
      this.typeParameters();
      if (this.force("(") === null) return null;
      this.parameters();
      if (this.eat(")") === null) return null;
      this.try(() => (this.eat("->") === null ? null : this.expression()));
      return this.force(":") === null ? null : this.block();
    });
  }

  private class(): true | null {
    const head = (): boolean => {
      if (this.eat("name") === null) return false;
      this.typeParameters();
      this.try(() => {
        if (this.eat("(") === null) return null;
        this.arguments();
        return this.eat(")");
      });
      return true;
    };
    this.look(() => {
      const keyword = this.eat("class");
      if (keyword === null || !head()) return;
      this.look(() => this.wrongEnd());
      this.wrongIndent(keyword, "class definition");
    });
    return this.try(() => {
      this.eat("class");
      return head() ? this.colonBlock() : null;
    });
  }

  protected typeParameters(): true | null {
    this.look(() => {
      if (this.eat("[") === null) return;
      const close = this.eat("]");
      if (close !== null) this.failFrom(close, "Type parameter list cannot be empty");
    });
    return this.try(() => {
      if (this.eat("[") === null || this.list(() => this.typeParameter()) === null) return null;
      this.eat(",");
      return this.eat("]") === null ? null : true;
    });
  }

  private typeParameter(): true | null {
    return this.memo("typeParameter", () => {
      const stars = this.eatAny("*", "**");
      if (this.eat("name") === null) return null;
      if (stars === null) this.try(() => (this.eat(":") === null ? null : this.expression()));
      else {
        this.look(() => {
          const colon = this.eat(":");
          const bound = colon === null ? null : this.expression();
          if (colon === null || bound === null) return;
          const what = bound.kind === "tuple" ? "constraints" : "bound";
          const sort = stars.type === "*" ? "TypeVarTuple" : "ParamSpec";
          this.failFrom(colon, `cannot use ${what} with ${sort}`);
        });
      }
      this.try(() => {
        if (this.eat("=") === null) return null;
        return stars?.type === "*" ? this.starExpressionOf() : this.expression();
      });
      return true;
    });
  }

  protected abstract starExpressionOf(): unknown;
}
