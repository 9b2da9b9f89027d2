try:
    raise KeyboardInterrupt("pressed")
except Exception:
    print("not caught here")
except BaseException as error:
    print(repr(error), issubclass(KeyboardInterrupt, Exception))
