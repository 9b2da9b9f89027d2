"""What a web server does, without the web: requests come in, find a handler by their path, and get an answer each in a tasklet of its own."""

import stackless

routes = {}


def route(path):
    def register(handler):
        routes[path] = handler
        return handler

    return register


class Request:
    def __init__(self, path, **arguments):
        self.path = path
        self.arguments = arguments
        self.answer = stackless.channel()


@route("/hello")
def hello(name="world"):
    return f"Hello, {name}!"


@route("/sum")
def add_up(numbers):
    return str(sum(numbers))


@route("/slow")
def slow(seconds):
    # Only this request waits.
    stackless.sleep(seconds)
    return f"slept {seconds} s"


def handle(request):
    handler = routes.get(request.path)
    try:
        answer = (404, "not found") if handler is None else (200, handler(**request.arguments))
    except Exception as error:
        answer = (500, f"{type(error).__name__}: {error}")
    request.answer.send(answer)


def dispatch(inbox):
    served = 0
    for request in inbox:
        stackless.tasklet(handle)(request)
        served += 1
    print(f"the dispatcher goes home after {served} requests")


def client(inbox, *requests):
    for request in requests:
        inbox.send(request)
        try:
            status, text = request.answer.receive(timeout=0.5)
        except TimeoutError:
            status, text = 408, "too slow"
        print(f"{request.path}: {status} {text}")


inbox = stackless.channel()
stackless.tasklet(dispatch)(inbox)
stackless.tasklet(client)(inbox, Request("/slow", seconds=0.05), Request("/sum", numbers=[1, 2, 3]))
stackless.tasklet(client)(inbox, Request("/hello"), Request("/hello", name="tasklet"), Request("/nowhere"))
stackless.tasklet(client)(inbox, Request("/sum", numbers=["one"]), Request("/slow", seconds=1))
stackless.run()
inbox.close(wake=True)
stackless.run()
