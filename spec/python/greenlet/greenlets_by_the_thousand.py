# oracle: no
from greenlet import getcurrent, greenlet

main = getcurrent()
count = 3000


def relay(number):
    got = main.switch()
    while True:
        got = stations[(number + 1) % count].switch(got + 1) if number + 1 < count else main.switch(got)


stations = [greenlet(relay) for _ in range(count)]
for number, each in enumerate(stations):
    each.switch(number)
print(stations[0].switch(0))
print(stations[0].switch(100))


def child(depth):
    if depth == 0:
        return 0
    return greenlet(child).switch(depth - 1) + 1


print(child(200))


def failing(depth):
    if depth == 0:
        raise ValueError("from far inside")
    greenlet(failing).switch(depth - 1)


try:
    failing(100)
except ValueError as error:
    print(error)
