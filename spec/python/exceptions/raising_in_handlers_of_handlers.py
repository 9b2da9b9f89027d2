def level(n):
    try:
        if n == 0:
            raise ValueError("level 0")
        level(n - 1)
    except ValueError as error:
        raise ValueError(f"level {n}")


try:
    level(3)
except ValueError as error:
    while error:
        print(error, error.__traceback__.tb_lineno)
        error = error.__context__
