"""What the ear knows by heart: chat's spellings, families of words, and learned weights."""
