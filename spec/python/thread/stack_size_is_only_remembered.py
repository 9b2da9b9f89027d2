# oracle: no
import _thread

print(_thread.stack_size(), _thread.stack_size(1 << 20), _thread.stack_size(0), _thread.stack_size())
for size in (-1, 5, "a"):
    try:
        _thread.stack_size(size)
    except (ValueError, TypeError) as error:
        print(error)
print(_thread.stack_size())
