import { Mistake } from "../../grammar/index.ts";
import type { Location } from "./ast.ts";

/** A mistake at a place; parse() makes a SyntaxFailure of it. */
export function mistakeAt(place: Location, message: string): Mistake {
  const { lineno, col_offset, end_lineno, end_col_offset } = place;
  const mistake = new Mistake("SyntaxError", message, lineno, col_offset + 1, end_lineno, end_col_offset + 1);
  mistake.bytes = true;
  mistake.parsing = true;
  return mistake;
}
