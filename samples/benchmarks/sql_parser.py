"""SQL: a tokenizer, a parser by precedence, an optimizer that rewrites trees, and a generator of text."""

from harness import measure

KEYWORDS = frozenset(
    "select from where group by having order limit join left inner on as and or not in between is null like case when"
    " then else end distinct asc desc union all exists".split()
)
SIGNS = ("<>", "<=", ">=", "!=", "||", "(", ")", ",", ".", "+", "-", "*", "/", "%", "<", ">", "=")
PRECEDENCE = {
    "or": 1,
    "and": 2,
    "=": 4,
    "<>": 4,
    "!=": 4,
    "<": 4,
    ">": 4,
    "<=": 4,
    ">=": 4,
    "+": 5,
    "-": 5,
    "||": 5,
    "*": 6,
    "/": 6,
    "%": 6,
}


class ParseError(Exception):
    pass


class Token:
    __slots__ = ("kind", "text", "at")

    def __init__(self, kind, text, at):
        self.kind = kind
        self.text = text
        self.at = at


def tokenize(source):
    tokens = []
    at = 0
    size = len(source)
    while at < size:
        char = source[at]
        start = at
        if char.isspace():
            at += 1
        elif char.isalpha() or char == "_":
            while at < size and (source[at].isalnum() or source[at] == "_"):
                at += 1
            word = source[start:at]
            lower = word.lower()
            if lower in KEYWORDS:
                tokens.append(Token("keyword", lower, start))
            else:
                tokens.append(Token("name", word, start))
        elif char.isdigit():
            while at < size and (source[at].isdigit() or source[at] == "."):
                at += 1
            tokens.append(Token("number", source[start:at], start))
        elif char == "'":
            end = source.find("'", at + 1)
            if end < 0:
                raise ParseError(f"no end of the string at {at}")
            tokens.append(Token("string", source[at + 1 : end], start))
            at = end + 1
        elif source.startswith("--", at):
            end = source.find("\n", at)
            at = size if end < 0 else end
        else:
            for sign in SIGNS:
                if source.startswith(sign, at):
                    tokens.append(Token("sign", sign, start))
                    at += len(sign)
                    break
            else:
                raise ParseError(f"unexpected {char!r} at {at}")
    tokens.append(Token("end", "", size))
    return tokens


class Node:
    """`fields` names the attributes; those that are nodes or lists of nodes are its children."""

    fields = ()

    def __init__(self, *values):
        for name, value in zip(self.fields, values):
            setattr(self, name, value)

    def transform(self, function):
        """Rewrites the children, then this node itself."""
        for name in self.fields:
            value = getattr(self, name)
            if isinstance(value, Node):
                setattr(self, name, value.transform(function))
            elif isinstance(value, list):
                setattr(self, name, [item.transform(function) for item in value])
        return function(self)

    def walk(self):
        yield self
        for name in self.fields:
            value = getattr(self, name)
            if isinstance(value, Node):
                yield from value.walk()
            elif isinstance(value, list):
                for item in value:
                    yield from item.walk()


class Literal(Node):
    fields = ("value",)

    def sql(self):
        if self.value is None:
            return "NULL"
        if isinstance(self.value, bool):
            return "TRUE" if self.value else "FALSE"
        return f"'{self.value}'" if isinstance(self.value, str) else str(self.value)


class Column(Node):
    fields = ("table", "name")

    def sql(self):
        return f"{self.table}.{self.name}" if self.table else self.name


class Star(Node):
    def sql(self):
        return "*"


class Call(Node):
    fields = ("name", "distinct", "arguments")

    def sql(self):
        distinct = "DISTINCT " if self.distinct else ""
        return f"{self.name.upper()}({distinct}{', '.join([each.sql() for each in self.arguments])})"


class Unary(Node):
    fields = ("sign", "operand")

    def sql(self):
        return f"NOT {self.operand.sql()}" if self.sign == "not" else f"-{self.operand.sql()}"


class Binary(Node):
    fields = ("sign", "left", "right")

    def sql(self):
        return f"({self.left.sql()} {self.sign.upper()} {self.right.sql()})"


class Between(Node):
    fields = ("operand", "low", "high")

    def sql(self):
        return f"({self.operand.sql()} BETWEEN {self.low.sql()} AND {self.high.sql()})"


class In(Node):
    fields = ("operand", "choices")

    def sql(self):
        return f"({self.operand.sql()} IN ({', '.join([each.sql() for each in self.choices])}))"


class IsNull(Node):
    fields = ("operand",)

    def sql(self):
        return f"({self.operand.sql()} IS NULL)"


class When(Node):
    fields = ("condition", "result")

    def sql(self):
        return f"WHEN {self.condition.sql()} THEN {self.result.sql()}"


class Case(Node):
    fields = ("branches", "otherwise")

    def sql(self):
        otherwise = f" ELSE {self.otherwise.sql()}" if self.otherwise else ""
        return f"CASE {' '.join([each.sql() for each in self.branches])}{otherwise} END"


