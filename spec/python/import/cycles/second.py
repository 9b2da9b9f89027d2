from first import other

thing = 2
