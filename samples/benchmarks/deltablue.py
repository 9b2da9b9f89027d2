"""DeltaBlue: an incremental solver of constraints of different strengths. Small classes, many virtual calls."""

from harness import measure


class Strength:
    """How much a constraint matters; the lower the level, the more."""

    def __init__(self, level, name):
        self.level = level
        self.name = name

    def is_stronger(self, other):
        return self.level < other.level

    def is_weaker(self, other):
        return self.level > other.level

    def weaker_one(self):
        return STRENGTHS[self.level + 1]

    @staticmethod
    def weakest_of(a, b):
        return a if a.is_weaker(b) else b


NAMES = ("required", "strong preferred", "preferred", "strong default", "normal", "weak default", "weakest")
STRENGTHS = [Strength(level, name) for level, name in enumerate(NAMES)]
REQUIRED, _, PREFERRED, STRONG_DEFAULT, NORMAL, _, WEAKEST = STRENGTHS

FORWARD, BACKWARD, UNSATISFIED = 1, -1, 0


class Variable:
    def __init__(self, name, value=0):
        self.name = name
        self.value = value
        self.constraints = []
        self.determined_by = None
        self.mark = 0
        self.walk_strength = WEAKEST
        self.stays = True

    def remove(self, constraint):
        self.constraints.remove(constraint)
        if self.determined_by is constraint:
            self.determined_by = None


class Constraint:
    is_input = False

    def __init__(self, strength):
        self.strength = strength

    def add_to(self, planner):
        self.add_to_graph()
        planner.add(self)

    def destroy(self, planner):
        if self.is_satisfied():
            planner.remove(self)
        else:
            self.remove_from_graph()

    def satisfy(self, mark, planner):
        """Tries to enforce this constraint; returns the one that it displaces."""
        self.choose_method(mark)
        if not self.is_satisfied():
            if self.strength is REQUIRED:
                raise ValueError("a required constraint cannot be satisfied")
            return None
        self.mark_inputs(mark)
        output = self.output()
        displaced = output.determined_by
        if displaced is not None:
            displaced.mark_unsatisfied()
        output.determined_by = self
        if not planner.propagate(self, mark):
            raise ValueError("a cycle of constraints")
        output.mark = mark
        return displaced


class UnaryConstraint(Constraint):
    def __init__(self, variable, strength, planner):
        super().__init__(strength)
        self.variable = variable
        self.satisfied = False
        self.add_to(planner)

    def add_to_graph(self):
        self.variable.constraints.append(self)
        self.satisfied = False

    def remove_from_graph(self):
        self.variable.remove(self)
        self.satisfied = False

    def choose_method(self, mark):
        variable = self.variable
        self.satisfied = variable.mark != mark and self.strength.is_stronger(variable.walk_strength)

    def is_satisfied(self):
        return self.satisfied

    def mark_inputs(self, mark):
        pass

    def mark_unsatisfied(self):
        self.satisfied = False

    def inputs_known(self, mark):
        return True

    def output(self):
        return self.variable

    def recalculate(self):
        self.variable.walk_strength = self.strength
        self.variable.stays = not self.is_input
        if self.variable.stays:
            self.execute()

    def execute(self):
        pass


class Stay(UnaryConstraint):
    pass


class Edit(UnaryConstraint):
    is_input = True


class BinaryConstraint(Constraint):
    def __init__(self, first, second, strength, planner):
        super().__init__(strength)
        self.first = first
        self.second = second
        self.direction = UNSATISFIED
        self.add_to(planner)

    def choose_method(self, mark):
        first, second = self.first, self.second
        if first.mark == mark:
            wins = second.mark != mark and self.strength.is_stronger(second.walk_strength)
            self.direction = FORWARD if wins else UNSATISFIED
        elif second.mark == mark:
            self.direction = BACKWARD if self.strength.is_stronger(first.walk_strength) else UNSATISFIED
        elif first.walk_strength.is_weaker(second.walk_strength):
            self.direction = BACKWARD if self.strength.is_stronger(first.walk_strength) else UNSATISFIED
        else:
            self.direction = FORWARD if self.strength.is_stronger(second.walk_strength) else UNSATISFIED

    def add_to_graph(self):
        self.first.constraints.append(self)
        self.second.constraints.append(self)
        self.direction = UNSATISFIED

    def remove_from_graph(self):
        self.first.remove(self)
        self.second.remove(self)
        self.direction = UNSATISFIED

    def is_satisfied(self):
        return self.direction != UNSATISFIED

    def mark_inputs(self, mark):
        self.input().mark = mark

    def mark_unsatisfied(self):
        self.direction = UNSATISFIED

    def input(self):
        return self.first if self.direction == FORWARD else self.second

    def output(self):
        return self.second if self.direction == FORWARD else self.first

    def inputs_known(self, mark):
        source = self.input()
        return source.mark == mark or source.stays or source.determined_by is None

    def recalculate(self):
        source, target = self.input(), self.output()
        target.walk_strength = Strength.weakest_of(self.strength, source.walk_strength)
        target.stays = source.stays
        if target.stays:
            self.execute()


