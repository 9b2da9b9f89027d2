import { type Code, positionAt, table } from "./code.ts";
import type { OperandKind } from "./instruction.ts";
import { intrinsics } from "./instruction.ts";
import { literalOf } from "./literal.ts";

/** A listing of the code and of all code within it: one instruction a line, with what its operands stand for. */
export function disassemble(code: Code): string {
  const lines = [...listing(code)];
  const inner = code.constants.flatMap(constant => (constant.type === "code" ? [constant.code] : []));
  return [lines.join("\n"), ...inner.map(disassemble)].join("\n\n");
}

function* listing(code: Code): Generator<string> {
  const { words } = code;
  const labels = labelsOf(code);
  yield `${code.qualname}: ${code.filename}, line ${code.firstLine}, ${code.registerCount} registers`;
  let line = 0;
  for (let at = 0; at < words.length; at += table[words[at]].length) {
    const { name, operands } = table[words[at]];
    const position = positionAt(code, at);
    const label = labels.get(at);
    if (label) yield `${label}:`;
    const shown = position.line !== line && position.line !== 0 ? String(position.line) : "";
    if (shown) line = position.line;
    const parts: string[] = [];
    for (const [i, operand] of operands.entries()) {
      if (operand.kind === "cache") continue;
      parts.push(operandText(code, labels, name, operand.name, operand.kind, words[at + 1 + i]));
    }
    const target = operands[0]?.kind === "dst" ? `${parts.shift()} = ` : "";
    yield `${shown.padStart(5)}  ${target}${name}${parts.length > 0 ? ` ${parts.join(", ")}` : ""}`;
  }
  if (code.exceptions.length === 0) return;
  yield "handlers:";
  for (const { start, end, target, register } of code.exceptions) {
    yield `       ${start}–${end} to ${labels.get(target)} in ${registerName(code, register)}`;
  }
}

function operandText(
  code: Code,
  labels: ReadonlyMap<number, string>,
  instruction: string,
  name: string,
  kind: OperandKind,
  value: number,
): string {
  switch (kind) {
    case "src":
      return value < 0 ? literalOf(code.constants[~value]) : registerName(code, value);
    case "dst":
    case "reg":
      return registerName(code, value);
    case "base":
      return `${registerName(code, value)}…`;
    case "name":
      return `'${code.names[value]}'`;
    case "const":
      return literalOf(code.constants[value]);
    case "label":
      return labels.get(value) ?? String(value);
    default:
      if (instruction === "INTRINSIC" && name === "which") return intrinsics[value];
      return `${name} ${value}`;
  }
}

/** Variables go by their names, temporaries by number. */
function registerName(code: Code, register: number): string {
  const variables = [...code.varNames, ...code.cellNames, ...code.freeNames];
  if (register < variables.length) return variables[register];
  return `t${register - variables.length}`;
}

function labelsOf(code: Code): Map<number, string> {
  const { words } = code;
  const targets = new Set(code.exceptions.map(({ target }) => target));
  for (let at = 0; at < words.length; at += table[words[at]].length) {
    table[words[at]].operands.forEach(({ kind }, i) => {
      if (kind === "label") targets.add(words[at + 1 + i]);
    });
  }
  const ordered = [...targets].sort((a, b) => a - b);
  return new Map(ordered.map((target, i) => [target, `L${i + 1}`]));
}
