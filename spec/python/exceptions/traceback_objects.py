def inner():
    raise ValueError("x")


def outer():
    inner()


try:
    outer()
except ValueError as error:
    tb = error.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno, type(tb).__name__)
        tb = tb.tb_next
    saved = error
print(ValueError().__traceback__)
again = saved.with_traceback(None)
print(again is saved, saved.__traceback__)
try:
    raise saved
except ValueError as error:
    print(error.__traceback__.tb_next, error.__traceback__.tb_lineno)
try:
    raise saved
except ValueError as error:
    count, tb = 0, error.__traceback__
    while tb:
        count, tb = count + 1, tb.tb_next
    print(count)
for bad in 5, "tb":
    try:
        saved.__traceback__ = bad
    except TypeError as e:
        print(e)
try:
    saved.with_traceback(5)
except TypeError as e:
    print(e)
