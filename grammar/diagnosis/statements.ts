import type { Token } from "../token.ts";
import { Compounds } from "./compounds.ts";
import { type Found, nameOf } from "./cursor.ts";

const augmented = ["+=", "-=", "*=", "/=", "//=", "%=", "@=", "&=", "|=", "^=", "<<=", ">>=", "**="];

/** Simple statements. */
export abstract class Statements extends Compounds {
  protected statement(): true | null {
    return this.memo("statement", () => this.compound() ?? this.simpleStatements());
  }

  protected simpleStatements(): true | null {
    return this.memo("simpleStatements", () => {
      if (this.list(() => this.simpleStatement(), ";") === null) return null;
      this.eat(";");
      return this.eat("newline") === null ? null : true;
    });
  }

  protected simpleStatement(): true | null {
    return this.memo("simpleStatement", () => {
      if (this.assignmentStatement() !== null) return true;
      if (this.isSoft("type") && this.typeAlias() !== null) return true;
      if (this.starExpressions() !== null) return true;
      switch (this.token().type) {
        case "return":
          this.at++;
          this.starExpressions();
          return true;
        case "import":
        case "from":
          return this.importStatement();
        case "raise":
          return this.raise();
        case "del":
          return this.delete();
        case "yield":
          return this.yieldExpression() === null ? null : true;
        case "assert":
          return this.assert();
        case "pass":
        case "break":
        case "continue":
          this.at++;
          return true;
        case "global":
        case "nonlocal":
          this.at++;
          return this.list(() => this.eat("name")) === null ? null : true;
        default:
          return null;
      }
    });
  }

  // ---- Assignments

  private value(): Found | null {
    return this.yieldExpression() ?? this.starExpressions();
  }

  private assignmentStatement(): true | null {
    const annotation = (): true | null => {
      if (this.eat(":") === null || this.expression() === null) return null;
      this.try(() => (this.eat("=") === null ? null : this.value()));
      return true;
    };
    const annotated =
      this.try(() => (this.eat("name") === null ? null : annotation())) ??
      this.try(() => {
        const target = this.try(() => {
          if (this.eat("(") === null || this.singleTarget() === null) return null;
          return this.eat(")");
        });
        return target === null && this.place() === null ? null : annotation();
      });
    if (annotated !== null) return true;
    const assigned = this.try(() => {
      let any = false;
      while (this.try(() => (this.starTargets() === null ? null : this.eat("="))) !== null) any = true;
      return any && this.value() !== null && !this.is("=") ? true : null;
    });
    if (assigned !== null) return true;
    const { at } = this;
    if (this.singleTarget() !== null && this.eatAny(...augmented) !== null) {
      // No way back from here.
      if (this.value() !== null) return true;
      this.at = at;
      return null;
    }
    this.at = at;
    this.look(() => this.wrongAssignment());
    return null;
  }

  private wrongAssignment(): void {
    const start = this.at;
    const display = this.displayTarget();
    if (display !== null && this.eat(":") !== null && this.expression() !== null) {
      this.failAt(display, `only single target (not ${nameOf(display)}) can be annotated`);
    }
    this.at = start;
    let first = this.starredItem();
    if (first !== null && this.eat(",") !== null) {
      while (this.starredItems() !== null);
      if (this.eat(":") !== null && this.expression() !== null) {
        this.failAt(first, "only single target (not tuple) can be annotated");
      }
    }
    this.at = start;
    first = this.expression();
    if (first !== null && this.eat(":") !== null && this.expression() !== null) {
      this.failAt(first, "illegal target for annotation");
    }
    this.at = start;
    const targets = (): void => {
      while (this.try(() => (this.starTargets() === null ? null : this.eat("="))) !== null);
    };
    targets();
    const bad = this.starExpressions();
    if (bad !== null && this.eat("=") !== null) {
      this.failAssign(bad);
      return;
    }
    this.at = start;
    targets();
    const yielded = this.yieldExpression();
    if (yielded !== null && this.eat("=") !== null) {
      this.failAt(yielded, "assignment to yield expression not possible");
    }
    this.at = start;
    const target = this.starExpressions();
    if (target !== null && this.eatAny(...augmented) !== null && this.value() !== null) {
      this.failAt(target, `'${nameOf(target)}' is an illegal expression for augmented assignment`);
    }
  }

