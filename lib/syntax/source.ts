/** Source text with `\n` as its only line break, ending with one. */
export function decodeSource(source: string | Uint8Array, _filename: string): string {
  let text = typeof source === "string" ? source : new TextDecoder("utf-8").decode(source);
  if (text.includes("\r")) text = text.replace(/\r\n?/g, "\n");
  return text.endsWith("\n") ? text : `${text}\n`;
}
