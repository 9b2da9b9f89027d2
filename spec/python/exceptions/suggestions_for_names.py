import traceback


def show(action):
    try:
        action()
    except Exception as error:
        print(traceback.format_exception(error)[-1].strip())


long_variable_name = 1
show(lambda: long_variable_nam)
show(lambda: long_variabel_name)
show(lambda: completely_different)
show(lambda: pritn)
show(lambda: Print)
show(lambda: x)
show(lambda: Tru)
show(lambda: none)
show(lambda: sys)
show(lambda: "".uper())
show(lambda: [].apend(1))
show(lambda: [].add(1))
show(lambda: {}.keyz)
show(lambda: (1).bit_lenth())
show(lambda: "".len())
show(lambda: None.foo)
show(lambda: traceback.format_exceptoin)
show(lambda: {}.add)


class A:
    blech = 1
    _private = 2

    def __init__(self):
        self.inner = type("B", (), {"deep": 3})()


show(lambda: A.bletch)
show(lambda: A().private)
show(lambda: A().deep)
show(lambda: A().z)
