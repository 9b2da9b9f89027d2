async def inner():
    return {}["k"]


async def outer():
    return 1 + await inner()


outer().send(None)
