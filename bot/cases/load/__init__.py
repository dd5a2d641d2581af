"""How many moderators the work of a chat asks for, measured beside the rule of thumb."""
