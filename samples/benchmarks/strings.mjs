import { measure } from "./harness.mjs";

function buildReport(rows) {
  const lines = [];
  for (let n = 0; n < rows; n++) {
    const item = `item ${n % 9}`.padStart(8).padEnd(10);
    lines.push(
      `${String(n).padStart(6)} | ${String((n * 7) % 100).padEnd(4)} | ${item} | ${(n / 7).toFixed(3).padStart(8)}`,
    );
  }
  return lines.join("\n");
}

function parseReport(text) {
  let total = 0;
  for (const line of text.split("\n")) {
    const fields = line.split("|").map(field => field.trim());
    if (fields[2].startsWith("item") && !fields[2].endsWith("8"))
      total += Number(fields[0]) + Number(fields[1]);
  }
  return total;
}

function caesar(text, shift) {
  let result = "";
  for (const char of text) {
    const code = char.charCodeAt(0);
    const base = code >= 97 && code <= 122 ? 97 : code >= 65 && code <= 90 ? 65 : 0;
    result += base === 0 ? char : String.fromCharCode(((code - base + shift) % 26) + base);
  }
  return result;
}

function reversed(text) {
  let result = "";
  for (let at = text.length - 1; at >= 0; at--) result += text[at];
  return result;
}

function countPalindromes(text) {
  let count = 0;
  for (let length = 3; length < 9; length++) {
    for (let start = 0; start < text.length - length; start++) {
      const part = text.slice(start, start + length);
      if (part === reversed(part)) count++;
    }
  }
  return count;
}

function replaceAll(text, rounds) {
  for (let n = 0; n < rounds; n++) {
    text =
      n % 2 === 1 ? text.replaceAll("ab", "ba") : text.replaceAll("ba", "ab").toUpperCase().toLowerCase();
  }
  return text.split("ab").length - 1 + text.indexOf("zz");
}

measure(() => {
  const report = buildReport(50_000);
  const secret = caesar("Able was I ere I saw Elba. ".repeat(10_000), 3);
  const palindromes = countPalindromes("abacabadabacabaeabbacddcab".repeat(800));
  const replaced = replaceAll("abracadabra banana ".repeat(500), 900);
  const shifted = secret.split("h").length - 1;
  return parseReport(report) + report.length + shifted + palindromes + replaced;
});
