import { attributeNames, loadLeaf } from "../object/attribute.ts";
import {
  AttributeError,
  type AttributeErrorException,
  type BaseException,
  ImportError,
  type ImportErrorException,
  NameError,
  type NameErrorException,
  Raised,
  SyntaxError,
} from "../object/error.ts";
import { getOwn, hasShape } from "../object/instance.ts";
import { List } from "../object/list.ts";
import { Module } from "../object/module.ts";
import { DEFER, type Deferred, deferral, Native } from "../object/native.ts";
import { builtinType, isInstance, PyObject, Type, typeOf, type Value } from "../object/object.ts";
import { asStr, str } from "../object/protocol.ts";
import * as slot from "../object/slot.generated.ts";
import { lastEntry, type Traceback } from "../object/traceback.ts";
import { Tuple } from "../object/tuple.ts";
import { strToHost } from "../object/wide.ts";
import { Layout } from "./layout.ts";
import { makeTree, type Node } from "./node.ts";
import { scopeOf } from "./scope.ts";
import type { Sources } from "./source.ts";
import type { Sink } from "./stack.ts";
import { suggest } from "./suggestion.ts";
import type { Theme } from "./theme.ts";

export interface ReportOptions {
  readonly theme: Theme;
  readonly sources: Sources;
  /** So many of the innermost entries of a traceback are shown, as `sys.tracebacklimit` says; null: all. */
  readonly limit: number | null;
  /** So many of the outermost entries are shown; null: all. */
  readonly outermost?: number | null;
  /** Causes and contexts, too. */
  readonly chain: boolean;
  /** Without the tracebacks: `traceback.format_exception_only`. */
  readonly onlyExceptions: boolean;
  /** An imported module by name. */
  readonly module: (name: string) => Value | undefined;
  /** Whether the standard library has a module called so. */
  readonly isStandardModule: (name: string) => boolean;
}

/** What is left to ask Python code about one exception. */
type Question =
  | { readonly kind: "text" }
  | { readonly kind: "notes" }
  | { readonly kind: "names"; readonly object: Value }
  | { readonly kind: "attribute"; readonly object: Value; readonly name: string };

/** Stands for `str(exception)` where that fails. */
const failedText = "<exception str() failed>";

/**
 * The report of an exception, as CPython 3.14's traceback module prints it. First everything that Python code has a
 * say in is collected: `advance` does what it can as a leaf and stops at a question, which the prelude answers
 * (`report_gather`). Then `write` lays the whole out.
 */
export class Report extends PyObject {
  private readonly nodes: Node[];
  private readonly options: ReportOptions;
  private at = 0;
  /** What of the exception at `at` is known: 1 its text, 2 its notes, 3 suggestions. */
  private known = 0;
  question: Question | null = null;

  constructor(exception: BaseException, traceback: Traceback | null, options: ReportOptions) {
    super();
    this.options = options;
    this.nodes = makeTree(exception, traceback, options.chain);
  }

  private get node(): Node {
    return this.nodes[this.at];
  }

  /** Go on until everything is known (true), or until Python code has to answer `question` (false). */
  advance(): boolean {
    for (; this.at < this.nodes.length; this.at++, this.known = 0) {
      for (; this.known < 3; this.known++) {
        this.question =
          this.known === 0 ? this.findText() : this.known === 1 ? this.findNotes() : this.findSuggestion();
        if (this.question !== null) return false;
      }
    }
    return true;
  }

  /** The exception that the question is about. */
  get exception(): BaseException {
    return this.node.exception;
  }

  /** Python code's answer to the question: a text (None: it failed), a list of notes, a list of names, whether there is one. */
  answer(value: Value): void {
    const question = this.question as Question; // There is one, or nobody would answer.
    const { node } = this;
    if (question.kind === "text") node.text = hostText(value) ?? failedText;
    else if (question.kind === "notes") node.notes = (value as List).items.map(each => hostText(each) ?? "");
    else if (question.kind === "names")
      this.addSuggestion(suggest(this.visible(value as List, question.object), this.wrongName as string));
    else if (value === true) this.addSuggestion(`self.${question.name}`);
    else this.addSuggestion(suggest(scopeOf(this.frame)?.names ?? [], question.name));
    this.question = null;
    this.known++;
  }

  /** The lines about the first exception alone: no traceback, no members of a group. */
  writeOnly(write: Sink): void {
    const { theme, sources } = this.options;
    const options = { theme, sources, limit: 0, outermost: null };
    new Layout(options, write).writeException(this.nodes[0]);
  }

  write(write: Sink): void {
    const { theme, sources, onlyExceptions } = this.options;
    const limit = onlyExceptions ? 0 : this.options.limit;
    const outermost = this.options.outermost ?? null;
    new Layout({ theme, sources, limit, outermost }, write).writeNode(this.nodes[0]);
  }

