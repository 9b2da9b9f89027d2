class Wait:
    def __await__(self):
        yield


async def work(n):
    local = n
    await Wait()


coroutine = work(3)
print(coroutine.cr_running, coroutine.cr_suspended, coroutine.cr_await, coroutine.cr_frame.f_locals)
coroutine.send(None)
print(coroutine.cr_suspended, type(coroutine.cr_await).__name__)
print(coroutine.cr_code.co_name, coroutine.cr_origin)
try:
    coroutine.send(None)
except StopIteration as stop:
    print(repr(stop))
print(coroutine.cr_frame, coroutine.cr_await)
wrapper = (another := work(1)).__await__()
print(type(wrapper).__name__, iter(wrapper) is wrapper)
another.close()
