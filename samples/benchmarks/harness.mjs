// What the twins share: repeating and timing, and printing the same lines as harness.py.
//
//   node nbody.mjs [ITERATIONS [SECONDS]]
//
// A twin is its benchmark by the same algorithm, in the JavaScript that one would write by hand.

/** @param {() => unknown} main returns a checksum, or a promise of it */
export async function measure(main) {
  const iterations = Number(process.argv[2] ?? 5);
  const seconds = Number(process.argv[3] ?? 0);
  const times = [];
  let expected;
  const begin = performance.now();
  while (times.length < iterations || performance.now() - begin < seconds * 1000) {
    const start = performance.now();
    const result = main();
    const checksum = String(result instanceof Promise ? await result : result);
    times.push((performance.now() - start) / 1000);
    if (expected !== undefined && checksum !== expected) throw new Error(`${checksum} after ${expected}`);
    expected = checksum;
  }
  console.log([expected, ...times].join("\n"));
}
