def function():
    counter = 1
    return countr + 1


function()
