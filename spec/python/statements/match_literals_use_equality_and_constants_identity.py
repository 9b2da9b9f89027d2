class Equal:
    def __eq__(self, other):
        print("compared with", repr(other))
        return True


match Equal():
    case None:
        print("never None")
    case True:
        print("never True")
    case 5:
        print("equal to 5")
match 1:
    case True:
        print("1 is not True")
    case 1.0:
        print("1 == 1.0")
