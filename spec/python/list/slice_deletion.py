def delete(*args):
    items = list(range(8))
    del items[slice(*args)]
    print(items)


delete(2)
delete(2, 5)
delete(None, None, 2)
delete(None, None, -3)
delete(5, 2)
delete(7, 0, -2)
delete(None)
delete(100, 200)
