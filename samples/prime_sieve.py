"""Eratosthenes with channels: every prime gets a tasklet that lets pass what it doesn't divide."""

import stackless


def count_from(n, outbox):
    while True:
        outbox.send(n)
        n += 1


def keep_from_multiples(prime, inbox, outbox):
    for n in inbox:
        if n % prime:
            outbox.send(n)


def primes(limit):
    numbers = stackless.channel()
    stackless.tasklet(count_from)(2, numbers)
    for _ in range(limit):
        prime = numbers.receive()
        yield prime
        rest = stackless.channel()
        stackless.tasklet(keep_from_multiples)(prime, numbers, rest)
        numbers = rest


found = list(primes(60))
for at in range(0, len(found), 10):
    print(" ".join(f"{prime:4}" for prime in found[at : at + 10]))
