def convert(text):
    try:
        return int(text)
    except ValueError as error:
        raise TypeError(f"not a number: {text}") from error


convert("seven")