class Alias(Node):
    fields = ("inner", "name")

    def sql(self):
        return f"{self.inner.sql()} AS {self.name}"


class Table(Node):
    fields = ("name",)

    def sql(self):
        return self.name


class Subquery(Node):
    fields = ("query",)

    def sql(self):
        return f"({self.query.sql()})"


class Join(Node):
    fields = ("kind", "table", "condition")

    def sql(self):
        return f"{self.kind.upper()} JOIN {self.table.sql()} ON {self.condition.sql()}"


class Order(Node):
    fields = ("key", "descending")

    def sql(self):
        return f"{self.key.sql()} DESC" if self.descending else self.key.sql()


class Select(Node):
    fields = ("distinct", "columns", "source", "joins", "where", "groups", "having", "orders", "limit")

    def sql(self):
        parts = ["SELECT DISTINCT" if self.distinct else "SELECT", ", ".join([each.sql() for each in self.columns])]
        if self.source:
            parts += ["FROM", self.source.sql()]
        parts += [join.sql() for join in self.joins]
        if self.where:
            parts += ["WHERE", self.where.sql()]
        if self.groups:
            parts += ["GROUP BY", ", ".join([each.sql() for each in self.groups])]
        if self.having:
            parts += ["HAVING", self.having.sql()]
        if self.orders:
            parts += ["ORDER BY", ", ".join([each.sql() for each in self.orders])]
        if self.limit:
            parts += ["LIMIT", self.limit.sql()]
        return " ".join(parts)


class Union(Node):
    fields = ("left", "right", "all")

    def sql(self):
        return f"{self.left.sql()} UNION{' ALL' if self.all else ''} {self.right.sql()}"


class Parser:
    def __init__(self, source):
        self.tokens = tokenize(source)
        self.at = 0

    @property
    def token(self):
        return self.tokens[self.at]

    def accept(self, *texts):
        """Takes these keywords or signs, if they come next."""
        for offset, text in enumerate(texts):
            token = self.tokens[min(self.at + offset, len(self.tokens) - 1)]
            if token.text != text or token.kind not in ("keyword", "sign"):
                return False
        self.at += len(texts)
        return True

    def expect(self, text):
        if not self.accept(text):
            raise ParseError(f"{text!r} expected at {self.token.at}, not {self.token.text!r}")

    def name(self):
        token = self.token
        if token.kind != "name":
            raise ParseError(f"a name expected at {token.at}, not {token.text!r}")
        self.at += 1
        return token.text

    def parse(self):
        query = self.query()
        if self.token.kind != "end":
            raise ParseError(f"unexpected {self.token.text!r} at {self.token.at}")
        return query

    def query(self):
        query = self.select()
        while self.accept("union"):
            every = self.accept("all")
            query = Union(query, self.select(), every)
        return query

    def select(self):
        self.expect("select")
        distinct = self.accept("distinct")
        columns = self.list_of(self.column)
        source = self.source() if self.accept("from") else None
        joins = []
        while (join := self.join()) is not None:
            joins.append(join)
        where = self.expression() if self.accept("where") else None
        groups = self.list_of(self.expression) if self.accept("group", "by") else []
        having = self.expression() if self.accept("having") else None
        orders = self.list_of(self.order) if self.accept("order", "by") else []
        limit = self.expression() if self.accept("limit") else None
        return Select(distinct, columns, source, joins, where, groups, having, orders, limit)

    def list_of(self, item):
        items = [item()]
        while self.accept(","):
            items.append(item())
        return items

    def column(self):
        if self.accept("*"):
            return Star()
        return self.aliased(self.expression())

    def aliased(self, inner):
        if self.accept("as") or self.token.kind == "name":
            return Alias(inner, self.name())
        return inner

    def source(self):
        if self.accept("("):
            query = self.query()
            self.expect(")")
            return self.aliased(Subquery(query))
        return self.aliased(Table(self.name()))

    def join(self):
        kind = "left" if self.accept("left", "join") else "inner"
        if kind == "inner" and not (self.accept("join") or self.accept("inner", "join")):
            return None
        table = self.source()
        self.expect("on")
        return Join(kind, table, self.expression())

    def order(self):
        key = self.expression()
        descending = self.accept("desc")
        if not descending:
            self.accept("asc")
        return Order(key, descending)

    def expression(self, binding=0):
        if self.accept("not"):
            left = Unary("not", self.expression(3))
        else:
            left = self.operand()
        while True:
            token = self.token
            power = PRECEDENCE.get(token.text, 0) if token.kind in ("keyword", "sign") else 0
            if power > binding:
                self.at += 1
                left = Binary(token.text, left, self.expression(power))
            elif binding < 3 and token.kind == "keyword" and token.text in ("between", "in", "is", "like", "not"):
                left = self.predicate(left)
            else:
                return left

    def predicate(self, left):
        negated = self.accept("not")
        if self.accept("between"):
            low = self.expression(4)
            self.expect("and")
            result = Between(left, low, self.expression(4))
        elif self.accept("in"):
            self.expect("(")
            choices = [Subquery(self.query())] if self.token.text == "select" else self.list_of(self.expression)
            self.expect(")")
            result = In(left, choices)
        elif self.accept("like"):
            result = Binary("like", left, self.expression(4))
        else:
            self.expect("is")
            negated = self.accept("not")
            self.expect("null")
            result = IsNull(left)
        return Unary("not", result) if negated else result

    def operand(self):
        token = self.token
        self.at += 1
        if token.kind == "number":
            return Literal(float(token.text) if "." in token.text else int(token.text))
        if token.kind == "string":
            return Literal(token.text)
        if token.kind == "name":
            return self.named(token.text)
        if token.text == "null":
            return Literal(None)
        if token.text == "-":
            return Unary("-", self.expression(6))
        if token.text == "case":
            return self.case()
        if token.text == "(":
            inner = Subquery(self.query()) if self.token.text == "select" else self.expression()
            self.expect(")")
            return inner
        raise ParseError(f"unexpected {token.text!r} at {token.at}")

    def named(self, name):
        if self.accept("("):
            if self.accept(")"):
                return Call(name, False, [])
            distinct = self.accept("distinct")
            arguments = [Star()] if self.accept("*") else self.list_of(self.expression)
            self.expect(")")
            return Call(name, distinct, arguments)
        if self.accept("."):
            return Column(name, self.name())
        return Column(None, name)

    def case(self):
        branches = []
        while self.accept("when"):
            condition = self.expression()
            self.expect("then")
            branches.append(When(condition, self.expression()))
        otherwise = self.expression() if self.accept("else") else None
        self.expect("end")
        return Case(branches, otherwise)


