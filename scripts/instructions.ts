import { checksum } from "../lib/code/checksum.ts";
import { instructions } from "../lib/code/instruction.ts";

export { instructions, intrinsics } from "../lib/code/instruction.ts";

export const lengths: readonly number[] = instructions.map(each => each.length);

/** Tells instruction tables apart: code means something only with the table that it was made for. */
export const tableDigest = checksum(
  new TextEncoder().encode(
    instructions
      .map(({ name, operands }) => `${name} ${operands.map(each => each.kind).join(" ")}`)
      .join("\n"),
  ),
);
