"""A charter for tests, to be changed where a test says so."""

HEAD = 'name = "mine"\ntitle.fr = "La mienne"\nlanguages = ["fr"]\n'
ARTICLE = '\n[[articles]]\nnumber = 1\ntitle.fr = "Respect"\ntext.fr = "Soyez courtois."\n'


def charter(*, head: str = "", article: str = "", more: str = "") -> str:
    return f"{HEAD}{head}{ARTICLE}{article}{more}"
