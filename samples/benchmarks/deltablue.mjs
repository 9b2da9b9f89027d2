import { measure } from "./harness.mjs";

class Strength {
  constructor(level, name) {
    this.level = level;
    this.name = name;
  }

  isStronger(other) {
    return this.level < other.level;
  }

  isWeaker(other) {
    return this.level > other.level;
  }

  weakerOne() {
    return STRENGTHS[this.level + 1];
  }

  static weakestOf(a, b) {
    return a.isWeaker(b) ? a : b;
  }
}

const STRENGTHS = [
  "required",
  "strong preferred",
  "preferred",
  "strong default",
  "normal",
  "weak default",
  "weakest",
].map((name, level) => new Strength(level, name));
const [REQUIRED, , PREFERRED, STRONG_DEFAULT, NORMAL, , WEAKEST] = STRENGTHS;

const FORWARD = 1;
const BACKWARD = -1;
const UNSATISFIED = 0;

class Variable {
  constructor(name, value = 0) {
    this.name = name;
    this.value = value;
    this.constraints = [];
    this.determinedBy = null;
    this.mark = 0;
    this.walkStrength = WEAKEST;
    this.stays = true;
  }

  remove(constraint) {
    this.constraints.splice(this.constraints.indexOf(constraint), 1);
    if (this.determinedBy === constraint) this.determinedBy = null;
  }
}

class Constraint {
  constructor(strength) {
    this.strength = strength;
  }

  get isInput() {
    return false;
  }

  addTo(planner) {
    this.addToGraph();
    planner.add(this);
  }

  destroy(planner) {
    if (this.isSatisfied()) planner.remove(this);
    else this.removeFromGraph();
  }

  satisfy(mark, planner) {
    this.chooseMethod(mark);
    if (!this.isSatisfied()) {
      if (this.strength === REQUIRED) throw new Error("a required constraint cannot be satisfied");
      return null;
    }
    this.markInputs(mark);
    const output = this.output();
    const displaced = output.determinedBy;
    if (displaced !== null) displaced.markUnsatisfied();
    output.determinedBy = this;
    if (!planner.propagate(this, mark)) throw new Error("a cycle of constraints");
    output.mark = mark;
    return displaced;
  }
}

class UnaryConstraint extends Constraint {
  constructor(variable, strength, planner) {
    super(strength);
    this.variable = variable;
    this.satisfied = false;
    this.addTo(planner);
  }

  addToGraph() {
    this.variable.constraints.push(this);
    this.satisfied = false;
  }

  removeFromGraph() {
    this.variable.remove(this);
    this.satisfied = false;
  }

  chooseMethod(mark) {
    const { variable } = this;
    this.satisfied = variable.mark !== mark && this.strength.isStronger(variable.walkStrength);
  }

  isSatisfied() {
    return this.satisfied;
  }

  markInputs() {}

  markUnsatisfied() {
    this.satisfied = false;
  }

  inputsKnown() {
    return true;
  }

  output() {
    return this.variable;
  }

  recalculate() {
    this.variable.walkStrength = this.strength;
    this.variable.stays = !this.isInput;
    if (this.variable.stays) this.execute();
  }

  execute() {}
}

class Stay extends UnaryConstraint {}

class Edit extends UnaryConstraint {
  get isInput() {
    return true;
  }
}

class BinaryConstraint extends Constraint {
  constructor(first, second, strength) {
    super(strength);
    this.first = first;
    this.second = second;
    this.direction = UNSATISFIED;
  }

  chooseMethod(mark) {
    const { first, second, strength } = this;
    if (first.mark === mark) {
      const wins = second.mark !== mark && strength.isStronger(second.walkStrength);
      this.direction = wins ? FORWARD : UNSATISFIED;
    } else if (second.mark === mark || first.walkStrength.isWeaker(second.walkStrength)) {
      this.direction = strength.isStronger(first.walkStrength) ? BACKWARD : UNSATISFIED;
    } else {
      this.direction = strength.isStronger(second.walkStrength) ? FORWARD : UNSATISFIED;
    }
  }

  addToGraph() {
    this.first.constraints.push(this);
    this.second.constraints.push(this);
    this.direction = UNSATISFIED;
  }

  removeFromGraph() {
    this.first.remove(this);
    this.second.remove(this);
    this.direction = UNSATISFIED;
  }

  isSatisfied() {
    return this.direction !== UNSATISFIED;
  }

  markInputs(mark) {
    this.input().mark = mark;
  }

  markUnsatisfied() {
    this.direction = UNSATISFIED;
  }

  input() {
    return this.direction === FORWARD ? this.first : this.second;
  }

  output() {
    return this.direction === FORWARD ? this.second : this.first;
  }

  inputsKnown(mark) {
    const source = this.input();
    return source.mark === mark || source.stays || source.determinedBy === null;
  }

  recalculate() {
    const source = this.input();
    const target = this.output();
    target.walkStrength = Strength.weakestOf(this.strength, source.walkStrength);
    target.stays = source.stays;
    if (target.stays) this.execute();
  }
}

class Equality extends BinaryConstraint {
  constructor(first, second, strength, planner) {
    super(first, second, strength);
    this.addTo(planner);
  }

