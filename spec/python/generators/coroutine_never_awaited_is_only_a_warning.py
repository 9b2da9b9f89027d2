import warnings

warnings.simplefilter("ignore")


async def never():
    print("not printed")


never()
print("no exception")
