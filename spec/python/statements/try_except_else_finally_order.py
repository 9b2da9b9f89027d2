def run(action):
    try:
        print("try")
        action()
    except ZeroDivisionError:
        print("except zero")
    except (KeyError, IndexError) as error:
        print("except lookup", repr(error))
    else:
        print("else")
    finally:
        print("finally")


run(lambda: 1)
run(lambda: 1 / 0)
run(lambda: {}["k"])
run(lambda: [][0])
try:
    run(lambda: int("x"))
except ValueError as error:
    print("outside", error)
