def compute(a, b):
    return (
        a * 2
        + b / (
            a - 1
        )
    )


compute(
    1,
    5,
)