class Equality(BinaryConstraint):
    def execute(self):
        self.output().value = self.input().value


class Scale(BinaryConstraint):
    """`second = first * scale + offset`."""

    def __init__(self, first, scale, offset, second, strength, planner):
        self.scale = scale
        self.offset = offset
        super().__init__(first, second, strength, planner)

    def add_to_graph(self):
        super().add_to_graph()
        self.scale.constraints.append(self)
        self.offset.constraints.append(self)

    def remove_from_graph(self):
        super().remove_from_graph()
        self.scale.remove(self)
        self.offset.remove(self)

    def mark_inputs(self, mark):
        super().mark_inputs(mark)
        self.scale.mark = mark
        self.offset.mark = mark

    def execute(self):
        if self.direction == FORWARD:
            self.second.value = self.first.value * self.scale.value + self.offset.value
        else:
            self.first.value = (self.second.value - self.offset.value) // self.scale.value

    def recalculate(self):
        source, target = self.input(), self.output()
        target.walk_strength = Strength.weakest_of(self.strength, source.walk_strength)
        target.stays = source.stays and self.scale.stays and self.offset.stays
        if target.stays:
            self.execute()


class Planner:
    def __init__(self):
        self.mark = 0

    def new_mark(self):
        self.mark += 1
        return self.mark

    def add(self, constraint):
        mark = self.new_mark()
        displaced = constraint.satisfy(mark, self)
        while displaced is not None:
            displaced = displaced.satisfy(mark, self)

    def remove(self, constraint):
        output = constraint.output()
        constraint.mark_unsatisfied()
        constraint.remove_from_graph()
        unsatisfied = self.forget_downstream(output)
        strength = REQUIRED
        while True:
            for each in unsatisfied:
                if each.strength is strength:
                    self.add(each)
            if strength is WEAKEST:
                break
            strength = strength.weaker_one()

    def forget_downstream(self, output):
        """Takes back what the variable's value led to; returns the constraints that may now be satisfied."""
        output.determined_by = None
        output.walk_strength = WEAKEST
        output.stays = True
        unsatisfied = []
        todo = [output]
        while todo:
            variable = todo.pop()
            unsatisfied += [each for each in variable.constraints if not each.is_satisfied()]
            for each in self.consumers(variable):
                each.recalculate()
                todo.append(each.output())
        return unsatisfied

    def consumers(self, variable):
        determining = variable.determined_by
        return [each for each in variable.constraints if each is not determining and each.is_satisfied()]

    def propagate(self, constraint, mark):
        todo = [constraint]
        while todo:
            each = todo.pop()
            output = each.output()
            if output.mark == mark:
                self.remove(constraint)
                return False
            each.recalculate()
            todo += self.consumers(output)
        return True

    def plan_from(self, edits):
        """The constraints to execute, in order, whenever the edited variables change."""
        mark = self.new_mark()
        plan = []
        todo = [edit for edit in edits if edit.is_input and edit.is_satisfied()]
        while todo:
            constraint = todo.pop()
            output = constraint.output()
            if output.mark != mark and constraint.inputs_known(mark):
                plan.append(constraint)
                output.mark = mark
                todo += self.consumers(output)
        return plan

    def change(self, variable, values):
        edit = Edit(variable, PREFERRED, self)
        plan = self.plan_from([edit])
        for value in values:
            variable.value = value
            for constraint in plan:
                constraint.execute()
        edit.destroy(self)


def run_chain(size):
    """A chain of equal variables: a change at the front reaches the end."""
    planner = Planner()
    variables = [Variable(f"v{n}") for n in range(size + 1)]
    for left, right in zip(variables, variables[1:]):
        Equality(left, right, REQUIRED, planner)
    first, last = variables[0], variables[-1]
    Stay(last, STRONG_DEFAULT, planner)
    edit = Edit(first, PREFERRED, planner)
    plan = planner.plan_from([edit])
    total = 0
    for value in range(100):
        first.value = value
        for constraint in plan:
            constraint.execute()
        total += last.value
    return total


def run_projection(size):
    """Many pairs of variables, one a linear function of the other, with a common scale and offset."""
    planner = Planner()
    scale = Variable("scale", 10)
    offset = Variable("offset", 1000)
    targets = []
    for n in range(size):
        source = Variable(f"source{n}", n)
        target = Variable(f"target{n}", n)
        targets.append(target)
        Stay(source, NORMAL, planner)
        Scale(source, scale, offset, target, REQUIRED, planner)
    planner.change(source, [17])
    total = target.value
    planner.change(target, [1050])
    total += source.value
    planner.change(scale, range(1, 11))
    total += sum(target.value for target in targets[:-1])
    planner.change(offset, range(2000, 1990, -1))
    total += sum(target.value for target in targets[:-1])
    return total


def main():
    return f"{run_chain(6000)} {run_projection(6000)}"


if __name__ == "__main__":
    measure(main)
