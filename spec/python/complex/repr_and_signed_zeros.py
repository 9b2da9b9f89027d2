for z in (
    0j,
    1j,
    -1j,
    1 + 0j,
    -0j,
    0 - 1j,
    complex(-0.0, 0),
    complex(0, -0.0),
    complex(-0.0, -0.0),
    1e100j,
    1.5 - 2.5j,
    complex("inf"),
    complex(1, float("nan")),
    complex(float("-inf"), float("inf")),
    -(1 + 1j),
    1e16 + 1e-5j,
):
    print(repr(z), str(z), f"{z}")
print((-0.0 + 1j).real, complex(0, 1) * 1, complex(1, 2) * complex(0, 1), 1 - 0j, -(0j))
