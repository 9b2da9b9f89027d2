class Base(Exception):
    pass


class Child(Base):
    pass


for raised in Base, Child, KeyError, OSError, KeyboardInterrupt:
    try:
        raise raised
    except Child:
        print("child")
    except (Base, LookupError, ArithmeticError):
        print("base or lookup")
    except Exception:
        print("exception")
    except:
        print("bare")
