for source in (
    "1 + 'a'", "'a' + 1", "[] + ()", "1 - None", "{} | []", "1 @ 2", "'a' * 'b'", "1.5 // 'x'", "1 << 1.0",
    "1 % []", "2 ** 'x'", "pow(2, 'x', 3)", "divmod(1, 'a')", "-'a'", "+[]", "~1.5", "abs('x')", "1 < 'a'", "[] >= ()",
    "None > None", "1j < 2j", "{} < {}", "print < len", "1 & 1.0", "'a' - 'a'", "b'a' + 'a'", "'a' + b'a'", "[1] * 1.5",
    "1 / 'a'", "object() + object()", "type + 1", "True ^ 'a'",
):
    try:
        print(source, "=", eval(source))
    except TypeError as error:
        print(source, "|", error)
