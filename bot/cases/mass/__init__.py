"""Mass action with care: aimed first, carried out on a word, undone as far as it can be."""
