class Wait:
    def __await__(self):
        try:
            return (yield "waiting")
        finally:
            print("wait cleaned up")


async def work():
    try:
        return await Wait()
    except ValueError as error:
        print("caught", error)
        return "recovered"
    finally:
        print("work cleaned up")


coroutine = work()
coroutine.send(None)
try:
    coroutine.throw(ValueError("v"))
except StopIteration as stop:
    print(stop.value)
coroutine = work()
coroutine.send(None)
coroutine.close()
coroutine.close()
try:
    coroutine.send(None)
except RuntimeError as error:
    print(error)
unstarted = work()
unstarted.close()
try:
    work_again = work()
    work_again.send(5)
except TypeError as error:
    print(error)
work_again.close()
