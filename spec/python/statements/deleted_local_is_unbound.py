def function():
    x = 1
    del x
    try:
        return x
    except UnboundLocalError as error:
        print(error)


function()


def closure():
    x = 1

    def inner():
        return x

    del x
    try:
        inner()
    except NameError as error:
        print(error)


closure()


def delete_unbound():
    try:
        del x
    except UnboundLocalError as error:
        print(error)
    x = 1


delete_unbound()
