import { Cursor, type Found, nameOf } from "./cursor.ts";

/** Targets of assignments, `for`, `with` and `del`; and why an expression isn't one. */
export abstract class Targets extends Cursor {
  protected abstract atom(): Found | null;
  protected abstract trailer(start: number, left: Found): Found | null;

  /** An attribute or subscript, whatever stands before its last dot or bracket. */
  protected place(): Found | null {
    return this.memo("place", () => {
      const start = this.at;
      let left = this.atom();
      if (left === null) return null;
      let trailing = false;
      while (this.isAny("(", "[", ".")) {
        const longer = this.trailer(start, left);
        if (longer === null) return null;
        left = longer;
        trailing = true;
      }
      return trailing && left.kind !== "call" ? left : null;
    });
  }

  protected starTargets(): Found | null {
    return this.try(() => {
      const start = this.at;
      const first = this.starTarget();
      if (first === null) return null;
      if (!this.is(",")) return first;
      const parts = this.targetsAfter(first);
      return this.found("tuple", start, parts);
    });
  }

  private targetsAfter(first: Found): Found[] {
    const parts = [first];
    for (;;) {
      const next = this.try(() => (this.eat(",") === null ? null : this.starTarget()));
      if (next === null) break;
      parts.push(next);
    }
    this.eat(",");
    return parts;
  }

  protected starTarget(): Found | null {
    return this.memo("starTarget", () => {
      const start = this.at;
      if (this.eat("*") !== null) {
        if (this.is("*")) return null;
        const value = this.starTarget();
        return value === null ? null : this.found("starred", start, [value]);
      }
      return this.place() ?? this.starAtom();
    });
  }

  private starAtom(): Found | null {
    const name = this.eat("name");
    if (name !== null) return this.found1("name", name);
    return (
      this.try(() => {
        if (this.eat("(") === null) return null;
        const inner = this.is("*") ? null : this.try(() => this.place() ?? this.starAtom());
        return inner !== null && this.eat(")") !== null ? inner : null;
      }) ?? this.displayOf(() => this.starTarget())
    );
  }

  /** A tuple in parentheses or a list, of what `rule` finds. */
  private displayOf(rule: () => Found | null): Found | null {
    return this.try(() => {
      const start = this.at;
      const open = this.eatAny("(", "[");
      if (open === null) return null;
      const parts = this.list(rule) ?? [];
      const comma = parts.length > 0 && this.eat(",") !== null;
      if (open.type === "(" && parts.length === 1 && !comma) return null;
      if (this.eat(open.type === "(" ? ")" : "]") === null) return null;
      return this.found(open.type === "(" ? "tuple" : "list", start, parts);
    });
  }

  /** A name, attribute or subscript, in parentheses or not. */
  protected singleTarget(): Found | null {
    return this.try(() => {
      const target = this.place();
      if (target !== null) return target;
      const name = this.eat("name");
      if (name !== null) return this.found1("name", name);
      if (this.eat("(") === null) return null;
      const inner = this.singleTarget();
      return inner !== null && this.eat(")") !== null ? inner : null;
    });
  }

  protected deleteTargets(): Found[] | null {
    return this.try(() => {
      const targets = this.list(() => this.deleteTarget());
      if (targets !== null) this.eat(",");
      return targets;
    });
  }

  private deleteTarget(): Found | null {
    return this.try(() => {
      const target = this.place();
      if (target !== null) return target;
      const name = this.eat("name");
      if (name !== null) return this.found1("name", name);
      return (
        this.try(() => {
          if (this.eat("(") === null) return null;
          const inner = this.deleteTarget();
          return inner !== null && this.eat(")") !== null ? inner : null;
        }) ?? this.displayOf(() => this.deleteTarget())
      );
    });
  }

  /** Tells of the first part of an expression that keeps it from being a target. */
  protected failTarget(found: Found, use: "assign" | "for" | "delete"): void {
    const bad = this.badTarget(found, use);
    if (bad === null) return;
    this.failAt(bad, `cannot ${use === "delete" ? "delete" : "assign to"} ${nameOf(bad)}`);
  }

  private badTarget(found: Found, use: "assign" | "for" | "delete"): Found | null {
    switch (found.kind) {
      case "name":
      case "attribute":
      case "subscript":
        return null;
      case "list":
      case "tuple":
        for (const part of found.parts) {
          const bad = this.badTarget(part, use);
          if (bad !== null) return bad;
        }
        return null;
      case "starred":
        return use === "delete" ? found : this.badTarget(found.parts[0], use);
      case "comparison":
        // `for a in b` was read as a comparison.
        if (use !== "for") return found;
        return found.membership ? this.badTarget(found.parts[0], use) : null;
      default:
        return found;
    }
  }
}
