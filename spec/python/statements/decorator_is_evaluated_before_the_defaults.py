def say(label, result=None):
    print(label)
    return result


@say("decorator", lambda f: f)
def function(a=say("default a"), *, b=say("default b")) -> say("annotation"):
    pass


@say("class decorator", lambda c: c)
class Thing(say("base", object), metaclass=say("metaclass", type)):
    say("body")
