import sys as used

public = "public"
_private = "private"
