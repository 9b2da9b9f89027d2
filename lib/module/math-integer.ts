// Products of many integers.
import { MemoryError, OverflowError, raise, ValueError } from "../object/error.ts";
import { canonical, type Int, maxIntBits, sub } from "../text/index.ts";

const largestLong = 2n ** 63n - 1n;

/** The factorials that are safe integers. */
const small = [1];
for (let n = 1; n <= 18; n++) small.push(small[n - 1] * n);

/** `n!` ValueError, OverflowError, MemoryError. */
export function factorial(n: Int): Int {
  if (n < 0) raise(ValueError, "factorial() not defined for negative values");
  if (n <= 18) return small[Number(n)];
  if (n > largestLong) {
    raise(OverflowError, `factorial() argument should not exceed ${largestLong}`);
  }
  checkSize(Number(n), Number(n) / 2.8);
  return factorialOf(Number(n));
}

/** MemoryError if a product of so many factors, about so large, has too many bits. */
function checkSize(count: number, factor: number): void {
  if (count * Math.log2(factor + 1) > maxIntBits) raise(MemoryError);
}

/**
 * The odd parts of the factors, from small to large numbers, and then all the twos at once: n! is 2 ** (n - ones in n)
 * times the product over i of the odd numbers up to n / 2 ** i.
 */
function factorialOf(n: number): bigint {
  let result = 1n;
  let odd = 1n;
  let from = 3;
  for (let bits = Math.floor(Math.log2(n)) - 1; bits >= 0; bits--) {
    const to = Math.floor(n / 2 ** bits);
    odd *= oddProduct(from, to);
    result *= odd;
    from = to % 2 === 0 ? to + 1 : to + 2;
  }
  let twos = n;
  for (let rest = n; rest > 0; rest = Math.floor(rest / 2)) twos -= rest % 2;
  return result << BigInt(twos);
}

/** The product of the odd numbers from `from`, odd, up to `to`. */
function oddProduct(from: number, to: number): bigint {
  if (to - from < 48) {
    let product = 1n;
    let part = 1;
    for (let i = from; i <= to; i += 2) {
      if (part * i > Number.MAX_SAFE_INTEGER) {
        product *= BigInt(part);
        part = 1;
      }
      part *= i;
    }
    return product * BigInt(part);
  }
  const middle = from + 2 * Math.floor((to - from) / 4);
  return oddProduct(from, middle) * oddProduct(middle + 2, to);
}

/** The product of the `count` numbers from `n` down. */
function fallingProduct(n: bigint, count: number): bigint {
  if (count <= 8) {
    let product = 1n;
    for (let i = 0; i < count; i++) product *= n - BigInt(i);
    return product;
  }
  const half = Math.floor(count / 2);
  return fallingProduct(n, half) * fallingProduct(n - BigInt(half), count - half);
}

function checkNonNegative(n: Int, name: string): void {
  if (n < 0) raise(ValueError, `${name} must be a non-negative integer`);
}

/** `math.perm(n, k)` */
export function perm(n: Int, k: Int): Int {
  checkNonNegative(n, "n");
  checkNonNegative(k, "k");
  if (k > n) return 0;
  if (k > largestLong) raise(OverflowError, `k must not exceed ${largestLong}`);
  if (typeof n === "number" && k <= 4) {
    let product = 1;
    for (let i = 0; i < Number(k); i++) product *= n - i;
    if (Number.isSafeInteger(product)) return product;
  }
  checkSize(Number(k), Number(sub(n, k)));
  return canonical(fallingProduct(BigInt(n), Number(k)));
}

/** `math.comb(n, k)` */
export function comb(n: Int, k: Int): Int {
  checkNonNegative(n, "n");
  checkNonNegative(k, "k");
  if (k > n) return 0;
  const other = sub(n, k);
  const fewer = other < k ? other : k;
  if (fewer > largestLong) raise(OverflowError, `min(n - k, k) must not exceed ${largestLong}`);
  const count = Number(fewer);
  if (typeof n === "number") {
    const result = smallComb(n, count);
    if (result !== undefined) return result;
  }
  checkSize(count, Number(n) / Math.max(count, 1));
  return canonical(
    fallingProduct(BigInt(n), count) / (count < 19 ? BigInt(small[count]) : factorialOf(count)),
  );
}

/** While all steps are safe integers; each division is exact. */
function smallComb(n: number, k: number): number | undefined {
  let result = 1;
  for (let i = 1; i <= k; i++) {
    result *= n - k + i;
    if (result > Number.MAX_SAFE_INTEGER) return undefined;
    result /= i;
  }
  return result;
}
