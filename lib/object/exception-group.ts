import { Dict } from "./dict.ts";
import {
  BaseException,
  BaseExceptionGroup,
  BaseExceptionType,
  Exception,
  ExceptionGroup,
  type GroupException,
  raise,
  TypeError,
  ValueError,
} from "./error.ts";
import { classGetItem } from "./generic-alias.ts";
import { type Attributed, getOwn, setOwn } from "./instance.ts";
import { internal } from "./internal.ts";
import { List } from "./list.ts";
import { construct, DEFER, type Deferred, declare, member, method, Native, slot } from "./native.ts";
import { isInstance, slotOf, Type, typeOf, type Value } from "./object.ts";
import { asStr, items, joinTexts } from "./protocol.ts";
import * as slots from "./slot.generated.ts";
import { Tuple } from "./tuple.ts";

/** `BaseExceptionGroup` and `ExceptionGroup` (PEP 654). */

const notASequence = "second argument (exceptions) must be a sequence";
const noMatcher =
  "expected an exception type, a tuple of exception types, or a callable (other than a class)";

/** A group of class `type`, or of `ExceptionGroup` where that was asked to be a `BaseExceptionGroup` without need. */
function newGroup(type: Type, args: readonly Value[], exceptions: readonly Value[]): GroupException {
  if (exceptions.length === 0) {
    raise(ValueError, "second argument (exceptions) must be a non-empty sequence");
  }
  exceptions.forEach((each, i) => {
    if (!(each instanceof BaseException)) {
      raise(ValueError, `Item ${i} of second argument (exceptions) is not an exception`);
    }
  });
  let own = type;
  if (type === BaseExceptionGroup || type.isSubclassOf(Exception)) {
    const nested = exceptions.every(each => isInstance(each, Exception));
    if (type === BaseExceptionGroup) {
      if (nested) own = ExceptionGroup;
    } else if (!nested) {
      raise(
        TypeError,
        `Cannot nest BaseExceptions in ${type === ExceptionGroup ? "an ExceptionGroup" : `'${type.name}'`}`,
      );
    }
  }
  const group = new own.layout() as GroupException;
  group.args = args;
  group.message = args[0];
  group.exceptions = exceptions as readonly BaseException[]; // Checked above.
  return group;
}

/** The classes that a matcher names; undefined for a callable. TypeError for anything else. */
function matcherTypes(matcher: Value): readonly Type[] | undefined {
  const isException = (value: Value): value is Type =>
    value instanceof Type && value.isSubclassOf(BaseExceptionType);
  if (isException(matcher)) return [matcher];
  if (matcher instanceof Tuple && matcher.items.every(isException)) return matcher.items as Type[];
  if (matcher instanceof Type || slotOf(matcher, slots.CALL) === undefined) {
    if (!(matcher instanceof Native)) raise(TypeError, noMatcher);
  }
  return undefined;
}

const groupDerive = method(
  "derive(self, excs, /)",
  "A group with the same message and other exceptions.",
  (self: GroupException, exceptions: Value): Value | Deferred => {
    const all = sequenceItems(exceptions);
    return all === DEFER ? DEFER : newGroup(BaseExceptionGroup, [self.message, exceptions], all);
  },
);

/** The items of a sequence, if they can be had without Python code. */
function sequenceItems(value: Value): Value[] | Deferred {
  if (value instanceof Dict || slotOf(value, slots.GETITEM) === undefined) raise(TypeError, notASequence);
  return items(value);
}

/** What a part of a group takes over from it, beside message and notes. */
function inherit(part: BaseException, group: GroupException): void {
  part.traceback = group.traceback;
  part.context = group.context;
  part.cause = group.cause;
  part.suppressContext = true;
}

/** A group of some of the exceptions, as if `derive` had made it. */
function subset(group: GroupException, exceptions: BaseException[]): GroupException | null {
  if (exceptions.length === 0) return null;
  const part = newGroup(BaseExceptionGroup, [group.message, new List(exceptions)], exceptions.slice());
  inherit(part, group);
  const notes = getOwn(group as unknown as Attributed, "__notes__");
  if (notes instanceof List) {
    setOwn(part as unknown as Attributed, "__notes__", new List(notes.items.slice()));
  }
  return part;
}