  execute() {
    this.output().value = this.input().value;
  }
}

class Scale extends BinaryConstraint {
  constructor(first, scale, offset, second, strength, planner) {
    super(first, second, strength);
    this.scale = scale;
    this.offset = offset;
    this.addTo(planner);
  }

  addToGraph() {
    super.addToGraph();
    this.scale.constraints.push(this);
    this.offset.constraints.push(this);
  }

  removeFromGraph() {
    super.removeFromGraph();
    this.scale.remove(this);
    this.offset.remove(this);
  }

  markInputs(mark) {
    super.markInputs(mark);
    this.scale.mark = mark;
    this.offset.mark = mark;
  }

  execute() {
    const { first, second, scale, offset } = this;
    if (this.direction === FORWARD) second.value = first.value * scale.value + offset.value;
    else first.value = Math.floor((second.value - offset.value) / scale.value);
  }

  recalculate() {
    const source = this.input();
    const target = this.output();
    target.walkStrength = Strength.weakestOf(this.strength, source.walkStrength);
    target.stays = source.stays && this.scale.stays && this.offset.stays;
    if (target.stays) this.execute();
  }
}

class Planner {
  constructor() {
    this.mark = 0;
  }

  newMark() {
    this.mark++;
    return this.mark;
  }

  add(constraint) {
    const mark = this.newMark();
    let displaced = constraint.satisfy(mark, this);
    while (displaced !== null) displaced = displaced.satisfy(mark, this);
  }

  remove(constraint) {
    const output = constraint.output();
    constraint.markUnsatisfied();
    constraint.removeFromGraph();
    const unsatisfied = this.forgetDownstream(output);
    for (const strength of STRENGTHS) {
      for (const each of unsatisfied) if (each.strength === strength) this.add(each);
    }
  }

  forgetDownstream(output) {
    output.determinedBy = null;
    output.walkStrength = WEAKEST;
    output.stays = true;
    const unsatisfied = [];
    const todo = [output];
    while (todo.length > 0) {
      const variable = todo.pop();
      for (const each of variable.constraints) if (!each.isSatisfied()) unsatisfied.push(each);
      for (const each of this.consumers(variable)) {
        each.recalculate();
        todo.push(each.output());
      }
    }
    return unsatisfied;
  }

  consumers(variable) {
    const { constraints, determinedBy } = variable;
    return constraints.filter(each => each !== determinedBy && each.isSatisfied());
  }

  propagate(constraint, mark) {
    const todo = [constraint];
    while (todo.length > 0) {
      const each = todo.pop();
      const output = each.output();
      if (output.mark === mark) {
        this.remove(constraint);
        return false;
      }
      each.recalculate();
      for (const consumer of this.consumers(output)) todo.push(consumer);
    }
    return true;
  }

  planFrom(edits) {
    const mark = this.newMark();
    const plan = [];
    const todo = edits.filter(edit => edit.isInput && edit.isSatisfied());
    while (todo.length > 0) {
      const constraint = todo.pop();
      const output = constraint.output();
      if (output.mark !== mark && constraint.inputsKnown(mark)) {
        plan.push(constraint);
        output.mark = mark;
        for (const consumer of this.consumers(output)) todo.push(consumer);
      }
    }
    return plan;
  }

  change(variable, values) {
    const edit = new Edit(variable, PREFERRED, this);
    const plan = this.planFrom([edit]);
    for (const value of values) {
      variable.value = value;
      for (const constraint of plan) constraint.execute();
    }
    edit.destroy(this);
  }
}

function runChain(size) {
  const planner = new Planner();
  const variables = Array.from({ length: size + 1 }, (_, n) => new Variable(`v${n}`));
  for (let n = 0; n < size; n++) new Equality(variables[n], variables[n + 1], REQUIRED, planner);
  const first = variables[0];
  const last = variables[size];
  new Stay(last, STRONG_DEFAULT, planner);
  const plan = planner.planFrom([new Edit(first, PREFERRED, planner)]);
  let total = 0;
  for (let value = 0; value < 100; value++) {
    first.value = value;
    for (const constraint of plan) constraint.execute();
    total += last.value;
  }
  return total;
}

function runProjection(size) {
  const planner = new Planner();
  const scale = new Variable("scale", 10);
  const offset = new Variable("offset", 1000);
  const targets = [];
  let source;
  let target;
  for (let n = 0; n < size; n++) {
    source = new Variable(`source${n}`, n);
    target = new Variable(`target${n}`, n);
    targets.push(target);
    new Stay(source, NORMAL, planner);
    new Scale(source, scale, offset, target, REQUIRED, planner);
  }
  const others = targets.slice(0, -1);
  planner.change(source, [17]);
  let total = target.value;
  planner.change(target, [1050]);
  total += source.value;
  planner.change(
    scale,
    Array.from({ length: 10 }, (_, n) => n + 1),
  );
  for (const { value } of others) total += value;
  planner.change(
    offset,
    Array.from({ length: 10 }, (_, n) => 2000 - n),
  );
  for (const { value } of others) total += value;
  return total;
}

measure(() => `${runChain(6000)} ${runProjection(6000)}`);
