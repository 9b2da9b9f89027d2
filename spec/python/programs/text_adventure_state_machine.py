class State:
    registry = {}

    def __init_subclass__(cls, name):
        cls.registry[name] = cls()

    def on(self, event):
        handler = getattr(self, f"on_{event}", None)
        return handler() if handler else self.unknown(event)

    def unknown(self, event):
        print(f"  cannot {event} here")
        return None


class Hall(State, name="hall"):
    def on_north(self):
        return "library"

    def on_look(self):
        print("  a dusty hall")


class Library(State, name="library"):
    found = False

    def on_look(self):
        print("  books" + (" and a gap" if self.found else " and a lamp"))

    def on_take(self):
        if self.found:
            raise LookupError("nothing left to take")
        Library.found = True
        print("  taken: lamp")

    def on_south(self):
        return "hall"

    def unknown(self, event):
        return super().unknown(f"{event} quietly") or "hall"


def play(events):
    place = "hall"
    for event in events.split():
        print(f"{place}: {event}")
        try:
            place = State.registry[place].on(event) or place
        except LookupError as error:
            print(f"  {error}")
    return place


print(play("look take north look take look take dance look north south"))
