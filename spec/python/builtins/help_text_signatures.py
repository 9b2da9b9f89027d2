print(len.__text_signature__, print.__text_signature__, sorted.__text_signature__, abs.__text_signature__, divmod.__text_signature__)
print(list.append.__text_signature__, str.split.__text_signature__, list.__text_signature__, dict.get.__text_signature__, [].sort.__text_signature__)
print(len.__doc__, "|", abs.__doc__, "|", list.append.__doc__)
print(len.__name__, len.__qualname__, len.__module__, len.__self__.__name__, [].append.__self__, list.append.__objclass__, str.upper.__qualname__, [].append.__qualname__)
