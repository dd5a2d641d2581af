"""A backtest told to people and to programs: a page, figures, what a build wants to know."""
