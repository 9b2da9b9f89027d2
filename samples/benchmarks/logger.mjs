import { measure } from "./harness.mjs";

const [DEBUG, INFO, WARNING, ERROR] = [10, 20, 30, 40];
const LEVEL_NAMES = new Map([
  [DEBUG, "DEBUG"],
  [INFO, "INFO"],
  [WARNING, "WARNING"],
  [ERROR, "ERROR"],
]);

/** Shown as Python shows a float. */
class Float {
  constructor(value) {
    this.value = value;
  }

  toString() {
    return Number.isInteger(this.value) ? `${this.value}.0` : String(this.value);
  }
}

function interpolate(message, args) {
  let at = 0;
  return message.replace(/%[sdx]/g, place => (place === "%x" ? args[at++].toString(16) : String(args[at++])));
}

class Record {
  constructor(name, level, message, args, number, error) {
    this.name = name;
    this.level = level;
    this.levelName = LEVEL_NAMES.get(level);
    this.message = message;
    this.args = args;
    this.number = number;
    this.error = error;
  }

  text() {
    return this.args.length > 0 ? interpolate(this.message, this.args) : this.message;
  }
}

class Formatter {
  constructor(style) {
    this.style = style;
  }

  format(record) {
    const line = this.style({ ...record, text: record.text() });
    return record.error ? `${line}\n  ${record.error.name}: ${record.error.message}` : line;
  }
}

class Handler {
  constructor(formatter, level = DEBUG) {
    this.formatter = formatter;
    this.level = level;
    this.filters = [];
  }

  handle(record) {
    if (record.level >= this.level && this.filters.every(wants => wants(record))) {
      this.emit(this.formatter.format(record));
    }
  }
}

class MemoryHandler extends Handler {
  constructor(formatter, level, capacity = 100) {
    super(formatter, level);
    this.capacity = capacity;
    this.lines = [];
    this.length = 0;
  }

  emit(line) {
    this.lines.push(line);
    if (this.lines.length >= this.capacity) this.flush();
  }

  flush() {
    this.length += this.lines.join("\n").length;
    this.lines = [];
  }
}

class CountingHandler extends Handler {
  constructor(formatter, level) {
    super(formatter, level);
    this.count = 0;
  }

  emit(line) {
    this.count += line.split(/\s+/).length;
  }
}

class Logger {
  constructor(manager, name, parent) {
    this.manager = manager;
    this.name = name;
    this.parent = parent;
    this.level = null;
    this.handlers = [];
    this.cache = new Map();
  }

  effectiveLevel() {
    for (let logger = this; logger !== null; logger = logger.parent) {
      if (logger.level !== null) return logger.level;
    }
    return DEBUG;
  }

  isEnabled(level) {
    let enabled = this.cache.get(level);
    if (enabled === undefined) {
      enabled = level >= this.effectiveLevel();
      this.cache.set(level, enabled);
    }
    return enabled;
  }

  log(level, message, args, error = null) {
    this.manager.records++;
    const record = new Record(this.name, level, message, args, this.manager.records, error);
    for (let logger = this; logger !== null; logger = logger.parent) {
      for (const handler of logger.handlers) handler.handle(record);
    }
  }

  debug(message, ...args) {
    if (this.isEnabled(DEBUG)) this.log(DEBUG, message, args);
  }

  info(message, ...args) {
    if (this.isEnabled(INFO)) this.log(INFO, message, args);
  }

  warning(message, ...args) {
    if (this.isEnabled(WARNING)) this.log(WARNING, message, args);
  }

  error(message, args, cause) {
    if (this.isEnabled(ERROR)) this.log(ERROR, message, args, cause);
  }
}

class Manager {
  constructor() {
    this.root = new Logger(this, "root", null);
    this.loggers = new Map();
    this.records = 0;
  }

  logger(name) {
    let logger = this.loggers.get(name);
    if (logger === undefined) {
      const dot = name.lastIndexOf(".");
      logger = new Logger(this, name, dot < 0 ? this.root : this.logger(name.slice(0, dot)));
      this.loggers.set(name, logger);
    }
    return logger;
  }
}

function divide(logger, a, b) {
  logger.debug("dividing %d by %d", a, b);
  if (b !== 0) return Math.floor(a / b);
  logger.error("cannot divide %s", [a], { name: "ArithmeticError", message: `${a} by nothing: 1` });
  return 0;
}

measure(() => {
  const manager = new Manager();
  manager.root.level = WARNING;
  const everything = new MemoryHandler(
    new Formatter(
      ({ number, levelName, name, text }) =>
        `${String(number).padStart(6, "0")} ${levelName.padEnd(8)} [${name}] ${text}`,
    ),
  );
  const severe = new CountingHandler(new Formatter(({ level, text }) => `${level}:${text}`), ERROR);
  severe.filters.push(record => record.number % 3 !== 0);
  manager.root.handlers.push(everything, severe);
  manager.logger("app.db").level = INFO;
  const loggers = ["app", "app.db", "app.db.pool", "app.web.views", "lib"].map(name => manager.logger(name));
  let total = 0;
  for (let n = 0; n < 50_000; n++) {
    const logger = loggers[n % 5];
    logger.debug("step %d of %s", n, "many");
    if (n % 2 === 0) logger.info("query %d took %s units", n, new Float(((n * 37) % 1000) / 8));
    if (n % 7 === 0) logger.warning("slow: 0x%x", n);
    total += divide(logger, n, n % 10);
  }
  everything.flush();
  return `${manager.records} ${everything.length} ${severe.count} ${total}`;
});