ARITHMETIC = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "%": lambda a, b: a % b if b else None,
}


def fold(node):
    """Computes what is constant."""
    if isinstance(node, Binary) and isinstance(node.left, Literal) and isinstance(node.right, Literal):
        a, b = node.left.value, node.right.value
        if node.sign in ARITHMETIC and type(a) is int and type(b) is int:
            return Literal(ARITHMETIC[node.sign](a, b))
        if node.sign == "=" and type(a) is type(b):
            return Literal(a == b)
    if isinstance(node, Unary) and isinstance(node.operand, Unary) and node.sign == node.operand.sign == "not":
        return node.operand.operand
    return node


def simplify(node):
    """Drops what is always true from conjunctions; turns ranges into comparisons."""
    if isinstance(node, Between):
        return Binary("and", Binary(">=", node.operand, node.low), Binary("<=", node.operand, node.high))
    if isinstance(node, Binary) and node.sign == "and":
        for one, other in ((node.left, node.right), (node.right, node.left)):
            if isinstance(one, Literal) and one.value is True:
                return other
    if isinstance(node, Binary) and node.sign == "!=":
        return Binary("<>", node.left, node.right)
    return node


QUERIES = (
    "select * from users where id = 1 + 2 * 3",
    "SELECT u.name, count(*) AS n FROM users u LEFT JOIN orders o ON u.id = o.user_id AND 1 = 1"
    " WHERE u.age BETWEEN 18 AND 65 AND not not u.active = 1"
    " GROUP BY u.name HAVING count(*) > 10 * 2 ORDER BY n DESC, u.name LIMIT 20",
    "select distinct a.x + a.y * -3 total,"
    " case when a.z is null then 'none' when a.z > 5 % 3 then 'big' else 'small' end as size"
    " from (select x, y, z from points where z <> 4 or z not in (1, 2, 3)) as a -- a comment\n where a.x != 7",
    "select sum(price * quantity) - avg(discount) from lines inner join products p on lines.product_id = p.id"
    " join vendors v on p.vendor = v.id"
    " where p.name like 'A%' and v.country in (select code from countries where size > 10)",
    "select id from a union all select id from b where x is not null"
    " union select max(distinct id) from c order by id",
)
WRONG = ("select", "select a from", "select a b c", "select (1 + 2", "select a where a in 3", "select 'x", "select a ; b")


def main():
    length = nodes = columns = checksum = 0
    for _ in range(75):
        for query in QUERIES:
            tree = Parser(query).parse().transform(fold).transform(simplify)
            for node in tree.walk():
                nodes += 1
                columns += isinstance(node, Column)
            text = tree.sql()
            again = Parser(text).parse().sql()
            length += len(again)
            for char in again:
                checksum = (checksum * 31 + ord(char)) % 1_000_003
    failures = 0
    for query in WRONG:
        try:
            Parser(query).parse()
        except ParseError as error:
            failures += len(str(error))
    return f"{length} {nodes} {columns} {checksum} {failures}"


if __name__ == "__main__":
    measure(main)