/** A group whose members are being sorted out. */
interface Visit {
  readonly group: GroupException;
  next: number;
  readonly match: BaseException[];
  readonly rest: BaseException[];
}

/**
 * Sort out the exceptions of (nested) groups by class: the tree of those that match, and the tree of the others.
 * `DEFER` where a class in Python has a `derive` of its own. Walks with a stack of its own.
 */
export function divide(
  root: BaseException,
  types: readonly Type[],
): readonly [match: BaseException | null, rest: BaseException | null] | Deferred {
  const matches = (each: BaseException): boolean => types.some(type => each.type.isSubclassOf(type));
  const isGroup = (each: BaseException): each is GroupException => isInstance(each, BaseExceptionGroup);
  if (matches(root)) return [root, null];
  if (!isGroup(root)) return [null, root];
  const open: Visit[] = [{ group: root, next: 0, match: [], rest: [] }];
  for (;;) {
    const top = open[open.length - 1];
    if (top.group.type.lookup("derive") !== groupDerive) return DEFER;
    if (top.next < top.group.exceptions.length) {
      const each = top.group.exceptions[top.next++];
      if (matches(each)) top.match.push(each);
      else if (isGroup(each)) open.push({ group: each, next: 0, match: [], rest: [] });
      else top.rest.push(each);
      continue;
    }
    open.pop();
    const match = subset(top.group, top.match);
    const rest = subset(top.group, top.rest);
    if (open.length === 0) return [match, rest];
    const above = open[open.length - 1];
    if (match !== null) above.match.push(match);
    if (rest !== null) above.rest.push(rest);
  }
}

function divideBy(self: GroupException, matcher: Value) {
  const types = matcherTypes(matcher);
  return types === undefined ? DEFER : divide(self, types);
}

declare(BaseExceptionGroup, "A combination of multiple unrelated exceptions.", () => [
  construct("BaseExceptionGroup(type, /, *args, **kwargs)", (type: Type, args: readonly Value[]) => {
    if (args.length !== 2) {
      raise(TypeError, `BaseExceptionGroup.__new__() takes exactly 2 arguments (${args.length} given)`);
    }
    const [message, exceptions] = args;
    if (asStr(message) === undefined) {
      raise(
        TypeError,
        `BaseExceptionGroup.__new__() argument 1 must be str, not ${message === null ? "None" : typeOf(message).name}`,
      );
    }
    const all = sequenceItems(exceptions);
    return all === DEFER ? DEFER : newGroup(type, args, all);
  }),
  slot("__str__", (self: GroupException) => {
    const { length } = self.exceptions;
    const message = asStr(self.message) ?? "";
    return joinTexts([message, ` (${length} sub-exception${length === 1 ? "" : "s"})`]);
  }),
  groupDerive,
  method(
    "split(self, matcher_value, /)",
    "Two groups: of the exceptions that match, and of the others.",
    (self: GroupException, matcher: Value) => {
      const divided = divideBy(self, matcher);
      return divided === DEFER ? DEFER : new Tuple(divided);
    },
  ),
  method(
    "subgroup(self, matcher_value, /)",
    "The group of the exceptions that match; None if none does.",
    (self: GroupException, matcher: Value) => {
      const divided = divideBy(self, matcher);
      return divided === DEFER ? DEFER : divided[0];
    },
  ),
  classGetItem(),
  member("message", "exception message", (self: GroupException) => self.message),
  member("exceptions", "nested exceptions", (self: GroupException) => new Tuple(self.exceptions)),
]);
declare(ExceptionGroup, null, () => []);

internal("_group_new(type, args, exceptions, /)", (type: Type, args: Tuple, exceptions: Tuple) =>
  newGroup(type, args.items, exceptions.items),
);
internal("_group_inherit(part, group, /)", (part: BaseException, group: GroupException) => {
  inherit(part, group);
  return null;
});
internal("_group_exceptions(group, /)", (group: GroupException) => new Tuple(group.exceptions));
internal("_group_matcher_types(matcher, /)", (matcher: Value) => {
  const types = matcherTypes(matcher);
  return types === undefined ? null : new Tuple(types);
});
internal("_group_matches(exception, types, /)", (exception: BaseException, types: Tuple) =>
  types.items.some(type => exception.type.isSubclassOf(type as Type)),
);
