"""Who is there for which show: planned, promised, handed over, and spared."""
