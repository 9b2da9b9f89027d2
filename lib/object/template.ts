import { raise, TypeError, ValueError } from "./error.ts";
import { classGetItem } from "./generic-alias.ts";
import { iteratorType } from "./list-iterator.ts";
import { construct, type Deferred, declare, getter, member, method, slot } from "./native.ts";
import { builtinType, type Type, typeOf, type Value } from "./object.ts";
import { asStr, Container, LeafIterator, type Piece, reprContainer } from "./protocol.ts";
import { shownType, strArgument } from "./str-argument.ts";
import { Tuple } from "./tuple.ts";
import { concatStrs, type Str } from "./wide.ts";

/** What t-strings make (PEP 750): `string.templatelib.Template` and `Interpolation`. */
const moduleName = "string.templatelib";

/** One field of a t-string: the value, and how it stands in the source. */
export class Interpolation extends Container {
  readonly value: Value;
  readonly expression: Value;
  /** "s", "r", "a" or None. */
  readonly conversion: Value;
  readonly formatSpec: Value;

  constructor(value: Value = null, expression: Value = "", conversion: Value = null, formatSpec: Value = "") {
    super();
    this.value = value;
    this.expression = expression;
    this.conversion = conversion;
    this.formatSpec = formatSpec;
  }

  get closed(): string {
    return "Interpolation(...)";
  }

  reprPieces(): Piece[] {
    const comma = { text: ", " };
    return [
      { text: "Interpolation(" },
      { item: this.value },
      comma,
      { item: this.expression },
      comma,
      { item: this.conversion },
      comma,
      { item: this.formatSpec },
      { text: ")" },
    ];
  }

  equalPairs(): undefined {
    return undefined;
  }
}

/** A t-string: texts, and the interpolations between them, one less. */
export class Template extends Container {
  readonly strings: Tuple;
  readonly interpolations: Tuple;

  constructor(strings: Tuple = new Tuple([""]), interpolations: Tuple = new Tuple()) {
    super();
    this.strings = strings;
    this.interpolations = interpolations;
  }

  get closed(): string {
    return "Template(...)";
  }

  reprPieces(): Piece[] {
    return [
      { text: "Template(strings=" },
      { item: this.strings },
      { text: ", interpolations=" },
      { item: this.interpolations },
      { text: ")" },
    ];
  }

  equalPairs(): undefined {
    return undefined;
  }
}

export const interpolationType = templateClass("Interpolation", Interpolation);
export const templateType = templateClass("Template", Template);

function templateClass(name: string, layout: { readonly prototype: Interpolation | Template }): Type {
  const type = builtinType(`${moduleName}.${name}`, layout);
  type.qualname = name;
  type.module = moduleName;
  type.isBase = false;
  return type;
}

/** Goes through the texts that aren't empty and the interpolations, in their order. */
class TemplateIterator extends LeafIterator {
  private readonly template: Template;
  /** Twice the index of a text; odd for the interpolation after it. */
  private next = 0;

  constructor(template: Template = new Template()) {
    super();
    this.template = template;
  }

  advance(): Value | undefined {
    const { strings, interpolations } = this.template;
    for (;;) {
      const index = this.next >> 1;
      if (index >= strings.items.length) return undefined;
      if (this.next++ % 2 === 1) {
        if (index < interpolations.items.length) return interpolations.items[index];
      } else if (strings.items[index] !== "") return strings.items[index];
    }
  }
}
const iterator = iteratorType(`${moduleName}.TemplateIter`, TemplateIterator);
iterator.qualname = "TemplateIter";
iterator.module = moduleName;

/** The template of parts in any order: texts beside each other become one. */
function templateOf(parts: readonly Value[]): Template {
  const strings: Str[] = [""];
  const interpolations: Value[] = [];
  for (const part of parts) {
    const text = asStr(part);
    if (text !== undefined) {
      strings[strings.length - 1] = concatStrs(strings[strings.length - 1], text);
    } else if (part instanceof Interpolation) {
      interpolations.push(part);
      strings.push("");
    } else {
      const { name } = typeOf(part);
      raise(TypeError, `Template.__new__ *args need to be of type 'str' or 'Interpolation', got ${name}`);
    }
  }
  return new Template(new Tuple(strings), new Tuple(interpolations));
}

function concat(self: Template, other: Value): Value | Deferred {
  if (!(other instanceof Template)) {
    const { name } = self.type;
    raise(TypeError, `can only concatenate ${name} (not "${typeOf(other).name}") to ${name}`);
  }
  const left = self.strings.items;
  const right = other.strings.items;
  const middle = concatStrs(left[left.length - 1] as Str, right[0] as Str);
  return new Template(
    new Tuple([...left.slice(0, -1), middle, ...right.slice(1)]),
    new Tuple([...self.interpolations.items, ...other.interpolations.items]),
  );
}

declare(templateType, "Template object", () => [
  construct(
    "Template(type, /, *args, **kwargs)",
    (_type: Type, args: Value[], kwargs: Map<string, Value>) => {
      if (kwargs.size > 0) raise(TypeError, "Template.__new__ only accepts *args arguments");
      return templateOf(args);
    },
  ),
  slot("__repr__", (self: Template) => reprContainer(self)),
  slot("__iter__", (self: Template) => new TemplateIterator(self)),
  slot("__add__", concat),
  method("__reduce__(self, /)", "", (self: Template) => {
    // The class takes the parts in their order, and puts them together again.
    return new Tuple([templateType, new Tuple(interleave(self))]);
  }),
  classGetItem(),
  member("strings", "Strings", (self: Template) => self.strings),
  member("interpolations", "Interpolations", (self: Template) => self.interpolations),
  getter(
    "values",
    "Values of interpolations",
    (self: Template) => new Tuple(self.interpolations.items.map(each => (each as Interpolation).value)),
  ),
]);

function interleave(template: Template): Value[] {
  return template.strings.items.flatMap((text, i) => {
    const interpolation = template.interpolations.items[i];
    return interpolation === undefined ? [text] : [text, interpolation];
  });
}

declare(interpolationType, "Interpolation object", () => [
  construct(
    "Interpolation(type, value, expression='', conversion=None, format_spec='')",
    (_type: Type, value: Value, expression: Value, conversion: Value, spec: Value) => {
      strArgument(expression, "Interpolation() argument 'expression'");
      if (conversion !== null) {
        const letter = asStr(conversion);
        if (letter === undefined) {
          raise(TypeError, `Interpolation() argument 'conversion' must be str, not ${shownType(conversion)}`);
        }
        if (letter !== "s" && letter !== "r" && letter !== "a") {
          raise(ValueError, "Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'");
        }
      }
      strArgument(spec, "Interpolation() argument 'format_spec'");
      return new Interpolation(value, expression, conversion, spec);
    },
  ),
  slot("__repr__", (self: Interpolation) => reprContainer(self)),
  method(
    "__reduce__(self, /)",
    "__reduce__() -> (cls, state)",
    (self: Interpolation) =>
      new Tuple([
        interpolationType,
        new Tuple([self.value, self.expression, self.conversion, self.formatSpec]),
      ]),
  ),
  classGetItem(),
  { name: "__match_args__", value: new Tuple(["value", "expression", "conversion", "format_spec"]) },
  member("value", "Value", (self: Interpolation) => self.value),
  member("expression", "Expression", (self: Interpolation) => self.expression),
  member("conversion", "Conversion", (self: Interpolation) => self.conversion),
  member("format_spec", "Format specifier", (self: Interpolation) => self.formatSpec),
]);
