"""From what other bots export to a list of terms that asks."""
