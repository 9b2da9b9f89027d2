for s in "plain", "it's", 'say "hi"', "both ' and \"", "\n\t\r\\", "\x00\x1f\x7f", "é", "\x80\x9f\xa0\xad", "\u0378", "\u200b\u2028\ufeff", "\ud800", "😀", "\U000e0001", "\uffff", "日本", "\x1b[0m", "\u00ff", "\u0300":
    print(ascii(repr(s)), ascii(s))
