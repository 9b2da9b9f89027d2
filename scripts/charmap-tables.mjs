// Writes lib/text/charmap-data.generated.ts: the encodings of one byte a character that CPython 3.14 has, and the aliases
// of all encodings that lib/text/codec.ts knows, asked of CPython itself (pyodide).
//
// A table is a list of runs of successive code points: length and distance to what would follow the run before, in the
// variable-length numbers of unicode-tables.mjs. Bytes that stand for nothing have the code point 0xfffe.
import { writeFileSync } from "node:fs";
import { loadPyodide } from "pyodide";

const python = await loadPyodide();
const { tables, aliases } = JSON.parse(
  python.runPython(`
import encodings, encodings.aliases, importlib, json, pkgutil
tables = {}
for module in pkgutil.iter_modules(encodings.__path__):
    found = importlib.import_module("encodings." + module.name) if module.name not in ("mbcs", "oem") else None
    if getattr(found, "decoding_table", None):
        name, table = found.getregentry().name, found.decoding_table
        tables[module.name] = [name, [ord(c) for c in table] + [0xfffe] * (256 - len(table))]
    elif getattr(found, "decoding_map", None):
        name, table = found.getregentry().name, found.decoding_map
        tables[module.name] = [name, [table.get(i) if table.get(i) is not None else 0xfffe for i in range(256)]]
known = set(tables) | {"ascii", "latin_1", "utf_8", "utf_8_sig", "utf_16", "utf_16_le", "utf_16_be", "utf_32", "utf_32_le",
    "utf_32_be", "unicode_escape", "raw_unicode_escape"}
json.dumps({"tables": tables, "aliases": {a: m for a, m in encodings.aliases.aliases.items() if m in known}})
`),
);

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

function encode(numbers) {
  let text = "";
  for (let number of numbers) {
    for (; number >= 32; number = Math.floor(number / 32)) text += alphabet[32 + (number % 32)];
    text += alphabet[number];
  }
  return text;
}

function runs(table) {
  const numbers = [];
  let expected = 0;
  for (let i = 0; i < 256; ) {
    const distance = table[i] - expected;
    let n = 1;
    while (i + n < 256 && table[i + n] === table[i] + n) n++;
    numbers.push(n, distance < 0 ? -2 * distance - 1 : 2 * distance);
    expected = table[i] + n;
    i += n;
  }
  return encode(numbers);
}

const byModule = new Map();
for (const [alias, module] of Object.entries(aliases)) {
  if (alias !== module) byModule.set(module, [...(byModule.get(module) ?? []), alias]);
}
const path = new URL("../lib/text/charmap-data.generated.ts", import.meta.url).pathname;
const text = [
  "// Written by scripts/charmap-tables.mjs, which explains the encoding. Do not edit.",
  "/** By the name of the module: the name of the codec, and its table. */",
  `export const charmaps: Record<string, readonly [name: string, table: string]> = ${JSON.stringify(
    Object.fromEntries(
      Object.entries(tables).map(([module, [name, table]]) => [module, [name, runs(table)]]),
    ),
    null,
    1,
  )};`,
  "/** By the name of the module: its aliases. */",
  `export const aliasTexts: Record<string, string> = ${JSON.stringify(
    Object.fromEntries([...byModule].map(([module, names]) => [module, names.join(" ")])),
    null,
    1,
  )};`,
  "",
].join("\n");
writeFileSync(path, text);
console.log(`${path}: ${text.length} characters, ${Object.keys(tables).length} tables`);
