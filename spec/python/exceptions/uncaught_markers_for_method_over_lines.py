text = "abc"
result = (
    text
    .upper()
    .missing()
    .lower()
)
