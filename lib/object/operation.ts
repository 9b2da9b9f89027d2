/**
 * The operation table: every special method that the language itself calls, declared once. The compiler's
 * instructions, the interpreter, the types' tables, `operator` and the JIT share these rows.
 *
 * Each method name has a number (`slot.generated.ts`: `__add__` is `ADD`), under which every type keeps what it
 * found last.
 */

/** A binary operator with its three methods. */
export interface BinaryOperation {
  readonly symbol: string;
  readonly method: string;
  readonly reflected: string;
  /** Without one (`divmod`), null. */
  readonly inplace: string | null;
}

function binary(symbol: string, name: string, inplace = true): BinaryOperation {
  return {
    symbol,
    method: `__${name}__`,
    reflected: `__r${name}__`,
    inplace: inplace ? `__i${name}__` : null,
  };
}

/** In the order of the instructions `ADD` to `XOR`; `divmod` comes last. Language Reference 3.3.8. */
export const binaryOperations: readonly BinaryOperation[] = [
  binary("+", "add"),
  binary("-", "sub"),
  binary("*", "mul"),
  binary("@", "matmul"),
  binary("/", "truediv"),
  binary("//", "floordiv"),
  binary("%", "mod"),
  binary("** or pow()", "pow"),
  binary("<<", "lshift"),
  binary(">>", "rshift"),
  binary("&", "and"),
  binary("|", "or"),
  binary("^", "xor"),
  binary("divmod()", "divmod", false),
];

/** A rich comparison and the one that the other operand is asked instead. Language Reference 3.3.1. */
export interface Comparison {
  readonly symbol: string;
  readonly method: string;
  readonly reflected: string;
}

/** In the order of the instructions `LT` to `GE`. */
export const comparisons: readonly Comparison[] = [
  { symbol: "<", method: "__lt__", reflected: "__gt__" },
  { symbol: "<=", method: "__le__", reflected: "__ge__" },
  { symbol: "==", method: "__eq__", reflected: "__eq__" },
  { symbol: "!=", method: "__ne__", reflected: "__ne__" },
  { symbol: ">", method: "__gt__", reflected: "__lt__" },
  { symbol: ">=", method: "__ge__", reflected: "__le__" },
];

