for source in (
    "1 // 0",
    "1 % 0",
    "1 / 0",
    "divmod(1, 0)",
    "0 ** -1",
    "10**30 // 0",
    "10**30 / 0",
    "pow(2, 3, 0)",
    "pow(0, -1, 5)",
):
    try:
        print(eval(source))
    except (ZeroDivisionError, ValueError) as error:
        print(source, "|", type(error).__name__, error)
