def assemble(source):
    program, labels = [], {}
    for line in source.split("\n"):
        match line.split():
            case []:
                continue
            case [label] if label.endswith(":"):
                labels[label[:-1]] = len(program)
            case [name]:
                program.append((name, None))
            case [name, argument]:
                program.append((name, int(argument) if argument.lstrip("-").isdigit() else argument))
    return [(name, labels.get(argument, argument)) for name, argument in program]


def run(program):
    stack, variables, pc, steps = [], {}, 0, 0
    while pc < len(program):
        name, argument = program[pc]
        pc += 1
        steps += 1
        match name:
            case "push":
                stack.append(argument)
            case "load":
                stack.append(variables[argument])
            case "store":
                variables[argument] = stack.pop()
            case "add" | "sub" | "mul":
                right, left = stack.pop(), stack.pop()
                stack.append({"add": left + right, "sub": left - right, "mul": left * right}[name])
            case "jump":
                pc = argument
            case "jump_if_zero":
                if stack.pop() == 0:
                    pc = argument
            case "print":
                print(stack.pop())
            case unknown:
                raise ValueError(f"unknown instruction {unknown!r} at {pc - 1}")
    return steps


FACTORIAL = """
push 1
store result
push 25
store n
loop:
load n
jump_if_zero end
load result
load n
mul
store result
load n
push 1
sub
store n
jump loop
end:
load result
print
"""
print(run(assemble(FACTORIAL)))
try:
    run(assemble("push 1\nfly"))
except ValueError as error:
    print(error)