/** The parameters and docstring of the other special methods, as natives declare them with `slot(name, fn)`. */
export const specialMethods: Readonly<Record<string, readonly [parameters: string, doc: string]>> = {
  __neg__: ["(self, /)", "-self"],
  __pos__: ["(self, /)", "+self"],
  __abs__: ["(self, /)", "abs(self)"],
  __invert__: ["(self, /)", "~self"],
  __bool__: ["(self, /)", "True if self else False"],
  __int__: ["(self, /)", "int(self)"],
  __float__: ["(self, /)", "float(self)"],
  __complex__: ["(self, /)", "complex(self)"],
  __index__: [
    "(self, /)",
    "Return self converted to an integer, if self is suitable for use as an index into a list.",
  ],
  __round__: ["(self, ndigits=<unrepresentable>, /)", "round(self, ndigits)"],
  __trunc__: ["(self, /)", "Truncate towards zero."],
  __floor__: ["(self, /)", "Round down."],
  __ceil__: ["(self, /)", "Round up."],
  __repr__: ["(self, /)", "Return repr(self)."],
  __str__: ["(self, /)", "Return str(self)."],
  __bytes__: ["(self, /)", "Return bytes(self)."],
  __format__: ["(self, format_spec, /)", "Format self by a specification."],
  __hash__: ["(self, /)", "Return hash(self)."],
  __len__: ["(self, /)", "Return len(self)."],
  __length_hint__: ["(self, /)", "Estimate what len(list(self)) would be."],
  __contains__: ["(self, key, /)", "Return bool(key in self)."],
  __getitem__: ["(self, key, /)", "Return self[key]."],
  __setitem__: ["(self, key, value, /)", "Set self[key] to value."],
  __delitem__: ["(self, key, /)", "Delete self[key]."],
  __missing__: ["(self, key, /)", "Called for a missing key."],
  __iter__: ["(self, /)", "Implement iter(self)."],
  __next__: ["(self, /)", "Implement next(self)."],
  __reversed__: ["(self, /)", "Return a reverse iterator."],
  __await__: ["(self, /)", "Return an iterator to be used in await expression."],
  __aiter__: ["(self, /)", "Return an awaitable, that resolves in asynchronous iterator."],
  __anext__: ["(self, /)", "Return a value or raise StopAsyncIteration."],
  __enter__: ["(self, /)", "Enter a context."],
  __exit__: ["(self, type, value, traceback, /)", "Leave a context."],
  __aenter__: ["(self, /)", "Enter a context asynchronously."],
  __aexit__: ["(self, type, value, traceback, /)", "Leave a context asynchronously."],
  __call__: ["(self, /, *args, **kwargs)", "Call self as a function."],
  __new__: ["(*args, **kwargs)", "Create and return a new object.  See help(type) for accurate signature."],
  __init__: ["(self, /, *args, **kwargs)", "Initialize self.  See help(type(self)) for accurate signature."],
  __del__: ["(self, /)", "Called when the instance is about to be destroyed."],
  __getattribute__: ["(self, name, /)", "Return getattr(self, name)."],
  __getattr__: ["(self, name, /)", "Called when the attribute was not found."],
  __setattr__: ["(self, name, value, /)", "Implement setattr(self, name, value)."],
  __delattr__: ["(self, name, /)", "Implement delattr(self, name)."],
  __dir__: ["(self, /)", "Default dir() implementation."],
  __get__: ["(self, instance, owner=None, /)", "Return an attribute of instance, which is of type owner."],
  __set__: ["(self, instance, value, /)", "Set an attribute of instance to value."],
  __delete__: ["(self, instance, /)", "Delete an attribute of instance."],
  __set_name__: ["(self, owner, name, /)", "Called when the owning class is created."],
  __init_subclass__: ["(cls, /)", "This method is called when a class is subclassed."],
  __subclasshook__: ["(cls, subclass, /)", "Abstract classes can override this to customize issubclass()."],
  __class_getitem__: ["(cls, item, /)", "Return a generic alias."],
  __instancecheck__: ["(cls, instance, /)", "Check if an object is an instance."],
  __subclasscheck__: ["(cls, subclass, /)", "Check if a class is a subclass."],
  __mro_entries__: ["(self, bases, /)", "Replace a base that is no class."],
  __prepare__: ["(name, bases, /, **kwds)", "Create the namespace for the class statement"],
  __buffer__: [
    "(self, flags, /)",
    "Return a buffer object that exposes the underlying memory of the object.",
  ],
  __release_buffer__: [
    "(self, buffer, /)",
    "Release the buffer object that exposes the underlying memory of the object.",
  ],
  __fspath__: ["(self, /)", "Return the file system path representation of the object."],
  __sizeof__: ["(self, /)", "Size of object in memory, in bytes."],
  __reduce__: ["(self, /)", "Helper for pickle."],
  __reduce_ex__: ["(self, protocol, /)", "Helper for pickle."],
  __getstate__: ["(self, /)", "Helper for pickle."],
  __setstate__: ["(self, state, /)", "Set state information for unpickling."],
  __copy__: ["(self, /)", "Return a shallow copy."],
  __deepcopy__: ["(self, memo, /)", "Return a deep copy."],
};

/** Every method name that has a slot, in the order of the slots' numbers. */
export const slotNames: readonly string[] = [
  ...binaryOperations.map(each => each.method),
  ...binaryOperations.map(each => each.reflected),
  ...binaryOperations.flatMap(each => each.inplace ?? []),
  ...comparisons.map(each => each.method),
  ...Object.keys(specialMethods),
];

const slotNumbers = new Map(slotNames.map((name, number) => [name, number]));

/** The number of a special method's slot, or undefined when the name is no special method. */
export function slotNumber(name: string): number | undefined {
  return slotNumbers.get(name);
}
