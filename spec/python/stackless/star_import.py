from stackless import *

names = sorted(name for name in globals() if name[0] != "_")
print(*names)
print(stackless.current is getcurrent())
