/** What CPython's compiler warns about. */
import type { Call, Compare, Constant, Expr, Subscript } from "../syntax/index.ts";
import type { Unit } from "./unit.ts";

const typeNames: Readonly<Record<Constant["value"]["type"], string>> = {
  int: "int",
  float: "float",
  complex: "complex",
  str: "str",
  bytes: "bytes",
  none: "NoneType",
  true: "bool",
  false: "bool",
  ellipsis: "ellipsis",
};

/** The name of the type that the expression surely has, or null. */
function typeOf(node: Expr): string | null {
  switch (node.kind) {
    case "Tuple":
      return "tuple";
    case "List":
    case "ListComp":
      return "list";
    case "Dict":
    case "DictComp":
      return "dict";
    case "Set":
    case "SetComp":
      return "set";
    case "GeneratorExp":
      return "generator";
    case "Lambda":
      return "function";
    case "JoinedStr":
    case "FormattedValue":
      return "str";
    case "TemplateStr":
      return "string.templatelib.Template";
    case "Interpolation":
      return "string.templatelib.Interpolation";
    case "Constant":
      return typeNames[node.value.type];
    default:
      return null;
  }
}

/** `x is 1`. */
export function warnAboutIdentity(unit: Unit, node: Compare): void {
  let left = node.left;
  node.ops.forEach((operator, i) => {
    const right = node.comparators[i];
    if (operator === "Is" || operator === "IsNot") {
      const literal = isLiteral(left) ? left : isLiteral(right) ? right : null;
      if (literal) {
        const [wrong, better] = operator === "Is" ? ["is", "=="] : ["is not", "!="];
        unit.program.warn(`"${wrong}" with '${typeOf(literal)}' literal. Did you mean "${better}"?`, node);
      }
    }
    left = right;
  });
}

function isLiteral(node: Expr): boolean {
  if (node.kind === "Tuple") return node.elts.every(each => each.kind === "Constant");
  if (node.kind !== "Constant") return false;
  return !["none", "true", "false", "ellipsis"].includes(node.value.type);
}

/** `"text" (argument)`. */
export function warnAboutCall(unit: Unit, node: Call): void {
  if (node.func.kind === "Lambda") return;
  const type = typeOf(node.func);
  if (type === null) return;
  unit.program.warn(`'${type}' object is not callable; perhaps you missed a comma?`, node);
}

/** `1 [index]` and `[1, 2] ["text"]`. */
export function warnAboutSubscript(unit: Unit, node: Subscript): void {
  const { value, slice } = node;
  const type = typeOf(value);
  if (type === null) return;
  switch (type) {
    case "NoneType":
    case "ellipsis":
    case "int":
    case "bool":
    case "float":
    case "complex":
    case "set":
    case "generator":
    case "function":
    case "string.templatelib.Template":
    case "string.templatelib.Interpolation":
      unit.program.warn(`'${type}' object is not subscriptable; perhaps you missed a comma?`, node);
      return;
    case "dict":
      return;
  }
  const index = typeOf(slice);
  if (index === null || index === "int" || index === "bool") return;
  unit.program.warn(
    `${type} indices must be integers or slices, not ${index}; perhaps you missed a comma?`,
    node,
  );
}
