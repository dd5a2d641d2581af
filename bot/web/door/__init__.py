"""Who may see and do what: logins, sessions, tokens, and what is said to whoever may not."""
