"""Templates of text: a little language with loops, conditions, filters and blocks, compiled to a tree and rendered."""

from harness import measure


class TemplateError(Exception):
    pass


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


FILTERS = {
    "upper": str.upper,
    "title": lambda text: " ".join([word[:1].upper() + word[1:] for word in text.split(" ")]),
    "trim": str.strip,
    "length": len,
    "money": lambda cents: f"{cents // 100:,}.{cents % 100:02}",
    "short": lambda text: text if len(text) <= 12 else text[:11] + "…",
    "join": ", ".join,
}


def split(source):
    """The pieces of the source as (kind, text): text, {{ values }} and {% tags %}."""
    at = 0
    while True:
        start = source.find("{", at)
        while start >= 0 and source[start + 1 : start + 2] not in ("{", "%"):
            start = source.find("{", start + 1)
        if start < 0:
            yield "text", source[at:]
            return
        if start > at:
            yield "text", source[at:start]
        kind, closing = ("value", "}}") if source[start + 1] == "{" else ("tag", "%}")
        end = source.find(closing, start)
        if end < 0:
            raise TemplateError(f"{closing} is missing")
        yield kind, source[start + 2 : end].strip()
        at = end + 2


class Scope:
    """Names of a loop's body, and those around it."""

    def __init__(self, names, outer=None):
        self.names = names
        self.outer = outer

    def look_up(self, name):
        scope = self
        while scope is not None:
            if name in scope.names:
                return scope.names[name]
            scope = scope.outer
        raise TemplateError(f"{name} is not defined")


class Expression:
    """`a.b|filter|filter`."""

    def __init__(self, source):
        path, *self.filters = [part.strip() for part in source.split("|")]
        self.constant = path[1:-1] if path[:1] == "'" else int(path) if path.isdigit() else None
        self.name, *self.steps = path.split(".")
        self.is_raw = "raw" in self.filters
        self.functions = [FILTERS[name] for name in self.filters if name != "raw"]

    def evaluate(self, scope):
        value = self.constant
        if value is None:
            value = scope.look_up(self.name)
            for step in self.steps:
                value = value[step] if isinstance(value, dict) else getattr(value, step)
        for function in self.functions:
            value = function(value)
        return value


class Text:
    def __init__(self, text):
        self.text = text

    def render(self, scope, out):
        out.append(self.text)


class Value:
    def __init__(self, expression):
        self.expression = expression

    def render(self, scope, out):
        text = str(self.expression.evaluate(scope))
        out.append(text if self.expression.is_raw else escape(text))


class For:
    def __init__(self, name, source, body):
        self.name = name
        self.source = source
        self.body = body

    def render(self, scope, out):
        items = list(self.source.evaluate(scope))
        loop = {"index": 0, "first": True, "last": False}
        inner = Scope({self.name: None, "loop": loop}, scope)
        for index, item in enumerate(items):
            inner.names[self.name] = item
            loop["index"] = index + 1
            loop["first"] = index == 0
            loop["last"] = index == len(items) - 1
            for node in self.body:
                node.render(inner, out)


class If:
    """Branches with their conditions; `expected` is what the condition is compared with, if anything."""

    def __init__(self, branches):
        self.branches = branches

    def render(self, scope, out):
        for condition, expected, body in self.branches:
            if condition is None or self.holds(condition, expected, scope):
                for node in body:
                    node.render(scope, out)
                return

    def holds(self, condition, expected, scope):
        value = condition.evaluate(scope)
        return bool(value) if expected is None else value == expected.evaluate(scope)


class Template:
    def __init__(self, source):
        self.pieces = list(split(source))
        self.at = 0
        self.body, _ = self.parse(())
        if self.at < len(self.pieces):
            raise TemplateError("too many ends")

    def parse(self, ends):
        """Nodes until one of the tags `ends`; and the words of that tag."""
        body = []
        while self.at < len(self.pieces):
            kind, text = self.pieces[self.at]
            self.at += 1
            if kind == "text":
                body.append(Text(text))
            elif kind == "value":
                body.append(Value(Expression(text)))
            else:
                words = text.split()
                if words[0] in ends:
                    return body, words
                body.append(self.tag(words))
        if ends:
            raise TemplateError(f"{ends[-1]} is missing")
        return body, ()

    def tag(self, words):
        if words[0] == "for":
            _, name, _, source = words
            body, _ = self.parse(("endfor",))
            return For(name, Expression(source), body)
        if words[0] == "if":
            branches = []
            while words[0] != "endif":
                condition = Expression(words[1]) if words[0] != "else" else None
                expected = Expression(words[3]) if len(words) > 3 else None
                body, words = self.parse(("elif", "else", "endif"))
                branches.append((condition, expected, body))
            return If(branches)
        raise TemplateError(f"no tag {words[0]}")

    def render(self, **names):
        out = []
        scope = Scope(names)
        for node in self.body:
            node.render(scope, out)
        return "".join(out)


PAGE = """<html>
<head><title>{{ title|title }}</title></head>
<body>
{% if notice %}<p class="notice">{{ notice }}</p>{% endif %}
<table>
{% for row in rows %}<tr class="{% if loop.first %}first{% elif loop.last %}last{% else %}row{% endif %}">
  <td>{{ loop.index }}</td><td>{{ row.name|short|upper }}</td><td>{{ row.price|money }}</td>
  <td>{% for tag in row.tags %}{{ tag }}{% if loop.last %}.{% else %}, {% endif %}{% endfor %}</td>
  <td>{% if row.state == 'sold' %}<s>sold</s>{% elif row.state == 'new' %}new!{% else %}-{% endif %}</td>
  <td style="{ color: red }">{{ row.link|raw }} &amp; {{ row.tags|join }}</td>
</tr>
{% endfor %}</table>
<p>{{ rows|length }} rows, {{ 'and' }} that is {{ 'all'|upper }}</p>
</body>
</html>
"""


class Row:
    def __init__(self, n):
        self.name = f"Product <{n}> & {'more' * (n % 3)}"
        self.price = n * 12345
        self.tags = [f"tag{n % k}" for k in range(1, n % 5 + 2)]
        self.state = ("sold", "new", "old")[n % 3]
        self.link = f'<a href="/p/{n}">{n}</a>'


def main():
    template = Template(PAGE)
    length = checksum = 0
    for round_ in range(6):
        rows = [Row(n) for n in range(900 + round_)]
        text = template.render(title="all the products", rows=rows, notice="Sale!" if round_ else "")
        length += len(text)
        for char in text[::13]:
            checksum = (checksum * 31 + ord(char)) % 1_000_003
    for _ in range(20):
        length += len(Template(PAGE).body)
    return f"{length} {checksum}"


if __name__ == "__main__":
    measure(main)