  private findText(): Question | null {
    const { node } = this;
    try {
      const text = str(node.exception);
      if (text === DEFER) return { kind: "text" };
      node.text = strToHost(text);
    } catch (error) {
      if (!(error instanceof Raised)) throw error;
      node.text = failedText;
    }
    return null;
  }

  private findNotes(): Question | null {
    const { exception } = this.node;
    const { type } = exception;
    if (!(type.slot(slot.GETATTRIBUTE) instanceof Native) || type.slot(slot.GETATTR) !== undefined) {
      return { kind: "notes" };
    }
    if (type.lookup("__notes__") !== undefined) return { kind: "notes" };
    const notes = hasShape(exception) ? getOwn(exception, "__notes__") : undefined;
    if (notes === undefined || notes === null) return null;
    if (!(notes instanceof List)) return { kind: "notes" };
    const texts = notes.items.map(hostText);
    if (texts.includes(null)) return { kind: "notes" };
    this.node.notes = texts as string[];
    return null;
  }

  /** The name that suggestions are sought for. */
  private get wrongName(): string | null {
    const { exception } = this.node;
    if (isInstance(exception, ImportError)) return hostText((exception as ImportErrorException).nameFrom);
    if (isInstance(exception, NameError)) return hostText((exception as NameErrorException).name);
    if (isInstance(exception, AttributeError)) return hostText((exception as AttributeErrorException).name);
    return null;
  }

  private get frame(): PyObject | null {
    const { traceback } = this.node;
    return traceback === null ? null : lastEntry(traceback).frame;
  }

  private findSuggestion(): Question | null {
    const { exception } = this.node;
    const name = this.wrongName;
    if (name === null || isInstance(exception, SyntaxError)) return null;
    if (isInstance(exception, ImportError)) {
      const module = hostText((exception as ImportErrorException).name);
      const object = module === null ? undefined : this.options.module(module);
      return object === undefined ? null : this.askNames(object);
    }
    if (isInstance(exception, AttributeError))
      return this.askNames((exception as AttributeErrorException).obj);
    const scope = scopeOf(this.frame);
    if (scope?.self !== undefined) {
      const found = loadLeafOf(scope.self, name);
      if (found === DEFER) return { kind: "attribute", object: scope.self, name };
      if (found !== undefined) {
        this.addSuggestion(`self.${name}`);
        return null;
      }
    }
    this.addSuggestion(scope === undefined ? undefined : suggest(scope.names, name));
    return null;
  }

  private askNames(object: Value): Question | null {
    const names = dirOf(object);
    if (names === undefined) return { kind: "names", object };
    this.addSuggestion(suggest(this.visible(new List(names), object), this.wrongName as string));
    return null;
  }

  /** Of an object's names, in order, those that are worth suggesting: private ones only for a private one, or to the object itself. */
  private visible(names: List, object: Value): string[] {
    const all = names.items.map(hostText).filter(each => each !== null);
    all.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    if (this.wrongName?.startsWith("_")) return all;
    const isOwn = isInstance(this.node.exception, AttributeError) && scopeOf(this.frame)?.self === object;
    return isOwn ? all : all.filter(each => !each.startsWith("_"));
  }

  private addSuggestion(suggestion: string | undefined): void {
    const { node } = this;
    if (suggestion !== undefined) node.text += `. Did you mean: '${suggestion}'?`;
    if (!isInstance(node.exception, NameError)) return;
    const name = this.wrongName as string; // Only asked for when there is one.
    if (!this.options.isStandardModule(name)) return;
    node.text += `${suggestion === undefined ? ". Did" : " Or did"} you forget to import '${name}'?`;
  }
}
builtinType("report", Report as never);

function hostText(value: Value): string | null {
  const text = asStr(value);
  return text === undefined ? null : strToHost(text);
}

function loadLeafOf(object: Value, name: string): Value | undefined | Deferred {
  const value = loadLeaf(object, name);
  if (value === DEFER) deferral.callee = undefined;
  return value;
}

/** `dir(object)` where no Python code takes part, in no order. */
function dirOf(object: Value): string[] | undefined {
  const type = typeOf(object);
  const dir = type.slot(slot.DIR);
  if (dir !== undefined && !(dir instanceof Native)) return undefined;
  if (!(type.slot(slot.GETATTRIBUTE) instanceof Native) || type.slot(slot.GETATTR) !== undefined)
    return undefined;
  if (object instanceof Module) return object.namespace.stringKeys();
  const names = new Set(attributeNames(object));
  const types = object instanceof Type ? object.mro : type.mro;
  for (const each of types) for (const name of each.members.keys()) names.add(name);
  return [...names];
}

/** What the prelude sees of a question: its kind, and the object and name that it is about. */
export function questionTuple(report: Report): Tuple | null {
  const { question } = report;
  if (question === null) return null;
  const object = "object" in question ? question.object : report.exception;
  return new Tuple([question.kind, object, "name" in question ? question.name : null]);
}
