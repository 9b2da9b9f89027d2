"""What the benchmarks share: repeating and timing.

    python nbody.py [ITERATIONS [SECONDS]]

A program repeats its `main()` at least ITERATIONS times (5 if not said) and until SECONDS have passed (0). It prints
what `main()` returned, a checksum that is the same in every iteration and on every interpreter, and then the seconds
that each iteration took, in order.
"""

import sys
import time


def measure(main):
    iterations = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 0
    times = []
    expected = None
    begin = time.perf_counter()
    while len(times) < iterations or time.perf_counter() - begin < seconds:
        start = time.perf_counter()
        checksum = main()
        times.append(time.perf_counter() - start)
        if expected is not None and checksum != expected:
            raise AssertionError(f"{checksum} after {expected}")
        expected = checksum
    print(expected)
    for elapsed in times:
        print(elapsed)
