import { measure } from "./harness.mjs";

const HEALTH = 18;
const FOE_HEALTH = 40;
const POTIONS = 2;

const STRIKE = [
  { chance: 0.2, damage: 0, stuns: false },
  { chance: 0.5, damage: 4, stuns: false },
  { chance: 0.3, damage: 6, stuns: false },
];
const BASH = [
  { chance: 0.45, damage: 0, stuns: false },
  { chance: 0.35, damage: 2, stuns: true },
  { chance: 0.2, damage: 3, stuns: false },
];
const CLAW = [
  { chance: 0.25, damage: 0 },
  { chance: 0.45, damage: 3 },
  { chance: 0.2, damage: 5 },
  { chance: 0.1, damage: 7 },
];

/** States are unique objects, so that they can be keys. */
class States {
  constructor() {
    this.known = new Map();
    this.won = { isEnd: true };
    this.lost = { isEnd: true };
  }

  get(mine, theirs, potions, stunned) {
    const key = ((mine * 64 + theirs) * 8 + potions) * 2 + Number(stunned);
    let state = this.known.get(key);
    if (state === undefined) {
      state = { isEnd: false, mine, theirs, potions, stunned };
      this.known.set(key, state);
    }
    return state;
  }
}

function merge(outcomes) {
  const merged = new Map();
  for (const { chance, state } of outcomes) merged.set(state, (merged.get(state) ?? 0) + chance);
  return Array.from(merged, ([state, chance]) => ({ chance, state }));
}

class Duel {
  constructor() {
    this.states = new States();
    this.foeCache = new Map();
  }

  foeOutcomes(mine, theirs, potions, stunned) {
    const { states, foeCache } = this;
    const before = states.get(mine, theirs, potions, stunned);
    let outcomes = foeCache.get(before);
    if (outcomes !== undefined) return outcomes;
    if (stunned) {
      outcomes = [{ chance: 1, state: states.get(mine, theirs, potions, false) }];
    } else {
      outcomes = CLAW.map(({ chance, damage }) => ({
        chance,
        state: mine > damage ? states.get(mine - damage, theirs, potions, false) : states.lost,
      }));
    }
    foeCache.set(before, outcomes);
    return outcomes;
  }

  attack({ mine, theirs, potions, stunned }, blow) {
    const outcomes = [];
    for (const { chance, damage, stuns } of blow) {
      if (theirs <= damage) {
        outcomes.push({ chance, state: this.states.won });
        continue;
      }
      for (const foe of this.foeOutcomes(mine, theirs - damage, potions, stuns && !stunned)) {
        outcomes.push({ chance: chance * foe.chance, state: foe.state });
      }
    }
    return merge(outcomes);
  }

  drink({ mine, theirs, potions }) {
    return merge(this.foeOutcomes(Math.min(mine + 9, HEALTH), theirs, potions - 1, false));
  }

  actions(state) {
    const choices = new Map([
      ["strike", this.attack(state, STRIKE)],
      ["bash", this.attack(state, BASH)],
    ]);
    if (state.potions > 0) choices.set("drink", this.drink(state));
    return choices;
  }

  explore(start) {
    const process = new Map();
    const todo = [start];
    while (todo.length > 0) {
      const state = todo.pop();
      if (process.has(state)) continue;
      const choices = this.actions(state);
      process.set(state, choices);
      for (const outcomes of choices.values()) {
        for (const after of outcomes)
          if (!process.has(after.state) && !after.state.isEnd) todo.push(after.state);
      }
    }
    return process;
  }
}

class ValueIteration {
  constructor(process, { won, lost }) {
    this.process = process;
    this.values = new Map();
    for (const state of process.keys()) this.values.set(state, 0);
    this.values.set(won, 1);
    this.values.set(lost, 0);
  }

  expected(outcomes) {
    let total = 0;
    for (const { chance, state } of outcomes) total += chance * this.values.get(state);
    return total;
  }

  sweep() {
    let change = 0;
    for (const [state, choices] of this.process) {
      let best = -Infinity;
      for (const outcomes of choices.values()) best = Math.max(best, this.expected(outcomes));
      change = Math.max(change, Math.abs(best - this.values.get(state)));
      this.values.set(state, best);
    }
    return change;
  }

  run(tolerance) {
    let sweeps = 1;
    while (this.sweep() > tolerance) sweeps++;
    return sweeps;
  }

  best(choices) {
    let best;
    let most = -Infinity;
    for (const [name, outcomes] of choices) {
      const value = this.expected(outcomes);
      if (value > most) {
        most = value;
        best = name;
      }
    }
    return best;
  }
}

measure(() => {
  const duel = new Duel();
  const start = duel.states.get(HEALTH, FOE_HEALTH, POTIONS, false);
  const solver = new ValueIteration(duel.explore(start), duel.states);
  const sweeps = solver.run(1e-7);
  const counts = { strike: 0, bash: 0, drink: 0 };
  for (const choices of solver.process.values()) counts[solver.best(choices)]++;
  const value = solver.values.get(start).toFixed(6);
  return `${sweeps} ${value} ${counts.strike} ${counts.bash} ${counts.drink}`;
});
