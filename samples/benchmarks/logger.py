"""A logger: a hierarchy of names, levels, filters, handlers, records, `%` formatting; most messages go nowhere."""

from harness import measure

DEBUG, INFO, WARNING, ERROR = 10, 20, 30, 40
LEVEL_NAMES = {DEBUG: "DEBUG", INFO: "INFO", WARNING: "WARNING", ERROR: "ERROR"}


class Record:
    def __init__(self, name, level, message, args, number, error=None):
        self.name = name
        self.level = level
        self.level_name = LEVEL_NAMES[level]
        self.message = message
        self.args = args
        self.number = number
        self.error = error

    def text(self):
        return self.message % self.args if self.args else self.message


class Formatter:
    def __init__(self, style):
        self.style = style

    def format(self, record):
        values = dict(record.__dict__)
        values["text"] = record.text()
        line = self.style % values
        if record.error is not None:
            line += f"\n  {type(record.error).__name__}: {record.error}"
        return line


class Handler:
    def __init__(self, formatter, level=DEBUG):
        self.formatter = formatter
        self.level = level
        self.filters = []

    def handle(self, record):
        if record.level >= self.level and all(wants(record) for wants in self.filters):
            self.emit(self.formatter.format(record))


class MemoryHandler(Handler):
    """Collects lines, and flushes them into a checksum when there are many."""

    def __init__(self, formatter, level=DEBUG, capacity=100):
        super().__init__(formatter, level)
        self.capacity = capacity
        self.lines = []
        self.length = 0

    def emit(self, line):
        self.lines.append(line)
        if len(self.lines) >= self.capacity:
            self.flush()

    def flush(self):
        self.length += len("\n".join(self.lines))
        self.lines.clear()


class CountingHandler(Handler):
    def __init__(self, formatter, level):
        super().__init__(formatter, level)
        self.count = 0

    def emit(self, line):
        self.count += len(line.split())


class Logger:
    def __init__(self, manager, name, parent):
        self.manager = manager
        self.name = name
        self.parent = parent
        self.level = None
        self.handlers = []
        self.cache = {}

    def effective_level(self):
        logger = self
        while logger is not None:
            if logger.level is not None:
                return logger.level
            logger = logger.parent
        return DEBUG

    def is_enabled(self, level):
        try:
            return self.cache[level]
        except KeyError:
            enabled = self.cache[level] = level >= self.effective_level()
            return enabled

    def log(self, level, message, args, error=None):
        self.manager.records += 1
        record = Record(self.name, level, message, args, self.manager.records, error)
        logger = self
        while logger is not None:
            for handler in logger.handlers:
                handler.handle(record)
            logger = logger.parent

    def debug(self, message, *args):
        if self.is_enabled(DEBUG):
            self.log(DEBUG, message, args)

    def info(self, message, *args):
        if self.is_enabled(INFO):
            self.log(INFO, message, args)

    def warning(self, message, *args):
        if self.is_enabled(WARNING):
            self.log(WARNING, message, args)

    def error(self, message, *args, cause=None):
        if self.is_enabled(ERROR):
            self.log(ERROR, message, args, cause)


class Manager:
    def __init__(self):
        self.root = Logger(self, "root", None)
        self.loggers = {}
        self.records = 0

    def logger(self, name):
        """The logger of a dotted name; those above it are made with it."""
        if name not in self.loggers:
            above, _, _ = name.rpartition(".")
            self.loggers[name] = Logger(self, name, self.logger(above) if above else self.root)
        return self.loggers[name]


def divide(logger, a, b):
    logger.debug("dividing %d by %d", a, b)
    try:
        return a // b
    except ZeroDivisionError as error:
        logger.error("cannot divide %s", a, cause=ArithmeticError(f"{a} by nothing: {len(error.args)}"))
        return 0


def main():
    manager = Manager()
    manager.root.level = WARNING
    everything = MemoryHandler(Formatter("%(number)06d %(level_name)-8s [%(name)s] %(text)s"))
    severe = CountingHandler(Formatter("%(level)d:%(text)s"), ERROR)
    severe.filters.append(lambda record: record.number % 3 != 0)
    manager.root.handlers += [everything, severe]
    manager.logger("app.db").level = INFO
    loggers = [manager.logger(name) for name in ("app", "app.db", "app.db.pool", "app.web.views", "lib")]
    total = 0
    for n in range(50_000):
        logger = loggers[n % 5]
        logger.debug("step %d of %s", n, "many")
        if n % 2 == 0:
            logger.info("query %d took %s units", n, n * 37 % 1000 / 8)
        if n % 7 == 0:
            logger.warning("slow: 0x%x", n)
        total += divide(logger, n, n % 10)
    everything.flush()
    return f"{manager.records} {everything.length} {severe.count} {total}"


if __name__ == "__main__":
    measure(main)
