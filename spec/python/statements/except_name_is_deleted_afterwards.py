try:
    1 / 0
except ZeroDivisionError as error:
    print(error)
try:
    error
except NameError as e:
    print(e)

error = "kept?"
try:
    1 / 0
except ZeroDivisionError as error:
    pass
print("error" in globals())
try:
    1 / 0
except ZeroDivisionError as error:
    del error
print("deleting it is fine")
