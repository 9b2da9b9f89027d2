# oracle: no
from greenlet import getcurrent, greenlet

main = getcurrent()


def echo(*args, **kwargs):
    got = main.switch(args, kwargs)
    while True:
        got = main.switch(got)


each = greenlet(echo)
print(each.switch(1, 2, x=3))
print(each.switch())
print(each.switch(1))
print(each.switch(None))
print(each.switch(()))
print(each.switch((1,)))
print(each.switch(1, 2))
print(each.switch(a=1))
print(each.switch(1, a=2))
print(each.switch(*range(5)))
switch = each.switch
print(switch(), switch("bound"), switch(a=5))
print(greenlet.switch(each, "unbound"))
