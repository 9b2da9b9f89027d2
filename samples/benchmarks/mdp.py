"""A Markov decision process: the best play of a duel, by value iteration over states that are tuples in dicts."""

from functools import lru_cache

from harness import measure

HEALTH = 18
FOE_HEALTH = 40
POTIONS = 2
WON = ("won",)
LOST = ("lost",)


class Blow:
    """An attack with its outcomes: damage, with the chance of it, and whether it stuns."""

    def __init__(self, name, outcomes):
        self.name = name
        self.outcomes = outcomes


STRIKE = Blow("strike", ((0.2, 0, False), (0.5, 4, False), (0.3, 6, False)))
BASH = Blow("bash", ((0.45, 0, False), (0.35, 2, True), (0.2, 3, False)))
FOE = Blow("claw", ((0.25, 0, False), (0.45, 3, False), (0.2, 5, False), (0.1, 7, False)))


def merge(outcomes):
    """Outcomes that lead to the same state become one."""
    merged = {}
    for chance, state in outcomes:
        merged[state] = merged.get(state, 0.0) + chance
    return [(chance, state) for state, chance in merged.items()]


@lru_cache(maxsize=None)
def foe_outcomes(mine, theirs, potions, stunned):
    if stunned:
        return ((1.0, (mine, theirs, potions, False)),)
    outcomes = []
    for chance, damage, _ in FOE.outcomes:
        state = (mine - damage, theirs, potions, False) if mine > damage else LOST
        outcomes.append((chance, state))
    return tuple(outcomes)


def attack(state, blow):
    mine, theirs, potions, was_stunned = state
    outcomes = []
    for chance, damage, stuns in blow.outcomes:
        if theirs <= damage:
            outcomes.append((chance, WON))
            continue
        for foe_chance, after in foe_outcomes(mine, theirs - damage, potions, stuns and not was_stunned):
            outcomes.append((chance * foe_chance, after))
    return merge(outcomes)


def drink(state):
    mine, theirs, potions, _ = state
    return merge(foe_outcomes(min(mine + 9, HEALTH), theirs, potions - 1, False))


def actions(state):
    yield "strike", attack(state, STRIKE)
    yield "bash", attack(state, BASH)
    if state[2] > 0:
        yield "drink", drink(state)


def explore(start):
    """All states that can be reached, with what each action leads to."""
    process = {}
    todo = [start]
    while todo:
        state = todo.pop()
        if state in process:
            continue
        process[state] = dict(actions(state))
        for outcomes in process[state].values():
            todo += [after for _, after in outcomes if after not in process and len(after) > 1]
    return process


class ValueIteration:
    def __init__(self, process):
        self.process = process
        self.values = dict.fromkeys(process, 0.0)
        self.values[WON] = 1.0
        self.values[LOST] = 0.0

    def expected(self, outcomes):
        values = self.values
        total = 0.0
        for chance, state in outcomes:
            total += chance * values[state]
        return total

    def sweep(self):
        """Updates all values; returns the greatest change."""
        change = 0.0
        for state, choices in self.process.items():
            best = max([self.expected(outcomes) for outcomes in choices.values()])
            change = max(change, abs(best - self.values[state]))
            self.values[state] = best
        return change

    def run(self, tolerance):
        sweeps = 1
        while self.sweep() > tolerance:
            sweeps += 1
        return sweeps

    def policy(self):
        return {state: self.best(choices) for state, choices in self.process.items()}

    def best(self, choices):
        return max(choices, key=lambda name: self.expected(choices[name]))


def main():
    foe_outcomes.cache_clear()
    start = (HEALTH, FOE_HEALTH, POTIONS, False)
    solver = ValueIteration(explore(start))
    sweeps = solver.run(1e-7)
    counts = {"strike": 0, "bash": 0, "drink": 0}
    for name in solver.policy().values():
        counts[name] += 1
    return f"{sweeps} {solver.values[start]:.6f} {counts['strike']} {counts['bash']} {counts['drink']}"


if __name__ == "__main__":
    measure(main)