  private displayTarget(): Found | null {
    return this.try(() => {
      const { type } = this.token();
      if (type !== "(" && type !== "[") return null;
      const display = this.atom();
      if (display !== null && (display.kind === "list" || display.kind === "tuple")) return display;
      return null;
    });
  }

  // ---- The others

  private typeAlias(): true | null {
    return this.try(() => {
      this.eatSoft("type");
      if (this.eat("name") === null) return null;
      this.typeParameters();
      return this.eat("=") === null || this.expression() === null ? null : true;
    });
  }

  private raise(): true | null {
    this.eat("raise");
    if (this.expression() !== null) this.try(() => (this.eat("from") === null ? null : this.expression()));
    return true;
  }

  private delete(): true | null {
    const done = this.try(() => {
      this.eat("del");
      return this.deleteTargets() !== null && this.isAny(";", "newline") ? true : null;
    });
    if (done !== null) return true;
    this.look(() => {
      this.eat("del");
      const targets = this.starExpressions();
      if (targets !== null) this.failTarget(targets, "delete");
    });
    return null;
  }

  private assert(): true | null {
    return this.try(() => {
      this.eat("assert");
      if (this.expression() === null) return null;
      this.try(() => (this.eat(",") === null ? null : this.expression()));
      return true;
    });
  }

  private dotted(): Token[] | null {
    return this.list(() => this.eat("name"), ".");
  }

  private importStatement(): true | null {
    this.look(() => {
      const start = this.eat("import");
      if (start === null) return;
      if (this.list(() => this.dotted()) !== null && this.eat("from") !== null && this.dotted() !== null) {
        this.failFrom(start, "Did you mean to use 'from ... import ...' instead?");
      }
    });
    this.look(() => {
      if (this.eat("import") === null) return;
      const end = this.eat("newline");
      if (end !== null) this.failFrom(end, "Expected one or more names after 'import'");
    });
    return this.try(() => {
      if (this.eat("import") !== null)
        return this.list(() => this.alias(() => this.dotted())) === null ? null : true;
      this.eat("from");
      let dots = false;
      while (this.eatAny(".", "...") !== null) dots = true;
      if (this.dotted() === null && !dots) return null;
      return this.eat("import") === null ? null : this.importTargets();
    });
  }

  private importTargets(): true | null {
    const names = (): unknown => this.list(() => this.alias(() => this.eat("name")));
    const targets =
      this.try(() => {
        if (this.eat("(") === null || names() === null) return null;
        this.eat(",");
        return this.eat(")");
      }) ??
      this.try(() => (names() === null || this.is(",") ? null : true)) ??
      this.eat("*");
    if (targets !== null) return true;
    this.look(() => {
      if (names() !== null && this.eat(",") !== null && this.eat("newline") !== null) {
        this.failHere("trailing comma not allowed without surrounding parentheses");
      }
    });
    this.look(() => {
      const end = this.eat("newline");
      if (end !== null) this.failFrom(end, "Expected one or more names after 'import'");
    });
    return null;
  }

  private alias(name: () => unknown): true | null {
    this.look(() => {
      if (name() === null || this.eat("as") === null) return;
      const right = this.try(() =>
        this.eat("name") !== null && this.isAny(",", ")", ";", "newline") ? true : null,
      );
      if (right !== null) return;
      const target = this.expression();
      if (target !== null) this.failAt(target, `cannot use ${nameOf(target)} as import target`);
    });
    return this.try(() => {
      if (name() === null) return null;
      this.try(() => (this.eat("as") === null ? null : this.eat("name")));
      return true;
    });
  }

  /** A bad target of `=`: its first bad part, or nothing to say. */
  private failAssign(found: Found): void {
    this.failTarget(found, "assign");
  }
}
